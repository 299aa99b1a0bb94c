import type { Code, Heading, List, ListItem, Node, PhrasingContent, RootContent } from 'mdast'
import { htmlLines } from './html.js'
import { lineOfTooDeepElement } from './html-depth.js'
import { type InlineLine, inlineLines } from './markdown-inline.js'
import type { MarkdownLines } from './markdown-lines.js'
import type { OpenItem, Place } from './page-lines.js'

/** A heading underlined with dashes is one only if it is short: dashes under a paragraph are meant as a rule. */
const longestUnderlined = 120

interface MarkdownItem extends OpenItem {
  readonly start: Place
}

/** Turns the Markdown tree of a section into lines. Nesting is bounded by what `markdownSections` lets through. */
export class MarkdownBlocks {
  private item: MarkdownItem | null = null

  constructor(private readonly collected: MarkdownLines) {}

  read(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.block(node)
  }

  private block(node: RootContent): void {
    if (node.type === 'paragraph') this.paragraph(this.inline(node.children))
    else if (node.type === 'heading') this.heading(node)
    else if (node.type === 'list') this.list(node)
    else if (node.type === 'blockquote') this.read(node.children)
    else if (node.type === 'code') this.code(node)
    else if (node.type === 'html') this.html(node.value, startOf(node))
    else if (node.type === 'definition') {
      const text = `${node.label ?? ''} ${node.url}`
      this.collected.hide({ text, place: startOf(node), reason: 'link-target' })
    }
  }

  private inline(nodes: readonly PhrasingContent[]): InlineLine[] {
    const { lines, hidden } = inlineLines(nodes, this.collected.source)
    for (const found of hidden) this.collected.hide(found)
    return lines
  }

  private heading(node: Heading): void {
    const lines = this.inline(node.children)
    const underlined = !this.sourceAt(startOf(node)).startsWith('#')
    const long = lines.length > 1 || (lines[0]?.text.length ?? 0) > longestUnderlined
    if (underlined && long) {
      this.paragraph(lines)
      return
    }
    this.collected.push(this.numbered(lines), { block: 'heading', depth: node.depth })
    if (this.item !== null) this.item.closed = true
  }

  /** The first paragraph of an item opens it; later ones go on with it until a list or heading stands inside. */
  private paragraph(lines: readonly InlineLine[]): void {
    const { item } = this
    if (item === null || item.closed) this.collected.push(lines, { block: 'paragraph' })
    else if (item.opened) this.collected.push(lines, { continues: true })
    else this.collected.push(this.numbered(lines), { block: 'item', depth: item.depth })
  }

  /** The lines with the printed number of the item that they open. */
  private numbered(lines: readonly InlineLine[]): readonly InlineLine[] {
    const { item } = this
    const [first, ...rest] = lines
    if (item === null || item.opened || first === undefined) return lines
    item.opened = true
    return item.number === null
      ? lines
      : [{ text: `${item.number} ${first.text}`, place: item.start }, ...rest]
  }

  private list(list: List): void {
    const around = this.item
    for (const child of list.children) {
      const item = this.openItem(child, list.ordered === true, (around?.depth ?? 0) + 1)
      this.item = item
      this.read(child.children)
      if (!item.opened && item.number !== null) this.paragraph([{ text: '', place: item.start }])
    }
    this.item = around
    if (around !== null) around.closed = true
  }

  private openItem(node: ListItem, ordered: boolean, depth: number): MarkdownItem {
    const start = startOf(node)
    const number = ordered ? (/^\d{1,9}[.)]/.exec(this.sourceAt(start))?.[0] ?? null) : null
    return { depth, number, start, opened: false, closed: false }
  }

  private code(node: Code): void {
    const start = startOf(node)
    const fenced = /^(?:```|~~~)/.test(this.sourceAt(start))
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`
    this.collected.hide({ text: info, place: start, reason: 'unknown-tag' })
    const lines: InlineLine[] = []
    for (const [index, line] of node.value.split('\n').entries()) {
      const text = line.trim()
      const at = start.line + index + (fenced ? 1 : 0)
      const column = Math.max(0, (this.collected.source[at - 1] ?? '').indexOf(text)) + 1
      if (text !== '') lines.push({ text, place: { line: at, column } })
    }
    this.paragraph(lines)
  }

  private html(html: string, start: Place): void {
    if (lineOfTooDeepElement(html) !== null) {
      this.paragraph([{ text: html.replace(/\s+/g, ' '), place: start }])
      return
    }
    const htmlSource = html.split('\n')
    this.collected.pushRead(htmlLines(html), ({ line, column }) => {
      const inSection = line + start.line - 1
      // The tree has the HTML without the indentation and quote marks of the blocks around it.
      const leftOut = (this.collected.source[inSection - 1] ?? '').lastIndexOf(htmlSource[line - 1] ?? '')
      return { line: inSection, column: column + Math.max(0, leftOut) }
    })
  }

  private sourceAt({ line, column }: Place): string {
    return (this.collected.source[line - 1] ?? '').slice(column - 1).trimStart()
  }
}

function startOf(node: Node): Place {
  return node.position?.start ?? { line: 1, column: 1 }
}
