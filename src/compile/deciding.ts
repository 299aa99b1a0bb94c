import type { Fact, FactKind } from '../model/fact.js'

const decidingKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'data-category',
  'de-identified-data',
  'device-permission',
  'purpose',
  'transfer-ground',
  'cross-border',
  'minimum-age',
  'user-right',
])

const decidingIds: ReadonlySet<string> = new Set([
  'collection-with-knowledge-and-consent',
  'use-only-data-chosen-by-user',
  'limit-use-if-permission-refused',
  'encrypted-transport',
])

const grantingKinds: ReadonlySet<FactKind> = new Set<FactKind>([
  'data-category',
  'de-identified-data',
  'device-permission',
  'purpose',
  'transfer-ground',
  'cross-border',
  'user-right',
])

/** Whether decisions rest on a fact (SPEC section 4). An exclusion of all transfers decides as well. */
export function isDeciding({ kind, id, excluded }: Pick<Fact, 'kind' | 'id' | 'excluded'>): boolean {
  return (
    decidingKinds.has(kind) ||
    decidingIds.has(id) ||
    (id === 'transfer-to-third-parties' && excluded === true)
  )
}

/** Whether a fact is a permit: not an exclusion, a condition or a remark. */
export function grantsSomething({ kind, id, excluded }: Pick<Fact, 'kind' | 'id' | 'excluded'>): boolean {
  return grantingKinds.has(kind) && !excluded && id !== 'forbidden'
}
