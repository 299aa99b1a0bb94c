import { type ReactElement, useId } from 'react'
import { FoldedClauses } from './clause.js'
import type { AskedCondition } from './hooks/asked.js'
import { useWords } from './hooks/words.js'

export interface ConsentConditionProps {
  readonly asked: AskedCondition
  readonly onChange: (condition: string, given: boolean) => void
}

/** One condition to tick, with the clauses that set it. */
export function ConsentCondition({ asked, onChange }: ConsentConditionProps): ReactElement {
  const { condition, clauses, given } = asked
  const words = useWords()
  const id = useId()
  return (
    <div className="tarmaq-condition">
      <label>
        <input
          type="checkbox"
          checked={given}
          aria-describedby={id}
          onChange={() => onChange(condition, !given)}
        />
        <span>{words.condition(condition, clauses).statement}</span>
      </label>
      <div id={id}>
        <FoldedClauses ids={clauses} />
      </div>
    </div>
  )
}
