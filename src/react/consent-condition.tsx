import { type ReactElement, useId } from 'react'
import { FoldedClause } from './clause.js'
import type { AskedCondition } from './hooks/consent-request.js'

export interface ConsentConditionProps {
  readonly asked: AskedCondition
  /** What the user agrees to. */
  readonly statement: string | undefined
  readonly onChange: (condition: string, given: boolean) => void
}

/** One condition to tick, with the clause that sets it. */
export function ConsentCondition({ asked, statement, onChange }: ConsentConditionProps): ReactElement {
  const { condition, clause, passages, given } = asked
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
        <FoldedClause id={clause} passages={passages} />
      </div>
    </div>
  )
}
