import { type ReactElement, useId } from 'react'
import { FoldedClauses } from './clause.js'
import type { Circumstance } from './hooks/asked.js'
import { useWords } from './hooks/words.js'

export interface ConsentCircumstancesProps {
  readonly circumstances: readonly Circumstance[]
  /** Whether they stand beside conditions to tick, and have to be told from those. */
  readonly beside: boolean
}

/** What must hold too, with the clauses that say so. There is nothing to tick: nobody's consent makes it so. */
export function ConsentCircumstances({
  circumstances,
  beside,
}: ConsentCircumstancesProps): ReactElement | null {
  const { say, condition: wordsOf } = useWords()
  const id = useId()
  if (!circumstances.length) return null
  return (
    <>
      {beside && (
        <p className="tarmaq-label" id={id}>
          {say('consent.circumstances')}
        </p>
      )}
      <ul className="tarmaq-list tarmaq-circumstances" aria-labelledby={beside ? id : undefined}>
        {circumstances.map(({ condition, clauses }) => (
          <li key={condition}>
            {wordsOf(condition, clauses).statement}
            <FoldedClauses ids={clauses} />
          </li>
        ))}
      </ul>
    </>
  )
}
