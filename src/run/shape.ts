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
const bare: object = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ Object.create(null))

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
    // Holes become undefined, which no check lets through.
    const copy: unknown[] = [...value]
    const step = trail.push(0) - 1
    for (let index = 0; index < copy.length; index++) {
      trail[step] = index
      copy[index] = item(copy[index], trail)
    }
    trail.pop()
    return copy
  }
}

/** An object with any names that the check of names lets through. */
export function table(item: Check, name: Check = text): Check {
  return (value, trail) => {
    const given = plain(value, trail)
    const copy = Object.create(bare)
    const step = trail.push('') - 1
    for (const each in given) {
      if (!Object.hasOwn(given, each)) continue
      trail[step] = each
      copy[name(each, trail) as string] = item(given[each], trail)
    }
    trail.pop()
    return copy
  }
}

/**
 * An object with these fields and no others. Those that must be there are checked first, in the order in which they
 * stand here. Written for engines that run it for the first time: one step of the trail for all fields, no iterators.
 */
export function record(required: Fields, optional: Fields = {}): Check {
  const names = Object.keys(required)
  const others: Fields = Object.assign(Object.create(null), optional)
  return (value, trail) => {
    const given = plain(value, trail)
    const copy = Object.create(bare)
    const step = trail.push('') - 1
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string
      trail[step] = name
      if (!Object.hasOwn(given, name)) fail(trail, 'is missing')
      copy[name] = (required[name] as Check)(given[name], trail)
    }
    for (const name in given) {
      if (name in copy || !Object.hasOwn(given, name)) continue
      trail[step] = name
      const check = others[name]
      if (!check) return fail(trail, 'is unknown')
      copy[name] = check(given[name], trail)
    }
    trail.pop()
    return copy
  }
}

function plain(value: unknown, trail: Trail): Readonly<Record<string, unknown>> {
  return isPlain(value) ? value : fail(trail, 'must be an object')
}
