import type { ReactNode } from 'react'
import { usePolicy, useWords } from 'tarmaq/react'
import { addressOfClause } from '../route.js'

export interface ClauseMarksProps {
  readonly ids: readonly string[]
  /** Whether each leads to its place in the policy. */
  readonly linked?: boolean
}

/** Clauses in brief: items by the clause that they stand in, and what has no number by its name. */
export function ClauseMarks({ ids, linked = false }: ClauseMarksProps): ReactNode {
  const { policy } = usePolicy()
  const words = useWords()
  const markOf = (id: string) => {
    const [whole = id] = id.split('/')
    return /^\d/.test(whole) ? whole : words.clause(whole).name
  }
  const marks = ids.map(markOf)
  const shown = ids.filter((_, index) => marks.indexOf(marks[index] as string) === index)
  return (
    <span className="clauses">
      {shown.map((id) =>
        // A clause of an earlier edition may be gone: it leads nowhere.
        linked && policy.clause(id) ? (
          <a key={id} href={addressOfClause(id)}>
            {markOf(id)}
          </a>
        ) : (
          <span key={id}>{markOf(id)}</span>
        ),
      )}
    </span>
  )
}
