import { fenceAfter } from './fence.js'
import { type HazardKind, lineHazard, lineOfTooManyMarks, mostBlocks } from './hazard.js'

/**
 * Cuts a Markdown text into pieces that can be parsed on their own: remark-parse takes a time that grows faster than
 * the text, so whole documents must not reach it. A piece begins at an ATX heading outside code fences and comments,
 * at any line that opens a block of its own once the piece before is long, and at any line at all once that is very
 * long. Lines that remark-parse can't bear stand alone.
 */
export interface MarkdownSection {
  readonly text: string
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number
  /** Set where the text must be kept from remark-parse. */
  readonly hazard: { readonly kind: HazardKind; readonly line: number } | null
}

/** In characters and in lines, since the time depends on both. */
const long = { length: 2_048, lines: 50 }
const veryLong = { length: 16_384, lines: 400 }
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/
const marker = /^(?:[-+*>]|\d{1,9}[.)])[ \t]/
const blockMark = /^ {0,3}(?:[-+*>#=<`~]|\d{1,9}[.)])/

/** The pieces of a text with `\n` line ends, in order; joined by line ends they are the text again. */
export function markdownSections(text: string, firstLine = 1): MarkdownSection[] {
  const cutter = new SectionCutter(text, firstLine)
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at)
    const end = next === -1 ? text.length : next
    cutter.line(at, end)
    at = end + 1
  }
  return cutter.end()
}

class SectionCutter {
  private readonly sections: MarkdownSection[] = []
  private start = 0
  private startLine: number
  private hazard: HazardKind | null = null
  private openFence: string | null = null
  private afterBlank = false
  private blocks = 0

  constructor(
    private readonly text: string,
    private lineNumber: number,
  ) {
    this.startLine = lineNumber
  }

  /** Takes the line from `at` to `end`. */
  line(at: number, end: number): void {
    const start = this.text.slice(at, Math.min(end, at + 400))
    if (blockMark.test(start) || (this.afterBlank && start.trim() !== '')) this.blocks++
    const hazard = this.blocks > mostBlocks ? 'blocks' : lineHazard(start, end - at)
    const goesOn = hazard === this.hazard && (hazard === null || hazard === 'blocks')
    if (at > this.start && (!goesOn || this.cutsBefore(start, at - this.start))) this.close(at)
    this.hazard = hazard
    this.openFence = fenceAfter(this.openFence, start, (part) => this.text.slice(at, end).includes(part))
    this.afterBlank = start.trim() === ''
    this.lineNumber++
  }

  end(): MarkdownSection[] {
    if (this.start < this.text.length) this.close(this.text.length + (this.text.endsWith('\n') ? 0 : 1))
    return this.sections
  }

  private cutsBefore(line: string, length: number): boolean {
    if (this.openFence !== null) return false
    const reaches = (size: { length: number; lines: number }) =>
      length >= size.length || this.lineNumber - this.startLine >= size.lines
    if (heading.test(line) || reaches(veryLong)) return true
    return reaches(long) && (this.afterBlank ? /^[^ \t]/.test(line) : marker.test(line))
  }

  /** Ends the piece before the line that begins at `next`. */
  private close(next: number): void {
    const text = this.text.slice(this.start, next - 1)
    const marks = this.hazard === null ? lineOfTooManyMarks(text) : -1
    const kind = marks >= 0 ? 'marks' : this.hazard
    const hazard = kind === null ? null : { kind, line: this.startLine + Math.max(0, marks) }
    this.sections.push({ text, line: this.startLine, hazard })
    this.start = next
    this.startLine = this.lineNumber
  }
}
