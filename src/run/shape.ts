/**
 * Checks of untrusted JSON, put together from small ones. Each hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 */
import { PackError } from './pack-error.js'
import { isPlain } from './plain.js'

/** The way to a value: names of fields and places in lists. One array for a whole check, since most never fail. */
export type Trail = (string | number)[]

/** Hands back a copy of the value at the end of the trail; its objects have no prototype. @throws PackError */
export type Check = (value: unknown, trail: Trail) => unknown

export type Fields = Readonly<Record<string, Check>>

/** @throws PackError always: `pack.facts.3.id must be text`, on one line, whatever the names on the trail are. */
export function fail(trail: Trail, trouble: string): never {
  throw new PackError(`${trail.join('.')} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

export const text: Check = (value, trail) => {
  return typeof value === 'string' && value ? value : fail(trail, 'must be text')
}

/** One of some values, and nothing that only looks like it. */
export function oneOf(...values: readonly unknown[]): Check {
  return (value, trail) => (values.includes(value) ? value : fail(trail, `must be ${values.join('|')}`))
}

export function list(item: Check): Check {
  return (value, trail) => {
    if (!Array.isArray(value)) return fail(trail, 'must be a list')
    const copy = []
    // Not `map`, which leaves out holes.
    for (let index = 0; index < value.length; index++) copy.push(at(index, item, value[index], trail))
    return copy
  }
}

/** An object with any names that the check of names lets through. */
export function table(item: Check, name: Check = text): Check {
  return (value, trail) => {
    const names = Object.keys(plain(value, trail))
    return record(Object.fromEntries(names.map((each) => [at(each, name, each, trail), item])))(value, trail)
  }
}

/** An object with these fields and no others. Those that must be there are checked first, in the order in which they stand here. */
export function record(required: Fields, optional: Fields = {}): Check {
  return (value, trail) => {
    const copy = Object.create(null)
    const given = plain(value, trail)
    for (const name of Object.keys(required)) {
      copy[name] = at(name, (Object.hasOwn(given, name) && required[name]) || missing, given[name], trail)
    }
    for (const name of Object.keys(given)) {
      if (name in copy) continue
      copy[name] = at(name, (Object.hasOwn(optional, name) && optional[name]) || unknown, given[name], trail)
    }
    return copy
  }
}

const missing: Check = (_, trail) => fail(trail, 'is missing')
const unknown: Check = (_, trail) => fail(trail, 'is unknown')

/** Checks a part of what the trail leads to. */
function at(step: string | number, check: Check, value: unknown, trail: Trail): unknown {
  trail.push(step)
  const copy = check(value, trail)
  trail.pop()
  return copy
}

function plain(value: unknown, trail: Trail): Readonly<Record<string, unknown>> {
  return isPlain(value) ? value : fail(trail, 'must be an object')
}
