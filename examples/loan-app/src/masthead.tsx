import type { ReactNode } from 'react'
import { Choice } from './choice.js'
import { policies, serviceOf } from './policy/policies.js'
import { addressOf, type Screen, screens } from './route.js'
import type { Settings } from './settings.js'
import { languageNames, languages, useWords } from './words/words.js'

export interface MastheadProps {
  readonly settings: Settings
  readonly screen: Screen
}

export function Masthead({ settings, screen }: MastheadProps): ReactNode {
  const { t, language } = useWords()
  return (
    <header>
      <div className="demo">
        <p>{t('demo')}</p>
        <Choice
          label={t('demo.policy')}
          options={policies.map((policy) => ({ value: policy.policy, name: serviceOf(policy, language) }))}
          chosen={settings.policy.policy}
          onChoose={settings.choosePolicy}
        />
      </div>
      <div className="bar">
        <p className="brand">
          {t('brand')} <span>{t('tagline')}</span>
        </p>
        <Choice
          label={t('language')}
          options={languages.map((value) => ({ value, name: languageNames[value], language: value }))}
          chosen={language}
          onChoose={settings.chooseLanguage}
        />
        <nav aria-label={t('nav')}>
          {screens.map((each) => (
            <a key={each} href={addressOf(each)} aria-current={each === screen ? 'page' : undefined}>
              {t(`nav.${each}`)}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}
