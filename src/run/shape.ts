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

/** A copy of `value`, which messages call `path`; its objects have no prototype. @throws PackError */
export function checked(shapes: Shapes, type: string, value: unknown, path: string): unknown {
  const each = type.slice(0, -2)
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return fail(path, 'must be a list')
    return value.map((item, index) => checked(shapes, each, item, `${path}[${index}]`))
  }
  const shape = shapes[type]
  if (!shape && !type.endsWith('{}')) {
    if (type.split('|').some((word) => fits(word, value))) return value
    return fail(path, `must be ${type.replaceAll('|', ' or ')}`)
  }
  if (!isPlain(value)) return fail(path, 'must be an object')
  const fields = shape?.split(' ') ?? Object.keys(value).map((name) => `${name}:${each}`)
  return record(shapes, fields, value, path)
}

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

function record(
  shapes: Shapes,
  fields: readonly string[],
  value: Readonly<Record<string, unknown>>,
  path: string,
): unknown {
  const copy = Object.create(null)
  for (const field of fields) {
    const [, name = '', optional, type = 'text'] = /^(.*?)(\??)(?::([^:]*))?$/s.exec(field) ?? []
    if (Object.hasOwn(value, name)) copy[name] = checked(shapes, type, value[name], `${path}.${name}`)
    else if (!optional) fail(`${path}.${name}`, 'is missing')
  }
  for (const name of Object.keys(value)) if (!(name in copy)) fail(`${path}.${name}`, 'is unknown')
  return copy
}

function fits(word: string, value: unknown): boolean {
  if (word === 'text') return typeof value === 'string' && value !== ''
  return value === (word === 'null' ? null : word === 'true' || (word === '1' ? packFormat : word))
}
