import type { ReactElement } from 'react'
import type { ExplainedPart } from '../explain/parts.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import { FoldedClauses } from './clause.js'
import { usePolicy } from './hooks/provider.js'
import { useWords } from './hooks/words.js'
import { LabelledList } from './labelled-list.js'

export interface DecisionNoticeProps {
  readonly decision: Decision
  /** What was asked. With it the notice names the data, the purpose and so on. */
  readonly request?: PolicyRequest | undefined
}

/**
 * What the policy answers and why, with the clauses that decide to be read in place.
 * What is missing, what has to be done and what to mind stand there by name: `tarmaq/explain` has sentences on each.
 */
export function DecisionNotice({ decision, request }: DecisionNoticeProps): ReactElement {
  const { language } = usePolicy()
  const { explain, say } = useWords()
  const { outcome } = decision
  const { decided, clauses, missing, how, duties, cautions } = explain(decision, request)
  // Only of a malformed request nothing is said on clauses.
  const answer = clauses ? outcome : 'malformed'
  const right = outcome === 'permitted' && decision.how
  return (
    <div className={`tarmaq tarmaq-card tarmaq-notice tarmaq-${answer}`} lang={language}>
      <p className="tarmaq-outcome">{say(right ? 'notice.right' : `notice.${answer}`)}</p>
      <p className="tarmaq-lead">{decided}</p>
      {how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <LabelledList label={say('notice.missing')} items={namesOf(missing)} />
      <LabelledList label={say('notice.duties')} items={namesOf(duties)} />
      <LabelledList label={say('notice.cautions')} items={namesOf(cautions)} />
      {clauses && <p>{clauses}</p>}
      <FoldedClauses ids={[...decision.clauses, ...decision.unmet.map(({ clause }) => clause)]} />
    </div>
  )
}

function namesOf(parts: readonly ExplainedPart[]): string[] {
  return parts.map(({ name }) => name)
}
