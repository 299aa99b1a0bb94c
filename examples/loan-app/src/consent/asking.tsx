/** Asks for consent before the first field, and says afterwards where it stands. */
import { type ReactNode, useState } from 'react'
import type { ConsentRecord } from 'tarmaq'
import { ConsentRequest, usePolicy } from 'tarmaq/react'
import { accesses, hoped } from '../application/accesses.js'
import { fields } from '../application/fields.js'
import { Focused } from '../focused.js'
import { useWords } from '../words/words.js'
import { ConsentState } from './consent-state.js'
import { useConsent } from './kept.js'

export function Asking(): ReactNode {
  const { policy } = usePolicy()
  const { withConsent, keep } = useConsent()
  const { t } = useWords()
  /** What the user did last. */
  const [answer, setAnswer] = useState<'none' | 'agreed' | 'declined' | 'reconsidered'>('none')

  // All that the form would collect, as far as the policy permits it with consent: what it refuses anyway is not asked for.
  // One record is kept, so where consent is lacking for anything, it is asked for everything.
  const asked = [...fields.map((field) => field.asked), ...accesses.map(hoped)]
  const wanted = asked.filter((each) => policy.decide(each).outcome === 'conditional')
  const lacking = wanted.some((each) => !policy.decide(withConsent(each)).allowed)

  function agree(record: ConsentRecord): void {
    keep(record)
    setAnswer('agreed')
  }

  function show(): ReactNode {
    if (!lacking) return <ConsentState linked />
    if (answer === 'declined') {
      return (
        <>
          <p className="note">{t('asking.declined')}</p>
          <button type="button" className="plain" onClick={() => setAnswer('reconsidered')}>
            {t('asking.again')}
          </button>
        </>
      )
    }
    return (
      <>
        <ConsentState />
        <p>{t('asking.needed')}</p>
        <ConsentRequest
          decision={wanted.map((each) => policy.decide(each))}
          request={wanted}
          onConsent={agree}
          onDecline={() => setAnswer('declined')}
        />
      </>
    )
  }

  return (
    <Focused key={answer} when={answer !== 'none'}>
      {show()}
    </Focused>
  )
}
