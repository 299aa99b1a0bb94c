import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { labelOf } from './labels.js'
import { readsAsHeading, wordCount } from './sentences.js'
import type { Structures, StructureTables } from './tables.js'

/**
 * Leaves out what belongs to the page and not to the text: page numbers, running headers, tables of contents,
 * link targets that an extractor left behind. Each is a `text-dropped` finding that quotes it.
 * In: source lines. Out: the indexes of the lines that are text.
 */
export function dropFurniture(
  lines: readonly SourceLine[],
  structures: Structures,
): { text: number[]; findings: Finding[] } {
  const filled: number[] = []
  lines.forEach((line, index) => {
    if (line.text.trim() !== '') filled.push(index)
  })
  const reasons = new Map<number, string>()
  const mark = (index: number, reason: string): void => {
    if (!reasons.has(index)) reasons.set(index, reason)
  }
  const plain = filled.filter(
    (index) => lines[index]?.block === undefined && lines[index]?.continues === undefined,
  )
  for (const index of plain) {
    const text = (lines[index] as SourceLine).text.trim()
    if (/^(?:mailto:|tel:|https?:\/\/)\S+$/iu.test(text) && !endsOpen(lines, filled, index))
      mark(index, 'link-target')
    else if (/(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{1,4}$/u.test(text)) mark(index, 'contents')
  }
  for (const index of pageNumbers(lines, plain, structures)) mark(index, 'page-number')
  for (const index of runningHeaders(lines, plain, reasons, Object.values(structures)))
    mark(index, 'running-header')
  const findings = [...reasons].map(([index, reason]) => {
    const line = lines[index] as SourceLine
    const lead = line.text.length - line.text.trimStart().length
    const text = line.text.trim()
    const place = { line: line.line, column: line.column + lead }
    return finding(
      'text-dropped',
      place,
      { text: text.slice(0, 60), count: text.replace(/\s/gu, '').length },
      reason,
    )
  })
  return { text: filled.filter((index) => !reasons.has(index)), findings }
}

/** Whether the text line before breaks off, so that this line may be its continuation. */
function endsOpen(lines: readonly SourceLine[], filled: readonly number[], index: number): boolean {
  const at = lowerBound(filled, index)
  const before = at > 0 ? (lines[filled[at - 1] as number] as SourceLine).text.trimEnd() : ''
  return before !== '' && !/[.!?;:…]$/u.test(before)
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** A line that could be a page number, with its number and whether it can be nothing else. */
interface PageMark {
  readonly index: number
  readonly number: number
  readonly sure: boolean
}

function pageMark(line: SourceLine, index: number, structures: Structures): PageMark | null {
  const text = line.text.trim().toLowerCase()
  if (text.length > 40) return null
  const bare = /^(?:([-–—])\s*)?(\d{1,4})(?:\s*[-–—])?$/u.exec(text)
  if (bare !== null) {
    const centred = /^\s{8,}/u.test(line.text.replace(/\f/gu, ''))
    const sure = bare[1] !== undefined || centred || line.text.includes('\f')
    return { index, number: Number(bare[2]), sure }
  }
  const words = /^(\p{L}*)\.?\s*(\d{1,4})\s*(?:(\/|\p{L}+)\s*(\d{1,4}))?(?:\s|-)*(\p{L}*)\.?$/u.exec(text)
  if (words === null) return null
  const [, before = '', number, between = '', , after = ''] = words
  const page = (word: string): boolean => Object.values(structures).some((t) => t.page.includes(word))
  const of =
    between === '' || between === '/' || Object.values(structures).some((t) => t.of.includes(between))
  const named = page(before) || page(after)
  if (!of || (before !== '' && !page(before)) || (after !== '' && !page(after))) return null
  if (!named && between === '') return null
  return { index, number: Number(number), sure: true }
}

/** Bare numbers are page numbers where they count up by one; "стр. 3" and "3 / 12" are so anywhere. */
function pageNumbers(
  lines: readonly SourceLine[],
  plain: readonly number[],
  structures: Structures,
): number[] {
  const marks = plain
    .map((index) => pageMark(lines[index] as SourceLine, index, structures))
    .filter((mark): mark is PageMark => mark !== null)
  const tables = Object.values(structures)
  const times = new Map<string, number>()
  for (const index of marks.length === 0 ? [] : plain) {
    const text = (lines[index] as SourceLine).text.trim()
    times.set(text, (times.get(text) ?? 0) + 1)
  }
  return marks
    .filter((mark, at) => {
      if (mark.sure) return true
      if (opensSection(lines, plain, mark, tables, times)) return false
      const before = marks[at - 1]
      const after = marks[at + 1]
      const counts =
        (before !== undefined && mark.number === before.number + 1) || after?.number === mark.number + 1
      return counts || interrupts(lines, plain, mark.index) || atTheEnd(lines, plain, mark.index)
    })
    .map((mark) => mark.index)
}

/** Whether the number stands above a heading whose first clause carries it. */
function opensSection(
  lines: readonly SourceLine[],
  plain: readonly number[],
  mark: PageMark,
  tables: readonly StructureTables[],
  times: ReadonlyMap<string, number>,
): boolean {
  const at = lowerBound(plain, mark.index)
  const heading = (lines[plain[at + 1] ?? -1]?.text ?? '').trim()
  // A line that comes again below other numbers is the running header.
  if (!readsAsHeading(heading) || (times.get(heading) ?? 0) > 1) return false
  for (const ahead of [2, 3]) {
    const label = labelOf((lines[plain[at + ahead] ?? -1]?.text ?? '').trim(), tables)
    if (label !== null)
      return label.style === 'decimal' && label.path[0] === mark.number && label.path[1] === 1
  }
  return false
}

/** Whether the line stands between two halves of one sentence. */
function interrupts(lines: readonly SourceLine[], plain: readonly number[], index: number): boolean {
  const at = lowerBound(plain, index)
  const before = (lines[plain[at - 1] ?? -1]?.text ?? '').trimEnd()
  const after = (lines[plain[at + 1] ?? -1]?.text ?? '').trimStart()
  return /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(after)
}

/** Whether only a page number can close the text here. */
function atTheEnd(lines: readonly SourceLine[], plain: readonly number[], index: number): boolean {
  return plain[plain.length - 1] === index && lines.length > 1
}

/** How many lines at the top of a text may be its title. */
const titleLines = 6

/**
 * Lines that come back word for word (digits aside) next to a page number or a form feed, or that cut sentences in two.
 * The first of them is text where nothing of a page stands by it: a title is often repeated as the running header.
 */
function runningHeaders(
  lines: readonly SourceLine[],
  plain: readonly number[],
  reasons: ReadonlyMap<number, string>,
  tables: readonly StructureTables[],
): number[] {
  const places = new Map<string, number[]>()
  plain.forEach((index, at) => {
    const text = (lines[index] as SourceLine).text.trim()
    if (text.length > 120 || reasons.has(index)) return
    const key = text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
    if (!/\p{L}{2}/u.test(key) || isClause(text, tables)) return
    const found = places.get(key)
    if (found === undefined) places.set(key, [at])
    else found.push(at)
  })
  const dropped: number[] = []
  const turnsPage = (at: number): boolean => {
    const index = plain[at] as number
    const isPage = (other: number | undefined): boolean =>
      other !== undefined && reasons.get(other) === 'page-number'
    if (isPage(plain[at - 1]) || isPage(plain[at + 1]) || (lines[index] as SourceLine).text.includes('\f'))
      return true
    for (let i = (plain[at - 1] ?? -1) + 1; i < index; i++) if (lines[i]?.text.includes('\f')) return true
    return false
  }
  for (const found of places.values()) {
    if (found.length < 2) continue
    const marked = found.filter(turnsPage)
    const cutting = found.filter((at) => cutsSentence(lines, plain, at))
    const isTitle = (found[0] as number) < titleLines
    if (marked.length >= 2 || (marked.length === 1 && isTitle && !marked.includes(found[0] as number)))
      for (const at of marked) dropped.push(plain[at] as number)
    else if (cutting.length >= 2 && cutting.length >= found.length - 1)
      for (const at of cutting) dropped.push(plain[at] as number)
  }
  return dropped.sort((a, b) => a - b)
}

/** A numbered line, or a line that ends as text does, belongs to no page header. */
function isClause(text: string, tables: readonly StructureTables[]): boolean {
  if (/[;:,]$/u.test(text) || (/\.$/u.test(text) && wordCount(text) < 4)) return true
  return labelOf(text, tables)?.style === 'decimal'
}

function cutsSentence(lines: readonly SourceLine[], plain: readonly number[], at: number): boolean {
  const before = (lines[plain[at - 1] ?? -1]?.text ?? '').trimEnd()
  const after = (lines[plain[at + 1] ?? -1]?.text ?? '').trimStart()
  return /[\p{L},-]$/u.test(before) && /^\p{Ll}/u.test(after)
}
