import { type ReactNode, useEffect, useMemo } from 'react'
import { PolicyProvider } from 'tarmaq/react'
import { kk } from 'tarmaq/react/kk'
import { ru } from 'tarmaq/react/ru'
import { screenWording } from 'tarmaq/react/wording'
import { ConsentProvider } from './consent/kept.js'
import { Masthead } from './masthead.js'
import { useRoute } from './route.js'
import { Screens } from './screens/screens.js'
import { useSettings } from './settings.js'
import { WordsContext, wordsIn } from './words/words.js'

/** What the policy's parts of a screen say, in the languages of the app. */
const wording = screenWording({ ru, kk })

export function App(): ReactNode {
  const settings = useSettings()
  const { language, policy } = settings
  const words = useMemo(() => wordsIn(language), [language])
  const route = useRoute()

  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${words.t('brand')} · ${words.t(`nav.${route.screen}`)}`
  }, [language, words, route.screen])

  return (
    <WordsContext value={words}>
      <Masthead settings={settings} screen={route.screen} />
      <PolicyProvider policy={policy} language={language} wording={wording}>
        {/* Under another policy it is another app: nothing agreed to or filled in goes over. */}
        <ConsentProvider key={policy.policy}>
          <Screens route={route} />
        </ConsentProvider>
      </PolicyProvider>
      <footer>
        <p>{words.t('about')}</p>
      </footer>
    </WordsContext>
  )
}
