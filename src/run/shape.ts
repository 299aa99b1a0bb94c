/**
 * Checks untrusted JSON against shapes written down as text, and hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 *
 * A shape is a line of `field:type` or `field?:type`; without a type it is `text`. A type is the name of a shape,
 * `text` (not empty), `number`, `null`, `true`, a word that stands for itself, several of these joined by `|`,
 * a list `type[]`, or a table `type{}` with any names.
 */
import { PackError } from './pack-error.js'
import { isPlain } from './plain.js'

export type Shapes = Readonly<Record<string, string>>

/** A copy of `value`, which messages call `path`. @throws PackError */
export function checked(shapes: Shapes, type: string, value: unknown, path: string): unknown {
  const each = (name: string, item: unknown) => checked(shapes, type.slice(0, -2), item, name)
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return fail(path, 'must be a list')
    return value.map((item, index) => each(`${path}[${index}]`, item))
  }
  const shape = shapes[type]
  if (shape === undefined && !type.endsWith('{}')) {
    if (type.split('|').some((word) => fits(word, value))) return value
    return fail(path, `must be ${type.replaceAll('|', ' or ')}`)
  }
  if (!isPlain(value)) return fail(path, 'must be an object')
  const given = new Map(Object.entries(value))
  const copy = new Map<string, unknown>()
  for (const [, name = '', optional, as = 'text'] of shape?.matchAll(/(\w+)(\??):?(\S+)?/g) ?? []) {
    if (given.has(name)) copy.set(name, checked(shapes, as, given.get(name), `${path}.${name}`))
    else if (!optional) fail(`${path}.${name}`, 'is missing')
  }
  for (const [name, item] of given) {
    if (shape === undefined) copy.set(name, each(`${path}.${name}`, item))
    else if (!copy.has(name)) fail(`${path}.${name}`, 'is not a field of this format')
  }
  return Object.fromEntries(copy)
}

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

function fits(word: string, value: unknown): boolean {
  if (word === 'text') return typeof value === 'string' && value !== ''
  if (word === 'number') return typeof value === 'number'
  return value === (word === 'null' ? null : word === 'true' || word)
}
