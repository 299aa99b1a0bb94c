/** What `render` can give. */
export type Format = 'text' | 'markdown' | 'html'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A clause's text, escaped for where it goes; the words themselves never change. Anything unknown is taken for HTML. */
export function escaped(text: string, as: Format): string {
  if (as === 'text') return text
  if (as !== 'markdown') return text.replace(/[&<>"']/g, (character) => entities[character] as string)
  // All that can open markup in a line, and what makes a list or a heading of its beginning.
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\d*)([-+.)=])/, '$1\\$2')
}
