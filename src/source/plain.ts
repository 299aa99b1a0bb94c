import type { SourceLine } from '../model/source.js'

/** The lines of a plain text as they are, blank ones included. Form feeds stay in their lines. */
export function plainLines(text: string): SourceLine[] {
  const lines = text.normalize('NFC').split(/\r\n|\r|\n/)
  return lines.map((line, index) => ({ text: line, line: index + 1, column: 1 }))
}
