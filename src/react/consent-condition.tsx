import { type ReactElement, useId } from 'react'
import { FoldedClauses } from './clause.js'
import type { AskedCondition } from './hooks/asked.js'

export interface ConsentConditionProps {
  readonly asked: AskedCondition
  /** What the user agrees to. */
  readonly statement: string | undefined
  readonly onChange: (condition: string, given: boolean) => void
}

/** One condition to tick, with the clauses that set it. */
export function ConsentCondition({ asked, statement, onChange }: ConsentConditionProps): ReactElement {
  const { condition, clauses, given } = asked
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
        <span>{statement}</span>
      </label>
      <div id={id}>
        <FoldedClauses ids={clauses} />
      </div>
    </div>
  )
}
