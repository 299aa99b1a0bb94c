import type { SourceLine } from '../model/source.js'
import { definition } from './block.js'
import { comparePaths, endsInReference, isSuccessor, type Label, labelOf } from './labels.js'
import type { StreamLine } from './language.js'
import { firstWord, type Layout, reach } from './layout.js'
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

/** Where a paragraph ends between two lines: by their labels, by the marks at their ends, by how full they are. */

/** What is known while the lines are read one after the other. */
export interface Walk {
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

/** What is known of a line that may open a block. */
export interface Opening {
  readonly text: string
  readonly label: Label | null
}

/** Two lines, and what stands between and behind them. */
export interface Gap {
  readonly before: string
  readonly after: Opening
  readonly line: StreamLine
  /** Blank lines between the two, or null where a page turns. */
  readonly blanks: number | null
  /** The line behind them. */
  readonly beyond: string | null
}

/** How a line's length speaks for or against a break. */
interface Measure {
  readonly reached: number
  /** The line left room for the next word. */
  readonly short: boolean
  /** It left so much room that its text must be complete. */
  readonly ample: boolean
  /** More blank lines follow than stand inside paragraphs. */
  readonly spaced: boolean
}

/** Nobody wraps a page to fewer characters. */
const narrowest = 40

/** A longer line was not wrapped by hand or machine: it is a paragraph. */
const widestLine = 130

/** Whether more blank lines stand before a line than inside paragraphs; a turned page tells nothing. */
export function isSpaced(layout: Layout, blanks: number | null): boolean {
  return blanks !== null && blanks > layout.blanksInside && blanks >= layout.blanksBetween
}

/** Whether a block that opens with this line may be a section heading. */
export function opensHeading({ label, text }: Opening, source: SourceLine): boolean {
  if (source.block !== undefined) return source.block === 'heading'
  if (label === null || label.style === 'bullet' || label.style === 'paren' || label.style === 'letter')
    return false
  if (label.style === 'decimal' && label.path.length > 1) return false
  const rest = text.slice(label.length)
  return rest === '' || (readsAsHeading(rest) && !endsSentence(rest))
}

function measure({ layout }: Walk, { before, after, blanks }: Gap): Measure {
  const reached = reach(before, after.text)
  const setApart = layout.blanksBetween > layout.blanksInside
  const close = setApart && blanks !== null && blanks < layout.blanksBetween
  const least = layout.even ? 0.85 * layout.width : Math.min(narrowest, 0.45 * layout.width)
  return {
    reached,
    short: !close && (!layout.wrapped || (layout.even && reached < layout.fill)),
    ample: layout.wrapped && reached < least,
    spaced: isSpaced(layout, blanks),
  }
}

/** Whether a paragraph of plain text ends between two lines. */
export function breaks(walk: Walk, gap: Gap): boolean {
  const { before, after, line } = gap
  const size = measure(walk, gap)
  if (after.label !== null && opensBlock(walk, before, after.label, size)) return true
  if (line.apart) return true
  if (after.label?.style === 'decimal' && endsInReference(before, walk.tables)) return false
  if (endsInNumber(walk, before) || line.foreign !== undefined) return false
  if (endsInColon(before)) return true
  if (lastSign(before) === ';') return walk.list !== 'none' || !beginsLower(after.text) || size.short
  if (/,$/u.test(before)) return false
  if (/[-\u00ad]$/u.test(before) && beginsLower(after.text)) return false
  if (isCapitals(before) && !isCapitals(after.text) && beginsSentence(after.text)) return true
  if (walk.heading) return endsHeading(walk, gap, size)
  if (endsSentence(before)) return endsParagraph(walk, gap, size)
  return endsWithoutMark(walk, gap, size)
}

function opensBlock(walk: Walk, before: string, label: Label, size: Measure): boolean {
  if (label.style === 'bullet') return opensBullet(walk, before, label, size)
  if (label.style !== 'paren' && label.style !== 'letter') return opensClause(walk, before, label)
  if (/[.;:,!?…]/u.test(lastSign(before)) || walk.heading) return true
  return walk.list !== 'none' && comparePaths(label.path, [1]) > 0
}

/** Whether a numbered line opens a clause: the text before is complete, or the number is the one that is due. */
function opensClause(walk: Walk, before: string, label: Label): boolean {
  if (label.style === 'chapter') return endsSentence(before) || !/[,\-–—]$/u.test(before)
  const due = isSuccessor(walk.path, label.path)
  // A heading may end in such a word ("Общая часть") before its first clause.
  if (endsInReference(before, walk.tables) && !(walk.heading && due)) return false
  if (label.path.length === 1 && !label.dotted) return due && endsSentence(before)
  if (/[.;:!?…]/u.test(lastSign(before)) || walk.heading) return true
  return due && !/[,(«"–—-]$/u.test(before)
}

function opensBullet(walk: Walk, before: string, label: Label, size: Measure): boolean {
  if (/[.;:,!?…]/u.test(lastSign(before)) || !/[-–—]/u.test(label.mark)) return true
  if (walk.heading && !before.includes(',')) return true
  // Behind a line without a mark at its end a dash may be punctuation; in a list of such items it opens the next.
  return label.mark === walk.mark && walk.list !== 'none' && (walk.unmarked || size.short)
}

/** Whether a line ends in the number of a clause whose text stands on the next line. */
function endsInNumber(walk: Walk, line: string): boolean {
  const number = /[.;:!?…]\s?(\d{1,3}(?:\.\d{1,3}){0,4})\.?$/u.exec(line.slice(-40))
  if (number === null) return false
  const path = (number[1] as string).split('.').map(Number)
  return path.length > 1 || isSuccessor(walk.path, path)
}

function endsHeading(walk: Walk, { after, beyond }: Gap, { reached, short, spaced }: Measure): boolean {
  if (beginsLower(after.text)) return false
  const behind = beyond === null ? null : labelOf(beyond, walk.tables)
  // One line between a nearly full heading and its first clause is the heading's second line.
  if (behind !== null && isSuccessor(walk.path, behind.path) && !spaced && reached > 0.8 * walk.layout.width)
    return false
  if (short || spaced) return true
  return !readsAsHeading(after.text) || endsSentence(after.text) || (beyond !== null && behind === null)
}

function endsParagraph(walk: Walk, { after }: Gap, { short, spaced }: Measure): boolean {
  if (!beginsSentence(after.text)) return walk.list !== 'none' && (short || spaced) && beginsLower(after.text)
  return short || spaced || (definition.test(walk.item) && definition.test(after.text))
}

/** A line without a mark at its end goes on, unless it leaves ample room: then it is an item or a heading. */
function endsWithoutMark(
  walk: Walk,
  { before, after, blanks }: Gap,
  { short, ample, spaced }: Measure,
): boolean {
  const { layout } = walk
  if (beginsLower(after.text)) return walk.list === 'open' && (!layout.wrapped || ample || spaced)
  // A text of whole lines may still have a paragraph or two that run over a line's end.
  if (!layout.wrapped)
    return (blanks ?? 1) > 0 || before.length < Math.max(60, 0.8 * layout.width) || before.length > widestLine
  const apart = ample || (spaced && (!layout.even || short))
  if (walk.list !== 'none') return apart || firstWord(after.text) === firstWord(walk.item)
  return apart && walk.alone && readsAsHeading(before)
}
