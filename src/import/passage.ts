import type { SourceLine } from '../model/source.js'

/** A run of one source line. */
export interface Piece {
  /** Where it begins in the text that was put together. */
  readonly offset: number
  /** Index of the source line, and where the run begins in that line. */
  readonly line: number
  readonly start: number
  readonly length: number
}

/**
 * Text put together from source lines that still knows where each character came from.
 * Parts of a passage share its pieces, so that cutting a long text into many costs no more than reading it.
 */
export interface Passage {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Where the text begins among the pieces' offsets. */
  readonly from: number
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
  return { text: parts.join(''), pieces, from: 0 }
}

/** The part of a passage between two offsets of its text. */
export function slice(whole: Passage, from: number, to: number = whole.text.length): Passage {
  return { text: whole.text.slice(from, to), pieces: whole.pieces, from: whole.from + from }
}

/** Two passages with a space between them. */
export function append(a: Passage, b: Passage): Passage {
  const shift = a.text.length + 1
  const pieces = [
    ...piecesOf(a).map((piece) => ({ ...piece, offset: piece.offset - a.from })),
    ...piecesOf(b).map((piece) => ({ ...piece, offset: piece.offset - b.from + shift })),
  ]
  return { text: `${a.text} ${b.text}`, pieces, from: 0 }
}

/** Index of the piece that holds an offset among the pieces (the last one that begins at or before it). */
function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle] as Piece).offset <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The pieces of a passage, cut to it; offsets as in the whole that it is a part of. */
export function piecesOf(whole: Passage): Piece[] {
  const found: Piece[] = []
  const end = whole.from + whole.text.length
  for (let i = indexAt(whole.pieces, whole.from); i < whole.pieces.length; i++) {
    const piece = whole.pieces[i] as Piece
    if (piece.offset >= end) break
    const begin = Math.max(piece.offset, whole.from)
    const stop = Math.min(piece.offset + piece.length, end)
    if (begin < stop)
      found.push({
        offset: begin,
        line: piece.line,
        start: piece.start + begin - piece.offset,
        length: stop - begin,
      })
  }
  return found
}

/** Line and column in the file, both counted from 1, of an offset of the passage's text. */
export function placeOf(
  lines: readonly SourceLine[],
  whole: Passage,
  offset = 0,
): { line: number; column: number } {
  const skipped = whole.text.slice(offset, offset + 200).search(/\S/u)
  const at = whole.from + (skipped > 0 ? offset + skipped : offset)
  const piece = whole.pieces[indexAt(whole.pieces, at)]
  const source = piece === undefined ? undefined : lines[piece.line]
  if (piece === undefined || source === undefined) return { line: 1, column: 1 }
  return {
    line: source.line,
    column: source.column + piece.start + Math.min(at - piece.offset, piece.length),
  }
}

/** First and last line in the file that the passage's visible text stands on, counted from 1. */
export function linesOf(lines: readonly SourceLine[], whole: Passage): [number, number] {
  let first = 0
  let last = 0
  for (const piece of piecesOf(whole)) {
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
