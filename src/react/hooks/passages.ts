/** The clauses of a policy as a tree: each with what stands under it. */
import { idParent } from '../../model/clause.js'
import type { LoadedClause, Policy } from '../../run/policy.js'

/** A clause and the clauses under it, in document order. */
export interface Passage {
  readonly clause: LoadedClause
  readonly parts: readonly Passage[]
}

/** The trees that were made, by policy and language: a loaded policy does not change. */
const trees = new WeakMap<Policy, Map<string | undefined, readonly Passage[]>>()

/** All clauses that have text in the language, each under the nearest clause that its id names. */
export function passagesOf(policy: Policy, language: string | undefined): readonly Passage[] {
  const known = trees.get(policy) ?? new Map<string | undefined, readonly Passage[]>()
  trees.set(policy, known)
  const passages = known.get(language) ?? treeOf(policy, language)
  known.set(language, passages)
  return passages
}

function treeOf(policy: Policy, language: string | undefined): readonly Passage[] {
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
 * Clauses as they have to be read: each with what stands under it, and under the clauses that lead in to it
 * ("The company may pass on data where: …"), without the other clauses of their lists.
 * Those that the policy doesn't have, or not in the language, are left out.
 */
export function passagesAt(
  policy: Policy,
  ids: readonly string[],
  language: string | undefined,
): readonly Passage[] {
  return cutDown(passagesOf(policy, language), ids)
}

function cutDown(passages: readonly Passage[], ids: readonly string[]): readonly Passage[] {
  return passages.flatMap((passage) => {
    if (ids.includes(passage.clause.id)) return passage
    const parts = cutDown(passage.parts, ids)
    return leadsIn(passage, parts) ? { ...passage, parts } : parts
  })
}

/** A heading leads in to nothing, and a paragraph after a list stands on its own. */
function leadsIn({ clause }: Passage, parts: readonly Passage[]): boolean {
  return clause.kind !== 'heading' && parts.some((part) => !/\/\D+\d+$/.test(part.clause.id))
}

/** The ids of all clauses in some passages. */
export function clausesIn(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ clause, parts }) => [clause.id, ...clausesIn(parts)])
}
