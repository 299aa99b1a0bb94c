/**
 * Checks untrusted JSON field by field and hands back a clean copy: own fields of plain objects, nothing unknown.
 * An unknown field is refused rather than skipped: a condition under a misspelt name would be a condition lost.
 */
import { PackError } from './pack-error.js'

/** Checks a value found at `path` and returns its copy, or throws `PackError`. */
export type Shape<Value> = (value: unknown, path: string) => Value

type Fields = Readonly<Record<string, Shape<unknown>>>
type ObjectOf<Required extends Fields, Optional extends Fields> = {
  [Name in keyof Required]: ReturnType<Required[Name]>
} & { [Name in keyof Optional]?: ReturnType<Optional[Name]> }

export const text: Shape<string> = (value, path) =>
  typeof value === 'string' ? value : fail(path, 'is no string')

/** A string with something in it. */
export const id: Shape<string> = (value, path) => text(value, path) || fail(path, 'is empty')

export const textOrNull: Shape<string | null> = (value, path) => (value === null ? null : text(value, path))

/** One of the given values. */
export function oneOf<const Value>(...values: Value[]): Shape<Value> {
  return (value, path) =>
    values.includes(value as Value)
      ? (value as Value)
      : fail(path, `is none of ${values.map((known) => `\`${known}\``).join(', ')}`)
}

export function list<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (value, path) =>
    Array.isArray(value)
      ? Array.from(value, (part, index) => shape(part, `${path}[${index}]`))
      : fail(path, 'is no list')
}

/** Any names, values of one shape. */
export function entries<Value>(shape: Shape<Value>): Shape<ReadonlyMap<string, Value>> {
  return (value, path) =>
    new Map(Object.entries(plain(value, path)).map(([name, part]) => [name, shape(part, `${path}.${name}`)]))
}

export function object<Required extends Fields, Optional extends Fields = Record<never, never>>(
  required: Required,
  optional?: Optional,
): Shape<ObjectOf<Required, Optional>> {
  const fields = new Map(Object.entries({ ...required, ...optional }))
  return (value, path) => {
    const given = plain(value, path)
    for (const name of Object.keys(given)) {
      if (!fields.has(name)) fail(join(path, name), 'is not a field of this format')
    }
    const copy: Record<string, unknown> = {}
    for (const [name, shape] of fields) {
      if (Object.hasOwn(given, name)) copy[name] = shape(given[name], join(path, name))
      else if (Object.hasOwn(required, name)) fail(join(path, name), 'is missing')
    }
    return copy as ObjectOf<Required, Optional>
  }
}

/** @throws PackError always; on one line, whatever the path holds. */
export function fail(path: string, trouble: string): never {
  throw new PackError(`${path} ${trouble}`.replace(/\s+/g, ' ').slice(0, 300))
}

function join(path: string, name: string): string {
  return path.endsWith(':') ? `${path} ${name}` : `${path}.${name}`
}

function plain(value: unknown, path: string): Readonly<Record<string, unknown>> {
  const prototype = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined
  const isPlain = prototype === null || (prototype && Object.getPrototypeOf(prototype) === null)
  return isPlain ? (value as Readonly<Record<string, unknown>>) : fail(path, 'is no object')
}
