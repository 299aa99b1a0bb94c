import type { SourceLine } from '../model/source.js'
import type { StreamLine } from './language.js'
import { beginsLower, endsInColon, endsSentence } from './sentences.js'

/** How a text is laid out in lines, measured on the places where a sentence certainly goes on. */
export interface Layout {
  /** Whether sentences run over line ends at all; if not, a line is a paragraph. */
  readonly wrapped: boolean
  /** Width that lines are filled to, in characters. */
  readonly width: number
  /**
   * How far a line and the next word reach where the sentence goes on. A line that reaches less far left room for
   * the next word, so a paragraph ends there. In proportional type this is less than the width.
   */
  readonly fill: number
  /** Whether lines are filled evenly enough for their shortness to mean something. */
  readonly even: boolean
  /** Fewest blank lines before numbered clauses. Where more than inside paragraphs, they set every paragraph apart. */
  readonly blanksBetween: number
  /** Most blank lines that stand inside a paragraph (page turns aside). */
  readonly blanksInside: number
}

/** The first word of a line, marks included. */
export function firstWord(text: string): string {
  return /^\S+/u.exec(text.trimStart())?.[0] ?? ''
}

/** Blank lines between two lines of a text; null where a page turns between them, since its margin tells nothing. */
export function blanksBetween(lines: readonly SourceLine[], a: StreamLine, b: StreamLine): number | null {
  for (let i = a.index + 1; i < b.index; i++) if (lines[i]?.text.trim() !== '') return null
  return Math.max(0, (lines[b.index] as SourceLine).line - (lines[a.index] as SourceLine).line - 1)
}

/** How far the first word of the next line would have reached on this one. */
export function reach(line: string, next: string): number {
  return line.trim().replace(/\s+/gu, ' ').length + 1 + firstWord(next).length
}

/** The value below which a share of the sorted numbers lies. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Measures the layout of one stream. */
export function layoutOf(lines: readonly SourceLine[], stream: readonly StreamLine[]): Layout {
  const lengths: number[] = []
  const reaches: number[] = []
  const blanks: number[] = []
  const atBreaks: number[] = []
  for (let i = 0; i + 1 < stream.length; i++) {
    const [a, b] = [stream[i] as StreamLine, stream[i + 1] as StreamLine]
    const between = blanksBetween(lines, a, b)
    const text = (lines[a.index] as SourceLine).text.trim()
    const next = (lines[b.index] as SourceLine).text.trim()
    if (between !== null && /^\d{1,3}\.\d/u.test(next) && !/[\p{L},]$/u.test(text)) atBreaks.push(between)
    if (text === '' || !beginsLower(next) || endsSentence(text) || endsInColon(text) || /[;]$/u.test(text))
      continue
    lengths.push(text.length)
    reaches.push(reach(text, next))
    if (between !== null) blanks.push(between)
  }
  lengths.sort((x, y) => x - y)
  reaches.sort((x, y) => x - y)
  blanks.sort((x, y) => x - y)
  atBreaks.sort((x, y) => x - y)
  const wrapped = lengths.length > 0 && lengths.length >= 0.08 * stream.length
  const width = quantile(lengths, 0.95)
  const full = reaches.filter((value) => value >= 0.85 * width)
  // A next word that would have run past the longest line can't have fitted; few lines tell the width less surely.
  const unsure = Math.ceil(24 / Math.max(1, lengths.length))
  const fill = Math.min(quantile(full, 0.04), (lengths[lengths.length - 1] ?? 0) + 1) - unsure
  return {
    wrapped,
    width,
    fill,
    even:
      lengths.length >= 8 && wrapped && full.length >= 0.75 * reaches.length && width - fill <= 0.12 * width,
    blanksBetween: atBreaks.length === 0 ? 0 : quantile(atBreaks, 0.1),
    blanksInside: quantile(blanks, 0.9),
  }
}
