import type { PackFact } from '../model/pack.js'
import { grantsSomething } from './deciding.js'

/**
 * One fact from two that say the same of the same clause: the conditions and duties of both.
 * A permit covers the data that both cover, an exclusion what either covers.
 */
export function stricter(one: PackFact, other: PackFact): PackFact {
  const { data: _, conditions: __, duties: ___, ...rest } = { ...other, ...one }
  const data = grantsSomething(one) ? both(one.data, other.data) : either(one.data, other.data)
  const conditions = union(one.conditions, other.conditions)
  const duties = union(one.duties, other.duties)
  return {
    ...rest,
    ...(data && { data }),
    ...(conditions.length && { conditions }),
    ...(duties.length && { duties }),
  }
}

type Ids = readonly string[] | undefined

function union(one: Ids, other: Ids): string[] {
  return [...new Set([...(one ?? []), ...(other ?? [])])]
}

function both(one: Ids, other: Ids): Ids {
  if (!one || !other) return one ?? other
  return one.filter((id) => other.includes(id))
}

function either(one: Ids, other: Ids): Ids {
  return one && other && union(one, other)
}
