/**
 * Checks of untrusted JSON, put together from small ones. Each hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 */
import { PackError } from './pack-error.js'
import { isPlain } from './plain.js'

/** The way to a value: names of fields and places in lists. One array for a whole check, since most never fail. */
export type Trail = (string | number)[]

/** Hands back a copy of the value at the end of the trail; its objects inherit nothing. @throws PackError */
export type Check = (value: unknown, trail: Trail) => unknown

export type Fields = Readonly<Record<string, Check>>

/**
 * What copies inherit from. Of objects without any prototype engines make a hash table each: with those of a pack Node
 * has to collect its garbage before the process has answered its first request.
 */
const bare: object = /* @__PURE__ */ Object.create(null)

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
    // Spread, since a hole is undefined then, which no check lets through.
    return [...value].map((each, index) => at(index, item, each, trail))
  }
}

/** An object with any names that the check of names lets through. */
export function table(item: Check, name: Check = text): Check {
  return fields({}, (each, trail) => at(each, name, each, trail) && item)
}

/** An object with these fields and no others. Those that must be there are checked first, in the order in which they stand here. */
export function record(required: Fields, optional: Fields = {}): Check {
  return fields(required, (name) => Object.hasOwn(optional, name) && optional[name])
}

/** Sparing with garbage, since a whole pack goes through here in a process that may have one request to answer. */
function fields(required: Fields, other: (name: string, trail: Trail) => unknown): Check {
  const names = Object.keys(required)
  return (value, trail) => {
    if (!isPlain(value)) return fail(trail, 'must be an object')
    const copy = Object.create(bare)
    // biome-ignore lint/complexity/noForEach: an iterator makes an object at each step, until its loop is optimized
    names.forEach((name) => {
      copy[name] = at(name, (Object.hasOwn(value, name) && required[name]) || missing, value[name], trail)
    })
    for (const name in value) {
      if (name in copy || !Object.hasOwn(value, name)) continue
      copy[name] = at(name, (other(name, trail) || unknown) as Check, value[name], trail)
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
