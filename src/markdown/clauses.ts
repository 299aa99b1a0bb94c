import type { Node, PhrasingContent } from 'mdast'
import type { Clause, ClauseRole } from '../model/clause.js'
import { type Finding, finding } from '../model/finding.js'
import { inlineText } from './inline.js'
import { type Label, printedOf } from './label.js'
import { ClauseNumbering } from './numbering.js'
import type { PlacedSection } from './placed.js'

/** A block as the layout gives it. `node` is its place, `content` its text without the label. */
export interface ReadBlock {
  readonly role: ClauseRole
  readonly label: Label
  readonly depth?: number
  readonly node: Node
  readonly content: readonly PhrasingContent[]
}

/** Collects the clauses of a file: gives each block its id and clean text, and refuses what can't be a clause. */
export class ClauseCollector {
  readonly clauses: Clause[] = []
  readonly findings: Finding[] = []
  private readonly numbering = new ClauseNumbering()
  private readonly lineOfId = new Map<string, number>()

  has(id: string): boolean {
    return this.lineOfId.has(id)
  }

  add(section: PlacedSection, { role, label, depth = 0, node, content }: ReadBlock): void {
    const { text, hiddenTargets, foreign } = inlineText(content)
    if (foreign !== null) {
      const what = foreign.type === 'html' ? 'HTML' : 'an image'
      throw section.refusal(
        foreign,
        `${what} has no place here; put a backslash before \`<\` or \`!\` if it is text`,
      )
    }
    const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (clean === '' && label.number === null) throw section.refusal(node, 'a block without text')
    const id = this.numbering.next({ role, label: label.number, depth })
    if (id === null) throw section.refusal(node, 'a list with nothing before it to belong to')
    const before = this.lineOfId.get(id)
    if (before !== undefined) throw section.refusal(node, `clause ${id} stands already on line ${before}`)

    const line = section.lineOf(node)
    this.lineOfId.set(id, line)
    this.clauses.push({
      id,
      printed: printedOf(label),
      role,
      text: clean,
      ...(label.language === undefined ? {} : { language: label.language }),
      lines: [line, section.lastLineOf(content.at(-1) ?? node)],
    })
    for (const { node: link, url } of hiddenTargets) {
      const values = { text: url.slice(0, 60), count: url.length }
      this.findings.push(
        finding('text-dropped', { ...section.placeOf(link), clause: id }, values, 'link-target'),
      )
    }
  }

  /** Notes that the last clause begins or goes on where a blank line or an indent would make that plain. */
  noteGlued(place: { line: number; column: number }, variant: 'blank-line' | 'unindented'): void {
    const clause = this.clauses.at(-1)?.id as string
    this.findings.push(finding('paragraph-glued', { ...place, clause }, {}, variant))
  }
}
