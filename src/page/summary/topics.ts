/**
 * What a policy says in brief, from the facts that its clauses yield: reads what they grant and rule out, writes topics.
 * What a clause rules out is never among what another grants.
 */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import { permissionTopic, rightTopic } from './asked.js'
import { dataTopic, neverCollected } from './data.js'
import { purposeTopic, transferTopic } from './limited.js'
import type { Topic } from './topic.js'

/** The topics that a policy says something about. @param facts those of all its clauses */
export function topicsOf(policy: Policy, facts: readonly PackFact[]): Topic[] {
  const data = dataTopic(facts)
  const topics = [
    data,
    purposeTopic(facts, neverCollected(data)),
    transferTopic(policy, facts),
    permissionTopic(policy, facts),
    rightTopic(policy, facts),
  ]
  return topics.filter(
    ({ groups, ruledOut }) => ruledOut.length || groups.some(({ entries }) => entries.length),
  )
}
