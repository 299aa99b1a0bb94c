import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { comparePaths, endsInReference, isSuccessor, type Label, labelOf } from './labels.js'
import type { StreamLine } from './language.js'
import { blanksBetween, firstWord, type Layout, layoutOf, reach } from './layout.js'
import { clauseText, type Passage, passage, type Stretch } from './passage.js'
import {
  beginsLower,
  beginsSentence,
  endsInColon,
  endsSentence,
  isCapitals,
  lastSign,
  readsAsHeading,
} from './sentences.js'
import type { StructureTables } from './tables.js'

/**
 * Puts hard-wrapped lines together into paragraphs.
 * In: the lines of one stream. Out: blocks, each a paragraph, heading or item with the label that opens it,
 * and a finding for every paragraph that was put together and every word that a line end had broken.
 */
export interface Block {
  readonly passage: Passage
  readonly label: Label | null
  /** Set where markup says what the block is. */
  readonly markup?: { readonly block: 'heading' | 'item' | 'paragraph'; readonly depth: number }
  /** The language of a passage that is not in the stream's language. */
  readonly foreign?: string
  /** Whether more blank lines stand before it than inside paragraphs. */
  readonly spaced: boolean
  /** Set by the repairs that made the block out of another one. */
  readonly split?: 'number' | 'items' | 'list-end' | 'salutation'
}

/** What the joiner knows while it walks down the lines. */
interface Walk {
  readonly lines: readonly SourceLine[]
  readonly layout: Layout
  readonly tables: readonly StructureTables[]
  /** Number of the last numbered clause. */
  path: readonly number[]
  /** Whether a list is open: a lead-in came, and no item has ended it. */
  list: 'none' | 'open' | 'semicolons'
  /** The bullet of the list, if it has one, and whether its items end without a mark. */
  mark: string
  unmarked: boolean
  /** Whether the block being put together is a numbered heading so far. */
  heading: boolean
  /** Whether that block is a single unnumbered line so far, and how it begins. */
  alone: boolean
  item: string
}

/** Nobody wraps a page to fewer characters. */
const narrowest = 40

/** A longer line was not wrapped by hand or machine: it is a paragraph. */
const widestLine = 130

/** What is known of a line that may open a block. */
interface Opening {
  readonly text: string
  readonly label: Label | null
}

function openingOf(walk: Walk, line: StreamLine): Opening {
  const text = (walk.lines[line.index] as SourceLine).text.replace(/^[\s\ufeff\u00ad\u200b]+/u, '')
  return { text: text.trimEnd(), label: labelOf(text, walk.tables) }
}

