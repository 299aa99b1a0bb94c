import type { LockedClauses, LockedFact } from './lock.js'

/** What a clause says that it did not say, or said and does not say any more. */
export interface FactChange {
  readonly clause: string
  readonly change: 'gained' | 'lost'
  readonly fact: LockedFact
}

/** How the facts of some clauses differ between two editions, first what was lost; the order of facts leaves no trace. */
export function factChanges(
  before: LockedClauses,
  now: LockedClauses,
  clauses: Iterable<string>,
): FactChange[] {
  return [...clauses].flatMap((clause) => {
    const old = factsOf(before, clause)
    const young = factsOf(now, clause)
    return [
      ...without(old, young).map((fact) => ({ clause, change: 'lost', fact }) as const),
      ...without(young, old).map((fact) => ({ clause, change: 'gained', fact }) as const),
    ]
  })
}

type Facts = ReadonlyMap<string, LockedFact>

function factsOf(clauses: LockedClauses, id: string): Facts {
  const facts = Object.hasOwn(clauses, id) ? (clauses[id]?.facts ?? []) : []
  return new Map(facts.map((fact) => [canonical(fact), fact]))
}

function without(facts: Facts, others: Facts): LockedFact[] {
  return [...facts].filter(([key]) => !others.has(key)).map(([, fact]) => fact)
}

/** Equal for facts that say the same, in whatever order their fields and ids stand. */
function canonical(fact: LockedFact): string {
  const fields = Object.entries(fact).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...value].sort() : value,
  ])
  return JSON.stringify(fields.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)))
}
