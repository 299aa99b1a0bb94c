import type { PolicyIds } from '../model/decision.js'
import type { FactKind } from '../model/fact.js'
import type { Pack } from '../model/pack.js'

/** The fields of a policy's `Ids` type, one line each: the literal ids that the policy lists. */
export function idTypes(pack: Pack): string[] {
  return Object.entries(idsOf(pack)).map(([field, ids]) => `readonly ${field}: ${union(ids)}`)
}

function idsOf({ facts, rules, clauses }: Pack): Record<keyof PolicyIds, Iterable<string>> {
  const listed = (...kinds: FactKind[]) =>
    facts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return {
    data: listed('data-category', 'de-identified-data'),
    purpose: listed('purpose'),
    ground: listed('transfer-ground'),
    permission: listed('device-permission'),
    right: listed('user-right'),
    condition: rules.requirements.map(({ condition }) => condition),
    clause: clauses.map(({ id }) => id),
  }
}

/** `string` where there is nothing to name: such a request is answered, too. */
function union(values: Iterable<string>): string {
  const literals = [...new Set(values)].sort().map((value) => `'${value.replace(/['\\]/g, '\\$&')}'`)
  return literals.length > 0 ? literals.join(' | ') : 'string'
}
