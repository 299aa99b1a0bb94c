/**
 * Text in policy Markdown: a backslash before everything that Markdown would read as markup, and nothing else,
 * so that the text stays readable and differences between editions stay small.
 */

const markup = /[\\`*[<~]|&(?=[#\p{L}\p{N}])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const blockMark = /^[-+>#=]/
const orderedMark = /^(\d{1,9})([.)])(?= |$)/
const closingMark = /(^| )(#+)$/

/** Text inside a line, where no block can begin. */
export function escapeInline(text: string): string {
  return text.replace(markup, '\\$&')
}

/** Text at the start of a block: what would open a list, a quote or a heading is escaped as well. */
export function escapeBlock(text: string): string {
  return escapeInline(text).replace(blockMark, '\\$&').replace(orderedMark, '$1\\$2')
}

/** Text at the end of a heading: a trailing run of `#` would be taken for the heading's closing mark. */
export function escapeHeadingEnd(escaped: string): string {
  return escaped.replace(closingMark, '$1\\$2')
}

/** The printed number inside a bracket of a label. */
export function escapePrinted(printed: string): string {
  return escapeInline(printed).replace(/\]/g, '\\]')
}

/** Takes the backslashes of `escapePrinted` away again. */
export function unescapePrinted(escaped: string): string {
  return escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
