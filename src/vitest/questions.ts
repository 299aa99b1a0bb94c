import type { PolicyRequest } from '../model/decision.js'
import type { FactKind } from '../model/fact.js'
import type { Policy } from '../run/policy.js'

/** An id that no policy lists. */
const unlisted = 'not-listed-anywhere'

/** Every request that the ids of some policies make, without conditions, and with one unlisted id of each sort. */
export function* everyQuestion(...policies: readonly Policy[]): Generator<PolicyRequest> {
  const [data, purposes, grounds, permissions, rights] = [
    idsOf(policies, 'data-category', 'de-identified-data'),
    idsOf(policies, 'purpose'),
    idsOf(policies, 'transfer-ground'),
    idsOf(policies, 'device-permission'),
    idsOf(policies, 'user-right'),
  ]
  for (const id of data) {
    for (const purpose of purposes) {
      yield { action: 'collect', data: id, purpose }
      for (const via of ['automatic', ...permissions]) yield { action: 'collect', data: id, purpose, via }
    }
    for (const ground of grounds) {
      for (const crossBorder of [false, true]) yield { action: 'transfer', data: id, ground, crossBorder }
    }
  }
  for (const permission of permissions) yield { action: 'use', permission }
  for (const right of rights) yield { action: 'exercise', right }
}

function idsOf(policies: readonly Policy[], ...kinds: readonly FactKind[]): string[] {
  const facts = policies.flatMap((policy) => policy.clauses().flatMap((clause) => clause.facts))
  const ids = facts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return [...new Set(ids), unlisted]
}
