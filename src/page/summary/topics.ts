/**
 * What a policy says in brief, from the facts that its clauses yield: reads what they grant and rule out, writes topics.
 * What a clause rules out is never among what another grants.
 */
import type { FactKind } from '../../model/fact.js'
import type { PackFact } from '../../model/pack.js'
import type { LoadedClause, Policy } from '../../run/policy.js'
import { permissionTopic, rightTopic } from './asked.js'
import { dataTopic, neverCollected } from './data.js'
import { purposeTopic } from './limited.js'
import type { Topic } from './topic.js'
import { transferTopic } from './transfer.js'

/** The topics that a policy says something about. @param clauses each with its facts */
export function topicsOf(policy: Policy, clauses: readonly Pick<LoadedClause, 'facts'>[]): Topic[] {
  const kinds = byKind(clauses)
  const data = dataTopic(kinds)
  const topics = [
    data,
    purposeTopic(kinds, neverCollected(data)),
    transferTopic(policy, kinds),
    permissionTopic(policy, kinds),
    rightTopic(policy, kinds),
  ]
  return topics.filter(
    ({ groups, ruledOut }) => ruledOut.length || groups.some(({ entries }) => entries.length),
  )
}

function byKind(clauses: readonly Pick<LoadedClause, 'facts'>[]): Map<FactKind, PackFact[]> {
  const kinds = new Map<FactKind, PackFact[]>()
  for (const { facts } of clauses) {
    for (const fact of facts) {
      const same = kinds.get(fact.kind)
      if (same) same.push(fact)
      else kinds.set(fact.kind, [fact])
    }
  }
  return kinds
}
