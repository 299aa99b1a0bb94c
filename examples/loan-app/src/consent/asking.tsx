/** Asks for consent before the first field, and for more when there is more to ask; says afterwards where it stands. */
import { type ReactNode, useState } from 'react'
import type { ConsentRecord, Given } from 'tarmaq'
import { ConsentRequest, usePolicy } from 'tarmaq/react'
import type { Asked } from '../application/fields.js'
import { Focused } from '../focused.js'
import { useWords } from '../words/words.js'
import { ConsentState } from './consent-state.js'
import { useConsent } from './kept.js'
import { standingFor } from './standing.js'

export interface AskingProps {
  /** What is asked for, in the words of the app: `asking.<part>.needed`, `asking.<part>.declined`. */
  readonly part: 'fields' | 'accesses'
  readonly asked: readonly Asked[]
  /** What will hold by the time the consent is used. Nobody can consent to it, and it does not keep the app from asking. */
  readonly later?: Given
  readonly headingLevel?: number
}

export function Asking({ part, asked, later, headingLevel = 2 }: AskingProps): ReactNode {
  const { policy } = usePolicy()
  const { records, withConsent, keep } = useConsent()
  const { t } = useWords()
  /** What the user did last. */
  const [answer, setAnswer] = useState<'none' | 'agreed' | 'declined' | 'reconsidered'>('none')

  // As far as the policy permits it with consent: what it refuses anyway is not asked for, and what was agreed to or stated
  // before is not asked for again. What the user agrees to now is a record of its own beside the others.
  const wanted = asked.filter((each) => policy.decide(each).outcome === 'conditional')
  const lacking = wanted.filter((each) => !policy.decide(withConsent({ ...each, given: later })).allowed)
  const [first] = lacking.length ? lacking : wanted
  const standing = first && standingFor(policy, records, first)

  function agree(record: ConsentRecord): void {
    keep(record)
    setAnswer('agreed')
  }

  function show(): ReactNode {
    if (!lacking.length) return <ConsentState standing={standing} linked />
    if (answer === 'declined') {
      return (
        <>
          <p className="note">{t(`asking.${part}.declined`)}</p>
          <button type="button" className="plain" onClick={() => setAnswer('reconsidered')}>
            {t('asking.again')}
          </button>
        </>
      )
    }
    return (
      <>
        <ConsentState standing={standing} />
        <p>{t(`asking.${part}.needed`)}</p>
        <ConsentRequest
          decision={lacking.map((each) => policy.decide(withConsent(each)))}
          request={lacking}
          headingLevel={headingLevel}
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
