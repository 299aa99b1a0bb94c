/** Asks for consent before the first field, and says afterwards where it stands. */
import { type ReactNode, useState } from 'react'
import type { ConsentRecord } from 'tarmaq'
import { ConsentRequest, usePolicy } from 'tarmaq/react'
import { fields } from '../application/fields.js'
import { Focused } from '../focused.js'
import { Tags } from '../tags.js'
import { useWords } from '../words/words.js'
import { ConsentState } from './consent-state.js'
import { useConsent } from './kept.js'

export function Asking(): ReactNode {
  const { policy } = usePolicy()
  const { given, keep } = useConsent()
  const { t } = useWords()
  /** What the user did last. */
  const [answer, setAnswer] = useState<'none' | 'agreed' | 'declined' | 'reconsidered'>('none')

  // What the policy refuses anyway is not asked for, and what it permits already is not asked for twice:
  // consent is asked for what only lacks it.
  const lacking = fields.filter(({ asked }) => policy.decide({ ...asked, given }).outcome === 'conditional')
  const [first] = lacking

  function agree(record: ConsentRecord): void {
    keep(record)
    setAnswer('agreed')
  }

  function show(): ReactNode {
    if (!first) return <ConsentState linked />
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
        <Tags names={lacking.map(({ id }) => t(`field.${id}`))} />
        <ConsentRequest
          decision={policy.decide({ ...first.asked, given })}
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
