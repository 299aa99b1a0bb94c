/**
 * Checks untrusted JSON against shapes written down as text, and hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 *
 * A shape is a line of `field:type` or `field?:type`; without a type it is `text`. A type is the name of a shape,
 * `text` (not empty), `time` (ISO 8601), `null`, `true`, `1` (the format that this version reads), `new-clause` and `known-clause`,
 * another word that stands for itself, several of these joined by `|`, a list `type[]`,
 * a table `type{}` with any names, or a table `type{clause}` by known clauses.
 */
import { packFormat } from '../model/pack.js'
import { PackError } from './pack-error.js'
import { isPlain } from './plain.js'
import { isTime } from './time.js'

/** Hands back a copy of `value`, which messages call `path`; its objects have no prototype. @throws PackError */
export type Check = (type: string, value: unknown, path: string) => unknown

/** @param clauses ids of the clauses that are known; a `new-clause` becomes known by being checked */
export function checker(shapes: Readonly<Record<string, string>>, clauses: Set<unknown>): Check {
  // Taken apart once: a pack has thousands of values of few types.
  const taken = new Map<string, readonly Field[]>()
  return function check(type: string, value: unknown, path: string): unknown {
    const [, each = '', brace, key] = /[[{]/.test(type) ? (/(.*)([[{])(.*).$/.exec(type) ?? []) : []
    if (brace === '[' && Array.isArray(value)) {
      // Not `map`, which leaves out holes.
      return Array.from(value, (item, index) => check(each, item, `${path}[${index}]`))
    }
    if ((shapes[type] || brace === '{') && isPlain(value)) {
      const names = Object.keys(value)
      for (const name of key ? names : []) check('known-clause', name, `${path}.${name}`)
      const fields = taken.get(type) ?? shapes[type]?.split(' ').map(fieldOf)
      if (fields) taken.set(type, fields)
      return record(check, fields ?? names.map((name) => [name, '', each]), value, path)
    }
    if (!shapes[type] && type.split('|').some((word) => fits(word, value, clauses))) return value
    return fail(path, `must be ${type}`)
  }
}

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

type Field = readonly [name: string, optional: string, type: string]

function fieldOf(field: string): Field {
  const [, name = '', optional = '', type = 'text'] = /^(.*?)(\??)(?::([^:]*))?$/.exec(field) ?? []
  return [name, optional, type]
}

function record(
  check: Check,
  fields: readonly Field[],
  value: Readonly<Record<string, unknown>>,
  path: string,
): unknown {
  const copy = Object.create(null)
  for (const [name, optional, type] of fields) {
    if (Object.hasOwn(value, name)) copy[name] = check(type, value[name], `${path}.${name}`)
    else if (!optional) fail(`${path}.${name}`, 'is missing')
  }
  for (const name of Object.keys(value)) if (!(name in copy)) fail(`${path}.${name}`, 'is unknown')
  return copy
}

function fits(word: string, value: unknown, clauses: Set<unknown>): boolean {
  if (word === 'known-clause') return clauses.has(value)
  if (word === 'text') return typeof value === 'string' && value !== ''
  if (word === 'time') return isTime(value)
  if (word === 'new-clause') return fits('text', value, clauses) && clauses.size < clauses.add(value).size
  return value === (word === 'null' ? null : word === 'true' || (word === '1' ? packFormat : word))
}
