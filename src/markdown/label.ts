import { escapePrinted, unescapePrinted } from './escape.js'

/**
 * The label in front of a block: its number (`2.1.`) where the id is not told by the place, and in brackets
 * the printed number where that differs, `[–]` where nothing is printed.
 */
export interface Label {
  /** The id without its final dot, or null where the place gives it. */
  readonly number: string | null
  /** The printed number; undefined where the label has no bracket. */
  readonly printed?: string | null
  /** Strays only: the language of the passage. */
  readonly language?: string
}

const noneMark = '–'
const bracket = String.raw`\[((?:\\.|[^\]\\])*)\]`
const boldLabel = new RegExp(String.raw`^(?:(\d+(?:\.\d+)*\.|\d+(?:\.\d+)+))?(?: ?${bracket})?$`)
const headingLabel = new RegExp(String.raw`^(?:(\d+(?:\.\d+)*)\.?(?= |$))?(?: ?${bracket}(?= |$))? ?`)
const strayLabel = new RegExp(String.raw`^\[([a-z]{2,8})\](?: ${bracket})?$`)

/** `2.1.`, `2.2. [–]`, `8.3. [8.2]` for a clause or heading whose id is its number. */
export function writeNumberLabel(id: string, printed: string | null): string {
  return printed === id ? `${id}.` : `${id}. ${writePrinted(printed)}`
}

/** `[2)]`, or `[–]` for none. */
export function writePrinted(printed: string | null): string {
  if (printed === noneMark || printed === '') throw new Error(`"${printed}" can't be a printed number`)
  return `[${printed === null ? noneMark : escapePrinted(printed)}]`
}

/** Reads the source between the stars of a bold label; null if it is some other bold text. */
export function readBoldLabel(source: string): Label | null {
  const match = boldLabel.exec(source)
  if (match === null || source === '') return null
  return label(match[1]?.replace(/\.$/, ''), match[2])
}

/**
 * Reads the label at the start of a heading's source; `numbered` says whether a number belongs to it (not in a title).
 * `length` counts its source characters, `escapes` the backslashes among them that don't show.
 */
export function readHeadingLabel(
  source: string,
  numbered: boolean,
): { label: Label; length: number; escapes: number } {
  const match = headingLabel.exec(source)
  if (match === null || (!numbered && match[1] !== undefined))
    return { label: label(), length: 0, escapes: 0 }
  const shown = unescapePrinted(match[0])
  return {
    label: label(match[1], match[2]),
    length: match[0].length,
    escapes: match[0].length - shown.length,
  }
}

/** Reads the source between the stars of a stray's label; null if it is some other bold text. */
export function readStrayLabel(source: string): Label | null {
  const match = strayLabel.exec(source)
  if (match === null) return null
  return { ...label(undefined, match[2]), language: match[1] as string }
}

/** The printed number of a block with this label: the bracket's, else the number itself. */
export function printedOf(label: Label): string | null {
  return label.printed === undefined ? label.number : label.printed
}

function label(number?: string, printed?: string): Label {
  return {
    number: number ?? null,
    ...(printed === undefined ? {} : { printed: printed === noneMark ? null : unescapePrinted(printed) }),
  }
}
