import type { SourceLine } from '../model/source.js'

/** A run of one source line inside a passage. */
interface Piece {
  /** Where it begins in the passage's text. */
  readonly offset: number
  /** Index of the source line, and where the run begins in that line. */
  readonly line: number
  readonly start: number
  readonly length: number
}

/** Text put together from source lines that still knows where each character came from. */
export interface Passage {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** A stretch of a source line and how it is tied to what stands before it: by a space, or as one word. */
export interface Stretch {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly tie: ' ' | ''
}

/** Joins stretches of source lines, in order. */
export function passage(lines: readonly SourceLine[], stretches: readonly Stretch[]): Passage {
  const parts: string[] = []
  const pieces: Piece[] = []
  let offset = 0
  for (const { line, start, end, tie } of stretches) {
    if (parts.length > 0 && tie !== '') {
      parts.push(tie)
      offset += tie.length
    }
    const text = lines[line]?.text.slice(start, end) ?? ''
    pieces.push({ offset, line, start, length: text.length })
    parts.push(text)
    offset += text.length
  }
  return { text: parts.join(''), pieces }
}

/** The part of a passage between two offsets of its text. */
export function slice(whole: Passage, from: number, to: number = whole.text.length): Passage {
  const pieces: Piece[] = []
  for (const piece of whole.pieces) {
    const begin = Math.max(piece.offset, from)
    const end = Math.min(piece.offset + piece.length, to)
    if (begin >= end) continue
    pieces.push({
      offset: begin - from,
      line: piece.line,
      start: piece.start + begin - piece.offset,
      length: end - begin,
    })
  }
  return { text: whole.text.slice(from, to), pieces }
}

/** The piece that holds an offset (the last one that begins at or before it). */
function pieceAt(whole: Passage, offset: number): Piece | undefined {
  let low = 0
  let high = whole.pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((whole.pieces[middle] as Piece).offset <= offset) low = middle
    else high = middle - 1
  }
  return whole.pieces[low]
}

/** Line and column in the file, both counted from 1, of an offset of the passage's text. */
export function placeOf(
  lines: readonly SourceLine[],
  whole: Passage,
  offset = 0,
): { line: number; column: number } {
  const skipped = whole.text.slice(offset).search(/\S/u)
  const at = skipped > 0 ? offset + skipped : offset
  const piece = pieceAt(whole, at)
  const source = piece === undefined ? undefined : lines[piece.line]
  if (piece === undefined || source === undefined) return { line: 1, column: 1 }
  return { line: source.line, column: source.column + piece.start + Math.min(at - piece.offset, piece.length) }
}

/** First and last line in the file that the passage's visible text stands on, counted from 1. */
export function linesOf(lines: readonly SourceLine[], whole: Passage): [number, number] {
  let first = 0
  let last = 0
  for (const piece of whole.pieces) {
    const source = lines[piece.line]
    if (source === undefined) continue
    if (source.text.slice(piece.start, piece.start + piece.length).trim() === '') continue
    if (first === 0) first = source.line
    last = source.line
  }
  return [first || 1, last || 1]
}

/** Characters that nobody sees: soft hyphens, zero-width spaces, the byte order mark. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu

/** A passage's text as a clause carries it: NFC, white space runs folded to a space, trimmed. */
export function clauseText(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
}
