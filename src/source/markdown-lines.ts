import type { Finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { dropped } from './dropped.js'
import type { HiddenText, InlineLine } from './markdown-inline.js'
import type { Place } from './page-lines.js'
import type { MarkdownSection } from './sections.js'

/** Collects the lines of one section after the other, with their places in the whole file. */
export class MarkdownLines {
  readonly lines: SourceLine[] = []
  readonly findings: Finding[] = []
  /** The lines of the section that is being read. */
  source: readonly string[] = []
  private offset = 0

  enter(section: MarkdownSection): void {
    this.offset = section.line - 1
    this.source = section.text.split('\n')
  }

  /** Adds the lines of a block; `mark` goes to the first one. */
  push(lines: readonly InlineLine[], mark: Partial<SourceLine>): void {
    for (const [index, { text, place }] of lines.entries()) {
      const marks = index === 0 ? mark : { continues: true as const }
      this.lines.push({ text: text.normalize('NFC'), ...this.inFile(place), ...marks })
    }
  }

  /** Adds lines and findings that another reader made of a part of the section. */
  pushRead(
    part: { lines: readonly SourceLine[]; findings: readonly Finding[] },
    place: (at: Place) => Place,
  ): void {
    for (const line of part.lines) this.lines.push({ ...line, ...this.inFile(place(line)) })
    for (const found of part.findings) this.findings.push({ ...found, ...this.inFile(place(found)) })
  }

  hide({ text, place, reason }: HiddenText): void {
    const { line, column } = this.inFile(place)
    const found = dropped(text, line, column, reason)
    if (found !== null) this.findings.push(found)
  }

  private inFile({ line, column }: Place): Place {
    return { line: line + this.offset, column }
  }
}
