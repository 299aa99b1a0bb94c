import type { BlockContent, DefinitionContent, Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Clause, ClauseRole, PolicyDocument } from '../model/clause.js'
import { type Finding, finding } from '../model/finding.js'
import { UnreadableInput } from '../model/source.js'
import type { Hazard } from '../source/hazard.js'
import { type MarkdownSection, markdownSections } from '../source/sections.js'
import { readFrontMatter } from './front-matter.js'
import { inlineText, splitAtLines } from './inline.js'
import { type Label, printedOf, readBoldLabel, readHeadingLabel, readStrayLabel } from './label.js'
import { ClauseNumbering } from './numbering.js'

const markdown = unified().use(remarkParse).freeze()

const frontMatter = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/
const ownKeys = /^(?:policy|language|wording):/gm

const hazardCauses: Record<Hazard, string> = {
  nesting: 'lists or quotes nested too deep',
  length: 'a line of more than 262,144 characters',
  marks: 'too many open `*`, `_`, `[`, `<` or backticks in one block; put a backslash before those that are text',
}

/** Whether a text is policy Markdown: front matter with at least two of `policy`, `language`, `wording`. */
export function isPolicyMarkdown(text: string): boolean {
  const yaml = frontMatter.exec(normalise(text))?.[1]
  return yaml !== undefined && (yaml.match(ownKeys)?.length ?? 0) >= 2
}

/**
 * Reads policy Markdown. A clause's `lines` are lines of this file.
 * Findings tell of link targets left out and of blocks that were told apart though a blank line is missing.
 *
 * @throws UnreadableInput naming file, line and cause where something stands in the file that the format does not know
 */
export function parsePolicyMarkdown(text: string, file: string): { document: PolicyDocument; findings: Finding[] } {
  const source = normalise(text)
  const head = frontMatter.exec(source)
  if (head === null) throw new UnreadableInput(`${file}:1: front matter is missing (entries between two lines of \`---\`)`)
  const front = readFrontMatter(head[1] as string, file, 2)
  const reader = new BlockReader(file)
  const firstLine = head[0].split('\n').length
  for (const section of markdownSections(source.slice(head[0].length), firstLine)) reader.read(section)
  return { document: { ...front, clauses: reader.clauses }, findings: reader.findings }
}

function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/** Turns the blocks of one section after the other into clauses. */
class BlockReader {
  readonly clauses: Clause[] = []
  readonly findings: Finding[] = []
  private readonly numbering = new ClauseNumbering()
  private readonly ids = new Map<string, number>()
  private source = ''
  private offset = 0

  constructor(private readonly file: string) {}

  read(section: MarkdownSection): void {
    if (section.hazard !== null) this.fail(section.line, hazardCauses[section.hazard])
    this.source = section.text
    this.offset = section.line - 1
    for (const node of markdown.parse(section.text).children) this.block(node)
  }

