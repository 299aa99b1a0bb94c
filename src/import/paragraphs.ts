import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import type { Block } from './block.js'
import { breaks, isSpaced, type Opening, opensHeading, type Walk } from './breaks.js'
import { brokenWord, type Compounds, compoundsIn, lastWord } from './broken-words.js'
import { type Label, labelOf } from './labels.js'
import type { StreamLine } from './language.js'
import { blanksBetween, layoutOf } from './layout.js'
import { passage, type Stretch } from './passage.js'
import { endsInColon, endsSentence, lastSign } from './sentences.js'
import type { StructureTables } from './tables.js'

/**
 * Puts hard-wrapped lines together into paragraphs.
 * In: the lines of one stream. Out: blocks, each a paragraph, heading or item with the label that opens it,
 * and a finding for every paragraph that was put together and every word that a line end had broken.
 */
export function paragraphsOf(
  lines: readonly SourceLine[],
  stream: readonly StreamLine[],
  tables: readonly StructureTables[],
): { blocks: Block[]; findings: Finding[] } {
  const joiner = new Joiner(lines, stream, tables)
  for (let at = 0; at < stream.length; at++) joiner.take(at)
  joiner.close()
  return joiner
}

class Joiner {
  readonly blocks: Block[] = []
  readonly findings: Finding[] = []
  private readonly walk: Walk
  private readonly compounds: Compounds
  /** The block being put together: its lines so far, its first line, its label, the text of its last line. */
  private stretches: Stretch[] = []
  private first: StreamLine | null = null
  private label: Label | null = null
  private spaced = false
  private tail = ''
  /** Whether it stands in a list, and each of its lines ends in a comma. */
  private inList = false
  private atCommas = true

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly stream: readonly StreamLine[],
    tables: readonly StructureTables[],
  ) {
    this.compounds = compoundsIn(lines, stream)
    this.walk = {
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
  }

  /** Adds the next line to the block at hand, or begins a block with it. */
  take(at: number): void {
    const line = this.stream[at] as StreamLine
    const previous = this.stream[at - 1]
    const visible = this.source(line).text.replace(/^[\s\ufeff\u00ad\u200b]+/u, '')
    const opening = { text: visible.trimEnd(), label: labelOf(visible, this.walk.tables) }
    const blanks = previous === undefined ? 0 : blanksBetween(this.lines, previous, line)
    if (previous === undefined || this.begins(at, line, previous, opening, blanks)) {
      this.close()
      this.open(line, opening, previous !== undefined && isSpaced(this.walk.layout, blanks))
    } else this.join(line, opening)
    this.tail = opening.text
  }

  private source(line: StreamLine): SourceLine {
    return this.lines[line.index] as SourceLine
  }

  private begins(
    at: number,
    line: StreamLine,
    previous: StreamLine,
    after: Opening,
    blanks: number | null,
  ): boolean {
    if (previous.foreign !== line.foreign) return true
    const { block, continues } = this.source(line)
    if (block !== undefined || continues !== undefined) return continues === undefined
    if (this.isBareNumber()) return false
    const behind = this.stream[at + 1]
    const beyond = behind === undefined ? null : this.source(behind).text.trim()
    return breaks(this.walk, { before: this.tail, after, line, blanks, beyond })
  }

  private stretch(line: StreamLine, tie: Stretch['tie']): Stretch {
    const { text } = this.source(line)
    return { line: line.index, start: text.length - text.trimStart().length, end: text.trimEnd().length, tie }
  }

  private open(line: StreamLine, opening: Opening, spaced: boolean): void {
    const { label } = opening
    this.stretches = [this.stretch(line, '')]
    this.first = line
    this.label = label
    this.spaced = spaced
    this.inList = this.walk.list !== 'none'
    this.atCommas = true
    this.walk.heading = opensHeading(opening, this.source(line))
    this.walk.alone = label === null
    this.walk.item = opening.text.slice(label?.length ?? 0)
    if (label?.style !== 'decimal' && label?.style !== 'chapter') return
    this.walk.path = label.path
    this.walk.list = 'none'
    this.walk.mark = ''
  }

  private join(line: StreamLine, opening: Opening): void {
    const tie = brokenWord(this.tail, opening.text, this.compounds)
    if (tie === 'hyphen') this.dropHyphen(opening.text)
    // Behind a number on a line of its own the heading begins here; else a heading goes on as one.
    if (this.isBareNumber() && this.label !== null)
      this.walk.heading = opensHeading(
        { label: { ...this.label, length: 0 }, text: opening.text },
        this.source(line),
      )
    else if (endsSentence(opening.text)) this.walk.heading = false
    this.atCommas &&= this.tail.endsWith(',')
    this.stretches.push(this.stretch(line, tie === 'none' ? ' ' : ''))
    this.walk.alone = false
  }

  /** Leaves out the hyphen that the line before ends in. */
  private dropHyphen(after: string): void {
    const last = this.stretches[this.stretches.length - 1] as Stretch
    this.stretches[this.stretches.length - 1] = { ...last, end: last.end - 1 }
    const source = this.lines[last.line] as SourceLine
    const place = { line: source.line, column: source.column + last.end - 1 }
    const text = `${lastWord(this.tail.slice(0, -1))}${after.match(/^\p{L}+/u)?.[0] ?? ''}`
    this.findings.push(finding('hyphen-joined', place, { text }))
  }

  /** Whether the block so far is only a number that stands on a line of its own. */
  private isBareNumber(): boolean {
    const [only, ...more] = this.stretches
    return (
      this.label !== null &&
      only !== undefined &&
      more.length === 0 &&
      only.end - only.start <= this.label.length
    )
  }

  /** Ends the block at hand. */
  close(): void {
    if (this.first === null) return
    const source = this.source(this.first)
    const whole = passage(this.lines, this.stretches)
    this.blocks.push({
      passage: whole,
      label: this.label,
      spaced: this.spaced,
      ...(source.block === undefined ? {} : { markup: { block: source.block, depth: source.depth ?? 1 } }),
      ...(this.first.foreign === undefined ? {} : { foreign: this.first.foreign }),
    })
    if (this.stretches.length > 1 && source.block === undefined) {
      const place = { line: source.line, column: source.column + (this.stretches[0]?.start ?? 0) }
      const code = !this.walk.layout.wrapped || (this.inList && this.atCommas) ? 'item-split' : 'lines-joined'
      this.findings.push(finding(code, place, { count: this.stretches.length }))
    }
    this.follow(whole.text)
  }

  /** Keeps the picture of the list up to date when a block is closed. */
  private follow(text: string): void {
    const { walk, label } = this
    const sign = lastSign(text)
    if (label?.style === 'bullet') {
      walk.mark = label.mark
      walk.unmarked = /[\p{L}\p{N})]/u.test(sign)
    }
    if (endsInColon(text)) walk.list = 'open'
    else if (sign === ';') walk.list = 'semicolons'
    else if (endsSentence(text) && label?.style !== 'bullet') walk.list = 'none'
  }
}
