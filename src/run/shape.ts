/**
 * Checks of untrusted JSON, put together from small ones. Each hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 */
import { PackError } from './pack-error.js'
import { isPlain } from './plain.js'

/** Hands back a copy of `value`, which messages call `path`; its objects have no prototype. @throws PackError */
export type Check = (value: unknown, path: string) => unknown

export type Fields = Readonly<Record<string, Check>>

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

export const text: Check = (value, path) => {
  return typeof value === 'string' && value ? value : fail(path, 'must be text')
}

/** One of some values, and nothing that only looks like it. */
export function oneOf(...values: readonly unknown[]): Check {
  return (value, path) => (values.includes(value) ? value : fail(path, `must be ${values.join('|')}`))
}

export function list(item: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? // Not `map`, which leaves out holes.
        Array.from(value, (each, index) => item(each, `${path}[${index}]`))
      : fail(path, 'must be a list')
}

/** An object with any names that the check of names lets through. */
export function table(item: Check, name: Check = text): Check {
  return (value, path) => {
    const names = Object.keys(plain(value, path))
    return record(Object.fromEntries(names.map((each) => [name(each, `${path}.${each}`), item])))(value, path)
  }
}

/** An object with these fields and no others. Fields are checked in the order in which they stand here. */
export function record(required: Fields, optional: Fields = {}): Check {
  const fields = Object.entries({ ...required, ...optional })
  return (value, path) => {
    const copy = Object.create(null)
    const given = plain(value, path)
    for (const [name, check] of fields) {
      if (Object.hasOwn(given, name)) copy[name] = check(given[name], `${path}.${name}`)
      else if (name in required) fail(`${path}.${name}`, 'is missing')
    }
    for (const name of Object.keys(given)) if (!(name in copy)) fail(`${path}.${name}`, 'is unknown')
    return copy
  }
}

function plain(value: unknown, path: string): Readonly<Record<string, unknown>> {
  return isPlain(value) ? value : fail(path, 'must be an object')
}