/** Whether a numbered line opens a clause: the text before is complete, or the number is the one that is due. */
function opensClause(walk: Walk, before: string, label: Label): boolean {
  if (label.style === 'chapter') return endsSentence(before) || !/[,\-–—]$/u.test(before)
  if (endsInReference(before, walk.tables)) return false
  const due = isSuccessor(walk.path, label.path)
  if (label.style === 'decimal' && label.path.length === 1 && !label.dotted)
    return due && endsSentence(before)
  if (/[.;:!?…]/u.test(lastSign(before))) return true
  if (walk.heading) return true
  return due && !/[,(«"–—-]$/u.test(before)
}

function opensItem(walk: Walk, before: string, label: Label, short: boolean): boolean {
  if (label.style === 'bullet') {
    if (/[.;:,!?…]/u.test(lastSign(before)) || !/[-–—]/u.test(label.mark)) return true
    if (walk.heading && !before.includes(',')) return true
    // Behind a line without a mark at its end a dash may be punctuation; in a list of such items it opens the next.
    return label.mark === walk.mark && walk.list !== 'none' && (walk.unmarked || short)
  }
  if (/[.;:,!?…]/u.test(lastSign(before)) || walk.heading) return true
  return walk.list !== 'none' && comparePaths(label.path, [1]) > 0
}

/** Whether more blank lines stand before a line than inside paragraphs; a turned page tells nothing. */
function isSpaced(layout: Layout, blanks: number | null): boolean {
  return blanks !== null && blanks > layout.blanksInside
}

/** Whether a line ends in the number of a clause whose text stands on the next line. */
function endsInNumber(walk: Walk, line: string): boolean {
  const number = /[.;:!?…]\s?(\d{1,3}(?:\.\d{1,3}){0,4})\.?$/u.exec(line.slice(-40))
  if (number === null) return false
  const path = (number[1] as string).split('.').map(Number)
  return path.length > 1 || isSuccessor(walk.path, path)
}

/** A term, a dash, and what the term means. */
export const definition = /^[«"“„(]?[\p{Lu}\p{N}](?:[^.;:!?,]|\.(?=[\p{L}\p{N}])){1,140}?\s[-–—]\s+\S/u

/** Whether a paragraph ends between two lines of plain text. */
function breaks(
  walk: Walk,
  a: string,
  next: StreamLine,
  b: Opening,
  blanks: number | null,
  beyond: string | null,
): boolean {
  const { layout } = walk
  const reached = reach(a, b.text)
  const setApart = layout.blanksBetween > layout.blanksInside
  const close = setApart && blanks !== null && blanks < layout.blanksBetween
  const short = !close && (!layout.wrapped || (layout.even && reached < layout.fill))
  if (b.label !== null) {
    const item = b.label.style === 'bullet' || b.label.style === 'paren' || b.label.style === 'letter'
    if (item ? opensItem(walk, a, b.label, short) : opensClause(walk, a, b.label)) return true
  }
  if (next.apart) return true
  if (endsInNumber(walk, a)) return false
  if (next.foreign !== undefined) return false
  const sign = lastSign(a)
  if (endsInColon(a)) return true
  const spaced = isSpaced(layout, blanks)
  if (sign === ';') return walk.list !== 'none' || !beginsLower(b.text) || short
  if (/,$/u.test(a)) return false
  if (/[-\u00ad]$/u.test(a) && beginsLower(b.text)) return false
  if (isCapitals(a) && !isCapitals(b.text) && beginsSentence(b.text)) return true
  if (walk.heading) {
    if (beginsLower(b.text)) return false
    const behind = beyond === null ? null : labelOf(beyond, walk.tables)
    // One line between a nearly full heading and its first clause is the heading's second line.
    if (behind !== null && isSuccessor(walk.path, behind.path) && !spaced && reached > 0.8 * layout.width)
      return false
    if (short || spaced) return true
    return !(readsAsHeading(b.text) && !endsSentence(b.text) && (beyond === null || behind !== null))
  }
  if (endsSentence(a)) {
    if (!beginsSentence(b.text)) return walk.list !== 'none' && (short || spaced) && beginsLower(b.text)
    return short || spaced || (definition.test(walk.item) && definition.test(b.text))
  }
  // No mark at the end: a line that leaves ample room ends an item or a heading; a full one goes on.
  const ample =
    layout.wrapped && reached < (layout.even ? 0.85 * layout.width : Math.min(narrowest, 0.45 * layout.width))
  if (beginsLower(b.text)) return walk.list === 'open' && (!layout.wrapped || ample || spaced)
  // A text of whole lines may still have a paragraph or two that run over a line's end.
  if (!layout.wrapped)
    return (blanks ?? 1) > 0 || a.length < Math.max(60, 0.8 * layout.width) || a.length > widestLine
  const apart = ample || (spaced && (!layout.even || short))
  if (walk.list !== 'none') return apart || firstWord(b.text) === firstWord(walk.item)
  return apart && walk.alone && readsAsHeading(a)
}

/** Makes blocks of the lines of a stream. */
export function paragraphsOf(
  lines: readonly SourceLine[],
  stream: readonly StreamLine[],
  tables: readonly StructureTables[],
): { blocks: Block[]; findings: Finding[] } {
  const walk: Walk = {
    lines,
    layout: layoutOf(lines, stream),
    tables,
    path: [],
    list: 'none',
    mark: '',
    unmarked: false,
    heading: false,
    alone: false,
    item: '',
  }
  const compounds = compoundsIn(lines, stream)
  const blocks: Block[] = []
  const findings: Finding[] = []
  let stretches: Stretch[] = []
  let first: StreamLine | null = null
  let label: Label | null = null
  let spaced = false
  let tail = ''
  let previous: StreamLine | null = null

  const close = (): void => {
    if (first === null) return
    const source = lines[first.index] as SourceLine
    const whole = passage(lines, stretches)
    blocks.push({
      passage: whole,
      label,
      spaced,
      ...(source.block === undefined ? {} : { markup: { block: source.block, depth: source.depth ?? 1 } }),
      ...(first.foreign === undefined ? {} : { foreign: first.foreign }),
    })
    if (stretches.length > 1 && source.block === undefined)
      findings.push(
        finding(
          walk.layout.wrapped ? 'lines-joined' : 'item-split',
          { line: source.line, column: source.column + (stretches[0]?.start ?? 0) },
          { count: stretches.length },
        ),
      )
    follow(walk, whole.text, label)
  }

  stream.forEach((line, at) => {
    const source = lines[line.index] as SourceLine
    const opening = openingOf(walk, line)
    const start = source.text.length - source.text.replace(/^\s+/u, '').length
    const end = source.text.trimEnd().length
    const blanks = previous === null ? 0 : blanksBetween(lines, previous, line)
    const beyond =
      stream[at + 1] === undefined ? null : (lines[(stream[at + 1] as StreamLine).index]?.text.trim() ?? null)
    const fresh =
      previous === null ||
      previous.foreign !== line.foreign ||
      (source.block !== undefined || source.continues !== undefined
        ? source.continues === undefined
        : !isBareNumber(stretches, lines, label) && breaks(walk, tail, line, opening, blanks, beyond))
    if (fresh) {
      close()
      stretches = [{ line: line.index, start, end, tie: '' }]
      first = line
      label = opening.label
      if (label?.style === 'decimal' || label?.style === 'chapter') {
        walk.path = label.path
        walk.list = 'none'
      }
      spaced = previous !== null && isSpaced(walk.layout, blanks)
      tail = opening.text
      walk.heading = opensHeading(opening, source)
      walk.alone = label === null
      walk.item = opening.text.slice(label?.length ?? 0)
    } else {
      walk.alone = false
      const broken = brokenWord(tail, opening.text, compounds)
      if (broken === 'hyphen') {
        const last = stretches[stretches.length - 1] as Stretch
        const stretch = { ...last, end: last.end - 1 }
        stretches[stretches.length - 1] = stretch
        findings.push(
          finding(
            'hyphen-joined',
            { line: lines[last.line]?.line ?? 1, column: (lines[last.line]?.column ?? 1) + stretch.end },
            {
              text: `${lastWord(tail.slice(0, -1))}${opening.text.match(/^\p{L}+/u)?.[0] ?? ''}`,
            },
          ),
        )
      }
      stretches.push({ line: line.index, start, end, tie: broken === 'none' ? ' ' : '' })
      tail = opening.text
      if (label !== null && stretches.length === 2)
        walk.heading = opensHeading({ text: `${opening.text}`, label }, source)
    }
    previous = line
  })
  close()
  return { blocks, findings }
}

/** Keeps the walk's picture of list and number up to date when a block is closed. */
function follow(walk: Walk, text: string, label: Label | null): void {
  const sign = lastSign(text)
  if (label !== null && (label.style === 'decimal' || label.style === 'chapter')) {
    walk.mark = ''
  }
  if (label?.style === 'bullet') {
    walk.mark = label.mark
    walk.unmarked = /[\p{L}\p{N})]/u.test(sign)
  }
  if (endsInColon(text)) walk.list = 'open'
  else if (sign === ';') walk.list = 'semicolons'
  else if (endsSentence(text) && label?.style !== 'bullet') walk.list = 'none'
}

/** Whether the block so far is only a number that stands on a line of its own. */
function isBareNumber(
  stretches: readonly Stretch[],
  lines: readonly SourceLine[],
  label: Label | null,
): boolean {
  if (label === null || stretches.length !== 1) return false
  const [only] = stretches as [Stretch]
  return (lines[only.line]?.text.slice(only.start, only.end).length ?? 0) <= label.length
}

/** Whether a block that opens with this line may be a section heading. */
function opensHeading(opening: Opening, source: SourceLine): boolean {
  if (source.block !== undefined) return source.block === 'heading'
  const { label, text } = opening
  if (label === null || label.style === 'bullet' || label.style === 'paren' || label.style === 'letter')
    return false
  if (label.style === 'decimal' && label.path.length > 1) return false
  const rest = text.slice(label.length)
  return rest === '' || (readsAsHeading(rest) && !endsSentence(rest))
}

/** What ties a line to the one before: a space, nothing (the hyphen stays), or nothing with the hyphen taken out. */
function brokenWord(before: string, after: string, compounds: Compounds): 'none' | 'kept' | 'hyphen' {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(before) || !/^\p{L}/u.test(after)) return 'none'
  if (before.endsWith('\u00ad')) return 'hyphen'
  const word = lastWord(before.slice(0, -1))
  if (!/^\p{Ll}/u.test(after) && word !== word.toUpperCase()) return 'kept'
  const left = word.toLowerCase()
  const right = (after.match(/^\p{L}+/u)?.[0] ?? '').toLowerCase()
  const stem = right.slice(0, Math.max(3, Math.ceil(right.length / 3)))
  return compounds.get(left)?.some((other) => other.startsWith(stem)) ? 'kept' : 'hyphen'
}

function lastWord(text: string): string {
  return /[\p{L}-]+$/u.exec(text.slice(-60))?.[0] ?? ''
}

/** Left part of a hyphenated word → the right parts that the document prints after it, lower case. */
type Compounds = ReadonlyMap<string, readonly string[]>

/** Words that the document prints with their hyphen inside a line, in any inflection. */
function compoundsIn(lines: readonly SourceLine[], stream: readonly StreamLine[]): Compounds {
  const words = new Map<string, string[]>()
  for (const { index } of stream)
    for (const match of (lines[index] as SourceLine).text.matchAll(
      /(?<!\p{L})(\p{L}{1,40})-(?=(\p{L}{1,40}))/gu,
    )) {
      const [, left, right] = match as unknown as [string, string, string]
      const known = words.get(left.toLowerCase())
      if (known === undefined) words.set(left.toLowerCase(), [right.toLowerCase()])
      else if (known.length < 50) known.push(right.toLowerCase())
    }
  return words
}

/** The text of a block without its label, as its clause will carry it. */
export function blockText(block: Block): string {
  return clauseText(block.passage.text.slice(block.label?.length ?? 0))
}
