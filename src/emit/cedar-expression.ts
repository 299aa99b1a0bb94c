/** Small pieces of Cedar text. An empty conjunction is no text, and means that nothing is asked. */

/** A string literal. */
export function text(value: string): string {
  // Control characters are the only ones whose escapes differ from JSON's.
  const escaped = value
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
  return `"${escaped}"`
}

export function entity(type: string, id: string): string {
  return `${type}::${text(id)}`
}

/** Whether something is one of some literals; undefined if there are none: that is never so. */
export function oneOf(subject: string, literals: readonly string[]): string | undefined {
  const listed = [...new Set(literals)]
  if (!listed.length) return undefined
  return listed.length === 1 ? `${subject} == ${listed[0]}` : `[${listed.join(', ')}].contains(${subject})`
}

export function all(terms: readonly string[]): string {
  return terms.filter((term) => term !== '').join(' && ')
}

/** `true` if one of them asks for nothing, `false` if there are none. */
export function any(terms: readonly string[]): string {
  if (terms.includes('')) return 'true'
  const different = [...new Set(terms)]
  if (different.length <= 1) return different[0] ?? 'false'
  return `(${different.map((term) => (term.includes(' && ') ? `(${term})` : term)).join(' || ')})`
}

/** Whether a condition is given as true. */
export function given(condition: string): string {
  return `(context.given has ${text(condition)} && context.given[${text(condition)}])`
}

/** Whether a condition is stated to be false. */
export function deniedFor(condition: string): string {
  return `(context.given has ${text(condition)} && !context.given[${text(condition)}])`
}

export function not(term: string): string {
  return `!(${term})`
}
