import type { ReactElement } from 'react'
import { Folded, FoldedClauses } from './clause.js'
import type { AskedGrant } from './hooks/asked.js'

export interface ConsentGrantsProps {
  readonly grants: readonly AskedGrant[]
  /** What each of them is, in words; empty where that is said elsewhere, or nobody knows it. */
  readonly acts: readonly string[]
}

/** What consent is asked for, each with the clauses that grant it. */
export function ConsentGrants({ grants, acts }: ConsentGrantsProps): ReactElement {
  if (!acts.length) return <FoldedClauses ids={grants.flatMap(({ clauses }) => clauses)} />
  return (
    <ul className="tarmaq-grants">
      {grants.map(({ request, clauses }, index) => (
        <li key={JSON.stringify([index, request])}>
          <Folded summary={acts[index]} ids={clauses} />
        </li>
      ))}
    </ul>
  )
}
