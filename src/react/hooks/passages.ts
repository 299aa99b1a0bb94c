/** The clauses of a policy as a tree: each with what stands under it. */
import { idParent } from '../../model/clause.js'
import type { LoadedClause, Policy } from '../../run/policy.js'

/** A clause and the clauses under it, in document order. */
export interface Passage {
  readonly clause: LoadedClause
  readonly parts: readonly Passage[]
}

/** All clauses that have text in the language, each under the nearest clause that its id names. */
export function passagesOf(policy: Policy, language: string | undefined): readonly Passage[] {
  const top: Passage[] = []
  const places = new Map<string | null, Passage[]>([[null, top]])
  for (const clause of policy.clauses(language)) {
    if (clause.text === undefined) continue
    const parts: Passage[] = []
    let above = idParent(clause.id)
    while (!places.has(above)) above = idParent(above as string)
    places.get(above)?.push({ clause, parts })
    places.set(clause.id, parts)
  }
  return top
}

/**
 * A clause as it has to be read: with what stands under it, and under the clauses that lead in to it
 * ("The company may pass on data where: …"), without the other clauses of their lists.
 * Undefined where the policy has no such clause or no text for it in the language.
 */
export function passageOf(policy: Policy, id: string, language: string | undefined): Passage | undefined {
  return passageIn(passagesOf(policy, language), id)
}

function passageIn(passages: readonly Passage[], id: string): Passage | undefined {
  for (const passage of passages) {
    if (passage.clause.id === id) return passage
    const found = passageIn(passage.parts, id)
    if (found) return leadsIn(passage, found) ? { ...passage, parts: [found] } : found
  }
  return undefined
}

/** A heading leads in to nothing, and a paragraph after a list stands on its own. */
function leadsIn({ clause }: Passage, { clause: { id } }: Passage): boolean {
  return clause.kind !== 'heading' && !/\/\D+\d+$/.test(id)
}

/** The ids of all clauses in a passage. */
export function clausesIn({ clause, parts }: Passage): readonly string[] {
  return [clause.id, ...parts.flatMap(clausesIn)]
}
