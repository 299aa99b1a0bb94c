import type { PackFact } from '../model/pack.js'

/** What a fact names first; everything else on it is a limit of its own. */
const heads: ReadonlySet<string> = new Set(['kind', 'id', 'clause', 'evidence'])

/** A fact on one line: `data-category iin (collected: declared, ifNecessary)`. */
export function factLine(fact: PackFact): string {
  const limits = Object.entries(fact)
    .filter(([field, value]) => !heads.has(field) && value !== undefined)
    .map(([field, value]) => limit(field, value))
  return `${fact.kind} ${fact.id}${limits.length > 0 ? ` (${limits.join(', ')})` : ''}`
}

function limit(field: string, value: unknown): string {
  if (value === true) return field
  return `${field}: ${Array.isArray(value) ? value.join(' + ') : String(value)}`
}
