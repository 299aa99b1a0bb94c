/** Small pieces of Cedar text. What is always or never so leaves the text that it would stand in. */

export const always = 'true'
export const never = 'false'

/** A string literal. */
export function text(value: string): string {
  // Control characters are the only ones whose escapes differ from JSON's.
  const escaped = value
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
  return `"${escaped}"`
}

/** The types of everything that is asked. */
export const namespace = 'Tarmaq'

/** A type in the namespace. */
export function typed(type: string): string {
  return `${namespace}::${type}`
}

export function entity(type: string, id: string): string {
  return `${typed(type)}::${text(id)}`
}

/** Whether something is one of some literals. */
export function oneOf(subject: string, literals: readonly string[]): string {
  const listed = [...new Set(literals)]
  if (!listed.length) return never
  return listed.length === 1 ? `${subject} == ${listed[0]}` : `[${listed.join(', ')}].contains(${subject})`
}

export function all(terms: readonly string[]): string {
  if (terms.includes(never)) return never
  const asked = new Set(terms.filter((term) => term !== always))
  return asked.size ? [...asked].join(' && ') : always
}

export function any(terms: readonly string[]): string {
  if (terms.includes(always)) return always
  const [one, ...others] = new Set(terms.filter((term) => term !== never))
  if (one === undefined || !others.length) return one ?? never
  return `(${[one, ...others].map((term) => (term.includes(' && ') ? `(${term})` : term)).join(' || ')})`
}

export function not(term: string): string {
  if (term === always) return never
  return term === never ? always : `!(${term})`
}

/** One thing where something holds, another where it doesn't. */
export function choice(condition: string, then: string, otherwise: string): string {
  return then === otherwise ? then : any([all([condition, then]), all([not(condition), otherwise])])
}

/** Whether a condition is given as true. */
export function given(condition: string): string {
  return `context.given has ${text(condition)} && context.given[${text(condition)}]`
}

/** Whether a condition is stated to be false. */
export function deniedFor(condition: string): string {
  return `context.given has ${text(condition)} && !context.given[${text(condition)}]`
}
