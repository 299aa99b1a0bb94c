/** A clause's text, escaped for where it goes. The words themselves are never changed. */

/** What `render` can give. */
export type Format = 'text' | 'markdown' | 'html'

const escapes: Readonly<Record<Format, (text: string) => string>> = {
  text: (text) => text,
  // All that can open markup in a line, and what makes a list or a heading of its beginning.
  markdown: (text) => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\d*)([-+.)=])/, '$1\\$2'),
  html: (text) => text.replace(/[&<>"']/g, (character) => `&${entities[character]};`),
}

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
}

/** @throws RangeError if the format is none of the three */
export function escaped(text: string, as: Format): string {
  if (!Object.hasOwn(escapes, as)) throw new RangeError(`no format \`${as}\`: text, markdown and html are`)
  return escapes[as](text)
}
