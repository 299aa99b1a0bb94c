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
  /** Most blank lines that stand inside a paragraph (page turns aside). */
  readonly blanksInside: number
}

/** The first word of a line, marks included. */
export function firstWord(text: string): string {
  return /^\S+/u.exec(text.trimStart())?.[0] ?? ''
}

/** Blank lines between two lines of a text. */
export function blanksBetween(lines: readonly SourceLine[], a: StreamLine, b: StreamLine): number {
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
  for (let i = 0; i + 1 < stream.length; i++) {
    const [a, b] = [stream[i] as StreamLine, stream[i + 1] as StreamLine]
    const text = (lines[a.index] as SourceLine).text.trim()
    const next = (lines[b.index] as SourceLine).text.trim()
    if (text === '' || !beginsLower(next) || endsSentence(text) || endsInColon(text) || /[;]$/u.test(text)) continue
    lengths.push(text.length)
    reaches.push(reach(text, next))
    blanks.push(blanksBetween(lines, a, b))
  }
  lengths.sort((x, y) => x - y)
  reaches.sort((x, y) => x - y)
  blanks.sort((x, y) => x - y)
  const wrapped = lengths.length >= 3 && lengths.length >= 0.08 * stream.length
  const width = quantile(lengths, 0.95)
  const fill = quantile(reaches, 0.04)
  return {
    wrapped,
    width,
    fill,
    even: wrapped && fill >= 0.75 * width,
    blanksInside: quantile(blanks, 0.9),
  }
}
