import type { Block } from './block.js'
import { endsInReference, type Label, labelOf } from './labels.js'
import { slice } from './passage.js'
import { beginsLower, endsInColon, endsSentence, readsAsHeading, sentenceEnds } from './sentences.js'
import type { StructureTables } from './tables.js'

/** Finds the places where a published text runs blocks together: numbers, items and paragraphs glued into one. */

/** Cuts a block in two at an offset of its text; the second half gets the label that opens it. */
export function cut(
  block: Block,
  at: number,
  label: Label | null,
  why: NonNullable<Block['split']>,
): [Block, Block] {
  const text = block.passage.text
  const begin = at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)
  const { markup: _, ...rest } = block
  return [
    { ...block, passage: slice(block.passage, 0, at) },
    { ...rest, passage: slice(block.passage, begin), label, spaced: false, split: why },
  ]
}

const inner = /(\d{1,3}(?:\.\d{1,3}){0,4})\.{0,2}\s{0,4}(?=[«"“„(]?\p{L})/gu

/**
 * The offset of the first clause number inside a block that is due there, or null.
 * It stands behind a sentence's end, or behind a heading that was itself glued on.
 * `isDue` tells whether a label is the number that may come next.
 */
export function gluedNumber(
  block: Block,
  isDue: (label: Label) => boolean,
  tables: readonly StructureTables[],
): { at: number; label: Label } | null {
  const text = block.passage.text
  const own = block.label?.length ?? 0
  inner.lastIndex = own
  for (let match = inner.exec(text); match !== null; match = inner.exec(text)) {
    const at = match.index
    const before = text.slice(Math.max(own, at - 200), at)
    if (at <= own || /[\p{L}\p{N},/-]$|\d\.$/u.test(before)) continue
    const label = labelOf(text.slice(at), tables)
    if (label === null || label.style !== 'decimal' || !isDue(label) || endsInReference(before, tables))
      continue
    const complete = /[.;:!?…»”")]\s*$/u.test(before)
    const opensSection = label.path.length === 1 && block.label?.style !== 'chapter'
    const behindHeading =
      !opensSection && block.label?.path.length === 1 && readsAsHeading(text.slice(own, at))
    if (!complete && !behindHeading) continue
    if (label.path.length === 1 && (!label.dotted || beginsLower(text.slice(at + label.length)))) continue
    return { at, label }
  }
  return null
}

/** The offset of a chapter heading ("Глава 5. …") glued behind a sentence's end, before another offset, or null. */
export function gluedChapter(
  block: Block,
  isDue: (label: Label) => boolean,
  tables: readonly StructureTables[],
  before: number,
): { at: number; label: Label } | null {
  const text = block.passage.text.slice(0, before + 80)
  const words = tables.flatMap((t) => [...t.chapterBefore, ...t.chapterAfter])
  const lower = text.toLowerCase()
  if (!words.some((word) => lower.includes(word))) return null
  for (const end of sentenceEnds(text, tables[0] as StructureTables)) {
    const label = labelOf(text.slice(end, end + 80), tables)
    if (end < before && label?.style === 'chapter' && isDue(label)) return { at: end, label }
  }
  return null
}

/** The offset behind the colon that opens a list inside the block ("…, such as: a; b;"), or -1. */
export function inlineList(text: string, goesOn: boolean): number {
  const colon = /:\s+(?=\S)/u.exec(text)
  if (colon === null) return -1
  const at = colon.index + 1
  const marks = semicolons(text, at)
  const last = marks[marks.length - 1]
  const closed = last !== undefined && text.slice(last + 1).trim() === ''
  if (marks.length === 0 || (closed && marks.length === 1 && !goesOn)) return -1
  return at
}

/** Offsets of the semicolons outside brackets from an offset on. */
function semicolons(text: string, from: number, most = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = []
  let depth = 0
  for (let i = from; i < text.length && found.length < most; i++) {
    const sign = text[i]
    if (sign === '(') depth++
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (sign === ';' && depth === 0) found.push(i)
  }
  return found
}

/** The offset where the second of several items in one block begins, or -1. */
export function nextItem(text: string, own: number): number {
  const first = semicolons(text, own, 1)[0]
  if (first === undefined || text.slice(first + 1).trim() === '') return -1
  return first + 1
}

/** The offset of the next numbered or marked item inside an item ("…, 2) …", "… • …"), or null. */
export function nextMarkedItem(
  text: string,
  label: Label,
  tables: readonly StructureTables[],
): { at: number; label: Label } | null {
  if (label.style === 'bullet') return nextBullet(text, label, tables)
  const number = /[;:.,]\s{0,4}(?=\(?(?:\d{1,3}|\p{L})\))/gu
  number.lastIndex = label.length
  for (let match = number.exec(text); match !== null; match = number.exec(text)) {
    const at = match.index + match[0].length
    const next = labelOf(text.slice(at), tables)
    if (
      next?.style === label.style &&
      next.mark === label.mark &&
      next.path[0] === (label.path[0] as number) + 1
    )
      return { at, label: next }
  }
  return null
}

/** A dash opens an item only behind a mark and before a space; a typographic bullet opens one anywhere. */
function nextBullet(
  text: string,
  label: Label,
  tables: readonly StructureTables[],
): { at: number; label: Label } | null {
  const dash = /[-–—−*+o]/u.test(label.mark)
  for (let at = text.indexOf(label.mark, label.length); at > 0; at = text.indexOf(label.mark, at + 1)) {
    const before = text.slice(Math.max(0, at - 6), at)
    if (dash ? !/[;:.,]\s+$/u.test(before) || !/\s/u.test(text[at + 1] ?? '') : !/\s$/u.test(before)) continue
    const next = labelOf(text.slice(at), tables)
    if (next?.style === 'bullet' && next.mark === label.mark) return { at, label: next }
  }
  return null
}

/** The offset behind the colon where numbered items begin on the lead-in's own line ("…: 1) a, 2) b"), or null. */
export function inlineMarkedList(
  text: string,
  tables: readonly StructureTables[],
): { at: number; label: Label } | null {
  const match = /:\s+(?=\(?(?:1|[аaӘә])\)|[•▪●])/u.exec(text)
  if (match === null) return null
  const at = match.index + match[0].length
  const label = labelOf(text.slice(at), tables)
  return label === null || label.style === 'decimal' ? null : { at, label }
}

/**
 * The offset where a paragraph begins that is glued to the end of a list's last item, or -1:
 * the item is a phrase, and behind its end whole sentences follow.
 */
export function gluedParagraph(text: string, own: number, tables: StructureTables): number {
  const end = sentenceEnds(text.slice(own), tables, 1)[0]
  if (end === undefined) return -1
  const item = text.slice(own, own + end)
  const rest = text.slice(own + end)
  return endsSentence(item) && endsSentence(rest) && !endsInColon(item) && rest.split(/\s+/u).length >= 4
    ? own + end
    : -1
}