  private block(node: RootContent): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node)
      case 'paragraph':
        return this.paragraph(node)
      case 'list':
        return this.list(node, 1)
      case 'blockquote':
        return this.quote(node.children, 0)
      default:
        return this.unknown(node)
    }
  }

  private heading(node: Heading): void {
    const source = this.sourceOf(node)
    if (!/^#/.test(source)) this.fail(this.lineOf(node), 'a line of `-` or `=` makes the text above it a heading; use `##`')
    const title = node.depth === 1
    const first = node.children[0]
    const { label, length } = readHeadingLabel(source.replace(/^#+[ \t]*/, ''), !title)
    if (first?.type === 'text' && length > 0) {
      const raw = this.sourceOf(first)
      const bracketEscapes = raw.slice(0, length).match(/\\[!-/:-@[-`{-~]/g)?.length ?? 0
      first.value = first.value.slice(length - bracketEscapes)
    }
    if (title && this.ids.has('title')) this.fail(this.lineOf(node), 'a second title; sections begin with `##`')
    if (!title && label.number === null && this.ids.has('consent')) {
      this.fail(this.lineOf(node), 'a second heading without a number; write its number, or `## 4. [–] …` if none is printed')
    }
    this.add(title ? 'title' : 'heading', label, 0, node, node.children)
  }

  private paragraph(node: Paragraph): void {
    this.refuseTable(node)
    const [first, ...glued] = splitAtLines(node, (child) => this.numberLabel(child) !== null)
    this.labelled(first as PhrasingContent[], node)
    this.gluedClauses(glued)
  }

  /** Clauses whose bold number begins a line though no blank line parts them from the block before. */
  private gluedClauses(runs: readonly PhrasingContent[][]): void {
    for (const run of runs) {
      const start = (run[0] as PhrasingContent).position?.start
      const place = { line: (start?.line ?? 1) + this.offset, column: start?.column ?? 1 }
      this.labelled(run, run[0] as PhrasingContent)
      this.findings.push(finding('paragraph-glued', { ...place, clause: this.clauses.at(-1)?.id as string }, {}, 'blank-line'))
    }
  }

  private labelled(run: PhrasingContent[], node: Placed): void {
    const label = this.boldLabel(run[0])
    if (label === null) return this.add('paragraph', { number: null }, 0, node, run)
    this.add(label.number === null ? 'paragraph' : 'clause', label, 0, node, run.slice(1))
  }

  private list(node: List, depth: number): void {
    if (node.ordered) this.fail(this.lineOf(node), 'a numbered list: Markdown counts it anew; write `- **[1)]** …`, or `**2.1.** …` for a clause')
    for (const item of node.children) {
      const [first, ...rest] = item.children
      if (first?.type !== 'paragraph') this.fail(this.lineOf(item), 'a list item without text')
      const glued = this.item(first as Paragraph, depth)
      for (const child of rest) this.inItem(child, depth)
      this.gluedClauses(glued)
    }
  }

  private item(node: Paragraph, depth: number): PhrasingContent[][] {
    this.refuseTable(node)
    const [run, ...glued] = splitAtLines(node, (child) => this.numberLabel(child) !== null)
    const children = run as PhrasingContent[]
    const label = this.boldLabel(children[0])
    if (label !== null && label.number !== null) {
      this.fail(this.lineOf(node), 'a clause number in a list item; a printed number stands in brackets, `- **[1)]** …`')
    }
    this.add('item', label ?? { number: null }, depth, node, label === null ? children : children.slice(1))
    this.warnOfUnindented(node)
    return glued
  }

  private inItem(node: BlockContent | DefinitionContent, depth: number): void {
    if (node.type === 'list') return this.list(node, depth + 1)
    if (node.type === 'blockquote') return this.quote(node.children, depth)
    if (node.type === 'paragraph') this.fail(this.lineOf(node), 'a second paragraph in a list item; join them, or begin it at the left margin')
    this.unknown(node)
  }

  private quote(children: readonly (BlockContent | DefinitionContent)[], depth: number): void {
    for (const child of children) {
      if (child.type !== 'paragraph') return this.unknown(child)
      const first = child.children[0]
      const label = first?.type === 'strong' ? readStrayLabel(this.insideStars(first)) : null
      this.add('stray', label ?? { number: null }, depth, child, label === null ? child.children : child.children.slice(1))
    }
  }

  private add(role: ClauseRole, label: Label, depth: number, node: Placed, content: readonly PhrasingContent[]): void {
    const line = this.lineOf(node)
    const { text, targets, foreign } = inlineText(content)
    if (foreign !== null) this.fail(foreign.line + this.offset, `${foreign.what} has no place in policy Markdown; put a backslash before \`<\` or \`!\` if it is text`)
    const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (clean === '' && label.number === null) this.fail(line, 'a block without text')
    const id = this.numbering.next({ role, label: label.number, depth })
    if (id === null) return this.fail(line, 'a list with nothing before it to belong to')
    const before = this.ids.get(id)
    if (before !== undefined) this.fail(line, `clause ${id} stands already on line ${before}`)
    this.ids.set(id, line)
    const last = (content.at(-1) ?? node).position?.end.line ?? 1
    this.clauses.push({
      id,
      printed: printedOf(label),
      role,
      text: clean,
      ...(label.language === undefined ? {} : { language: label.language }),
      lines: [line, Math.max(line, last + this.offset)],
    })
    for (const { what, line, column } of targets) {
      const values = { text: what.slice(0, 60), count: what.length }
      this.findings.push(finding('text-dropped', { line: line + this.offset, column, clause: id }, values, 'link-target'))
    }
  }

  /** A line at the left margin after a list item is read as the item's next line, as Markdown does; a person may have meant otherwise. */
  private warnOfUnindented(node: Paragraph): void {
    const lines = this.sourceOf(node).split('\n')
    const loose = lines.findIndex((line, index) => index > 0 && /^[^ \t>*]/.test(line))
    if (loose === -1) return
    const place = { line: this.lineOf(node) + loose, column: 1, clause: this.clauses.at(-1)?.id as string }
    this.findings.push(finding('paragraph-glued', place, {}, 'unindented'))
  }

  private boldLabel(node: PhrasingContent | undefined): Label | null {
    return node?.type === 'strong' ? readBoldLabel(this.insideStars(node)) : null
  }

  private numberLabel(node: PhrasingContent): Label | null {
    const label = this.boldLabel(node)
    return label === null || label.number === null ? null : label
  }

  private insideStars(node: Placed): string {
    return this.sourceOf(node).slice(2, -2)
  }

  private refuseTable(node: Paragraph): void {
    const second = this.sourceOf(node).split('\n', 2)[1]
    if (second !== undefined && /-/.test(second) && /^[ \t|:-]*\|[ \t|:-]*$/.test(second)) {
      this.fail(this.lineOf(node), 'a table has no place in policy Markdown; write its rows as list items')
    }
  }

  private unknown(node: RootContent): never {
    return this.fail(this.lineOf(node), `${blockNames[node.type] ?? node.type} has no place in policy Markdown`)
  }

  private sourceOf(node: Placed): string {
    return this.source.slice(node.position?.start.offset, node.position?.end.offset)
  }

  private lineOf(node: Placed): number {
    return (node.position?.start.line ?? 1) + this.offset
  }

  private fail(line: number, cause: string): never {
    throw new UnreadableInput(`${this.file}:${line}: ${cause}`)
  }
}

type Placed = Pick<PhrasingContent, 'position'>

const blockNames: Partial<Record<RootContent['type'], string>> = {
  code: 'a code block (or a line indented by four spaces)',
  html: 'HTML',
  thematicBreak: 'a dividing line',
  definition: 'a link definition',
  list: 'a list',
  blockquote: 'a quote in a quote',
  heading: 'a heading in a list or quote',
}
