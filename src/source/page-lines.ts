import type { SourceLine } from '../model/source.js'
import { visibleLength } from './dropped.js'

/** A list item, term or the like around the text: the line that opens it carries its number. */
export interface OpenItem {
  readonly depth: number
  /** The number that the list implies (`1.`), or null. */
  readonly number: string | null
  /** Whether a line of the item was seen. */
  opened: boolean
  /** Whether a list or heading inside it was seen: what follows is a paragraph of its own. */
  closed: boolean
}

export interface Place {
  readonly line: number
  readonly column: number
}

const unfolded = /[\t\n\f\r]| {2}/
const printedNumber = /^(?:\(?\d+(?:[.)]|\.\d)|\(?\p{L}\))/u

/** Puts the text pieces of a page together to lines, as a browser would show them. */
export class PageLines {
  readonly lines: SourceLine[] = []
  /** How many non-blank characters of the page stand in the lines. */
  visible = 0
  heading: number | null = null
  item: OpenItem | null = null
  private text = ''
  private place: Place | null = null
  private continuing = false

  /** Adds text; `placeOf` tells where its first non-blank character stands in the file. */
  add(value: string, placeOf: () => Place): void {
    const folded = unfolded.test(value) ? value.replace(/[ \t\n\f\r]+/g, ' ') : value
    const piece = this.text === '' || this.text.endsWith(' ') ? folded.replace(/^ /, '') : folded
    if (this.place === null && /\S/.test(piece)) this.place = placeOf()
    this.text += piece
  }

  /** A line break inside a block; a second one right after it ends the block. */
  breakLine(): void {
    if (this.place === null) this.continuing = false
    this.flush()
  }

  /** The start or end of a block. */
  boundary(): void {
    this.flush()
    this.continuing = false
  }

  private flush(): void {
    const { place } = this
    const text = this.text.trimEnd()
    this.text = ''
    this.place = null
    if (place === null) return
    this.visible += visibleLength(text)
    this.lines.push(this.sourceLine(text.normalize('NFC'), place))
    this.continuing = true
  }

  private sourceLine(text: string, place: Place): SourceLine {
    if (this.continuing) return { text, ...place, continues: true }
    const { heading, item } = this
    if (heading !== null) {
      const numbered = this.withNumber(text)
      if (item !== null) item.closed = true
      return { text: numbered, ...place, block: 'heading', depth: heading }
    }
    if (item === null || item.closed) return { text, ...place, block: 'paragraph' }
    if (item.opened) return { text, ...place, continues: true }
    return { text: this.withNumber(text), ...place, block: 'item', depth: item.depth }
  }

  /** The text with the number of the item that it opens, unless the item prints a number of its own. */
  private withNumber(text: string): string {
    const { item } = this
    if (item === null || item.opened) return text
    item.opened = true
    return item.number === null || printedNumber.test(text) ? text : `${item.number} ${text}`
  }
}
