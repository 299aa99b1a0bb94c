import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type { UnreadableInput } from '../model/source.js'
import { ClauseCollector } from './clauses.js'
import { splitAtLines } from './inline.js'
import { type Label, readBoldLabel, readHeadingLabel, readStrayLabel } from './label.js'
import type { PlacedSection } from './placed.js'

const noLabel: Label = { number: null }

const names: Partial<Record<RootContent['type'], string>> = {
  code: 'a code block (or a line indented by four spaces)',
  html: 'HTML',
  thematicBreak: 'a dividing line',
  definition: 'a link definition',
  list: 'a list in a quote',
  blockquote: 'a quote in a quote',
  heading: 'a heading in a list or quote',
}

/** Reads the Markdown trees of one section after the other into clauses; refuses blocks that the format does not know. */
export class BlockReader {
  readonly collected = new ClauseCollector()

  read(section: PlacedSection, nodes: readonly RootContent[]): void {
    for (const node of nodes) this.block(section, node)
  }

  private block(section: PlacedSection, node: RootContent): void {
    if (node.type === 'heading') this.heading(section, node)
    else if (node.type === 'paragraph') this.paragraph(section, node)
    else if (node.type === 'list') this.list(section, node, 1)
    else if (node.type === 'blockquote') this.quote(section, node.children, 0)
    else throw unknown(section, node)
  }

  private heading(section: PlacedSection, node: Heading): void {
    const source = section.sourceOf(node)
    if (!source.startsWith('#')) {
      throw section.refusal(node, 'a line of `-` or `=` makes the text above it a heading; use `##`')
    }
    const title = node.depth === 1
    const { label, length, escapes } = readHeadingLabel(source.replace(/^#+[ \t]*/, ''), !title)
    if (title && this.collected.has('title'))
      throw section.refusal(node, 'a second title; sections begin with `##`')
    if (!title && label.number === null && this.collected.has('consent')) {
      throw section.refusal(
        node,
        'a second heading without a number; where none is printed write `## 4. [–] …`',
      )
    }
    const content = withoutStart(node.children, length - escapes)
    this.collected.add(section, {
      role: title ? 'title' : 'heading',
      label,
      node,
      content,
    })
  }

  private paragraph(section: PlacedSection, node: Paragraph): void {
    refuseTable(section, node)
    const { first, rest } = splitAtLines(node.children, (child) => isNumber(section, child))
    this.labelled(section, first, node)
    this.gluedClauses(section, rest)
  }

  private labelled(
    section: PlacedSection,
    run: readonly PhrasingContent[],
    node: Paragraph | PhrasingContent,
  ): void {
    const label = boldLabel(section, run[0])
    const role = label === null || label.number === null ? 'paragraph' : 'clause'
    this.collected.add(section, {
      role,
      label: label ?? noLabel,
      node,
      content: label === null ? run : run.slice(1),
    })
  }

  /** Clauses whose bold number begins a line though no blank line parts them from the block before. */
  private gluedClauses(section: PlacedSection, runs: readonly PhrasingContent[][]): void {
    for (const run of runs) {
      const number = run[0] as PhrasingContent
      this.labelled(section, run, number)
      this.collected.noteGlued(section.placeOf(number), 'blank-line')
    }
  }

  private list(section: PlacedSection, node: List, depth: number): void {
    if (node.ordered) {
      throw section.refusal(
        node,
        'a numbered list, which Markdown counts anew; write `- **[1)]** …`, or `**2.1.** …` for a clause',
      )
    }
    for (const item of node.children) this.item(section, item, depth)
  }

  private item(section: PlacedSection, { children, position }: ListItem, depth: number): void {
    const [node, ...inner] = children
    if (node?.type !== 'paragraph') throw section.refusal({ position }, 'a list item without text')
    refuseTable(section, node)
    const { first, rest } = splitAtLines(node.children, (child) => isNumber(section, child))
    const label = boldLabel(section, first[0])
    if (label !== null && label.number !== null) {
      throw section.refusal(
        node,
        'a clause number in a list item; a printed number stands in brackets, `- **[1)]** …`',
      )
    }
    const content = label === null ? first : first.slice(1)
    this.collected.add(section, {
      role: 'item',
      label: label ?? noLabel,
      depth,
      node,
      content,
    })
    this.noteUnindented(section, node)
    for (const child of inner) this.inItem(section, child, depth)
    this.gluedClauses(section, rest)
  }

  private inItem(section: PlacedSection, node: BlockContent | DefinitionContent, depth: number): void {
    if (node.type === 'list') this.list(section, node, depth + 1)
    else if (node.type === 'blockquote') this.quote(section, node.children, depth)
    else if (node.type !== 'paragraph') throw unknown(section, node)
    else
      throw section.refusal(
        node,
        'a second paragraph in a list item; join them, or begin it at the left margin',
      )
  }

  /** Markdown reads a line at the left margin right after an item as the item's; a person may have meant a paragraph. */
  private noteUnindented(section: PlacedSection, node: Paragraph): void {
    const lines = section.sourceOf(node).split('\n')
    const loose = lines.findIndex((line, index) => index > 0 && /^[^ \t>*]/.test(line))
    if (loose !== -1)
      this.collected.noteGlued({ line: section.lineOf(node) + loose, column: 1 }, 'unindented')
  }

  private quote(
    section: PlacedSection,
    children: readonly (BlockContent | DefinitionContent)[],
    depth: number,
  ): void {
    for (const node of children) {
      if (node.type !== 'paragraph') throw unknown(section, node)
      const first = node.children[0]
      const label = first?.type === 'strong' ? readStrayLabel(section.sourceOf(first).slice(2, -2)) : null
      const content = label === null ? node.children : node.children.slice(1)
      this.collected.add(section, {
        role: 'stray',
        label: label ?? noLabel,
        depth,
        node,
        content,
      })
    }
  }
}

function boldLabel(section: PlacedSection, node: PhrasingContent | undefined): Label | null {
  return node?.type === 'strong' ? readBoldLabel(section.sourceOf(node).slice(2, -2)) : null
}

function isNumber(section: PlacedSection, node: PhrasingContent): boolean {
  return (boldLabel(section, node)?.number ?? null) !== null
}

/** The inline content without its first characters, which are all in its first text. */
function withoutStart(
  [first, ...rest]: readonly PhrasingContent[],
  length: number,
): readonly PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? rest : [first, ...rest]
  return [{ ...first, value: first.value.slice(length) }, ...rest]
}

function refuseTable(section: PlacedSection, node: Paragraph): void {
  const second = section.sourceOf(node).split('\n', 2)[1]
  if (second?.includes('-') && /^[ \t:-]*\|[ \t|:-]*$/.test(second)) {
    throw section.refusal(node, 'a table has no place in policy Markdown; write its rows as list items')
  }
}

function unknown(section: PlacedSection, node: RootContent): UnreadableInput {
  return section.refusal(node, `${names[node.type] ?? node.type} has no place in policy Markdown`)
}
