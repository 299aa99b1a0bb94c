/** Laying text out for a terminal: columns and wrapped paragraphs. Widths are in characters. */
import { oneLine } from './failure.js'

const gap = '  '

/**
 * Rows as aligned columns, one line a row; the last column is cut to what is left of the width.
 * Cells must be free of colour.
 */
export function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const clean = rows.map((row) => row.map(oneLine))
  const widths = widest(clean)
  return clean.map((row) => {
    const last = row.length - 1
    const fixed = row.slice(0, last).map((cell, at) => cell.padEnd(widths[at] ?? 0) + gap)
    const head = fixed.join('')
    return `${head}${shorten(row[last] ?? '', width - [...head].length)}`.trimEnd()
  })
}

function widest(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      widths[at] = Math.max(widths[at] ?? 0, cell.length)
    }
  }
  return widths
}

/** Cut at a word to at most `width` characters, with `…` where something is left out. */
export function shorten(text: string, width: number): string {
  const characters = [...text]
  if (characters.length <= width) return text
  const kept = characters.slice(0, Math.max(width - 1, 0)).join('')
  const space = kept.lastIndexOf(' ')
  return `${space > kept.length / 2 ? kept.slice(0, space) : kept}…`
}

/** A paragraph as lines of at most `width` characters, longer words whole, each line after `indent`. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent.length + longer.length > width) {
      lines.push(indent + line)
      line = word
    } else line = longer
  }
  return [...lines, indent + line]
}
