import type { ClauseKind } from '../model/clause.js'
import { idParent } from '../model/clause.js'
import type { PackClause } from '../model/pack.js'
import type { ListName, Rules } from '../model/rule.js'

const kindOfList: Readonly<Record<ListName, ClauseKind>> = {
  data: 'data-category',
  automatic: 'auto-collection',
  purpose: 'purpose',
  ground: 'transfer-ground',
  permission: 'device-permission',
  right: 'user-right',
  crossBorder: 'transfer-ground',
}

/**
 * The clause that leads in each list of a policy: the nearest place to point at when something is on none of them.
 * A lead-in with items of its kind comes first, then a heading over such clauses, then the first clause of the kind.
 */
export function listsOf(clauses: readonly PackClause[]): Rules['lists'] {
  const lists: Partial<Record<ListName, string>> = {}
  for (const [name, kind] of Object.entries(kindOfList) as [ListName, ClauseKind][]) {
    const ofKind = clauses.filter((clause) => clause.kind === kind)
    const parents = new Set(ofKind.map((clause) => idParent(clause.id)))
    const leadIn =
      ofKind.find((clause) => parents.has(clause.id)) ??
      clauses.find((clause) => clause.kind === 'heading' && parents.has(clause.id)) ??
      ofKind[0]
    if (leadIn) lists[name] = leadIn.id
  }
  return lists
}
