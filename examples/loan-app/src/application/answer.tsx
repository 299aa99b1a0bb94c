/** The policy's answer, folded away: on the outside the clauses that decide, inside what they say. */
import type { ReactNode } from 'react'
import type { Decision, PolicyRequest } from 'tarmaq'
import { DecisionNotice } from 'tarmaq/react'
import { ClauseMarks } from '../policy/clause-marks.js'
import { useWords } from '../words/words.js'

export interface AnswerProps {
  readonly decision: Decision
  readonly asked: PolicyRequest
}

/** Under something that is open: why it may be asked. */
export function Why({ decision, asked }: AnswerProps): ReactNode {
  const { t } = useWords()
  return (
    <details className="why">
      <summary>
        {t('why')} <ClauseMarks ids={decidingIn(decision)} />
      </summary>
      <DecisionNotice decision={decision} request={asked} />
    </details>
  )
}

/** In place of something that the policy does not permit, or does not permit yet. */
export function Closed({ name, decision, asked }: AnswerProps & { readonly name: string }): ReactNode {
  const { t } = useWords()
  return (
    <details className={`closed ${decision.outcome}`}>
      <summary>
        <span className="name">{name}</span>
        <span className="answer">
          {t(reasonsIn(decision))} <ClauseMarks ids={decidingIn(decision)} />
        </span>
      </summary>
      <DecisionNotice decision={decision} request={asked} />
    </details>
  )
}

/** What is missing is set by other clauses than those that grant it, and then they are what counts. */
function decidingIn({ unmet, clauses }: Decision): readonly string[] {
  return unmet.length ? unmet.map(({ clause }) => clause) : clauses.slice(0, 2)
}

/** The reason that is said, by the first condition that is missing, if one is. */
function reasonsIn({ unmet, outcome }: Decision): string[] {
  return [...unmet.slice(0, 1).map(({ condition }) => `closed.${condition}`), `closed.${outcome}`]
}
