/**
 * Checks untrusted JSON against shapes written down as text, and hands back a clean copy: own fields of plain objects.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 *
 * A shape is a line of `field:type` or `field?:type`; without a type it is `text`. A type is the name of a shape,
 * `text` (not empty), `null`, `true`, a word or number that stands for itself, several of these joined by `|`,
 * a list `type[]`, or a table `type{}` with any names.
 */
import { packFormat } from '../model/pack.js'
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
    return fail(path, `must be ${type.replaceAll('|', ' or ')}, not ${isPlain(value) ? 'an object' : value}`)
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
  // Tables may have any names: without a prototype none of them is there before it is put there.
  return Object.assign(shape === undefined ? Object.create(null) : {}, Object.fromEntries(copy))
}

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

/** Words that stand for other things than strings; `1` is the format that this version reads. */
const literals: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['1', packFormat],
])

function fits(word: string, value: unknown): boolean {
  if (word === 'text') return typeof value === 'string' && value !== ''
  return value === (literals.has(word) ? literals.get(word) : word)
}
