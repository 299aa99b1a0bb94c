import type { PhrasingContent } from 'mdast'
import type { DropReason } from './dropped.js'
import type { Place } from './page-lines.js'

/** A line of a Markdown block as it shows: its text and where its first character stands in the section. */
export interface InlineLine {
  readonly text: string
  readonly place: Place
}

/** What inline Markdown holds but does not show. */
export interface HiddenText {
  readonly text: string
  readonly place: Place
  readonly reason: DropReason
}

const knownTag =
  /^<(?:!--|\/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?=[\s/>]))/i

/**
 * The visible text of inline Markdown, line by line of the source. Emphasis, code and links are unwrapped.
 *
 * @param source the section that the nodes' positions speak of
 */
export function inlineLines(
  nodes: readonly PhrasingContent[],
  source: readonly string[],
): { lines: InlineLine[]; hidden: HiddenText[] } {
  const reader = new InlineReader(source)
  for (const node of nodes) reader.visit(node)
  reader.endLine()
  return { lines: reader.lines, hidden: reader.hidden }
}

class InlineReader {
  readonly lines: InlineLine[] = []
  readonly hidden: HiddenText[] = []
  private text = ''
  private place: Place | null = null

  constructor(private readonly source: readonly string[]) {}

  visit(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.pieces(node.value, placeOf(node))
        break
      case 'break':
        this.endLine()
        break
      case 'html':
        this.tag(node.value, placeOf(node))
        break
      case 'image':
        this.hide(`${node.alt ?? ''} ${node.url}`, placeOf(node), 'image')
        break
      case 'link':
        this.link(node)
        break
      default:
        if ('children' in node) for (const child of node.children) this.visit(child)
    }
  }

  endLine(): void {
    if (this.place !== null) this.lines.push({ text: this.text.trim(), place: this.place })
    this.text = ''
    this.place = null
  }

  private link(node: Extract<PhrasingContent, { type: 'link' }>): void {
    const linesBefore = this.lines.length
    const textBefore = this.text
    for (const child of node.children) this.visit(child)
    const shown = [...this.lines.slice(linesBefore).map(({ text }) => text), this.text].join(' ')
    const address = node.url.replace(/^mailto:/, '')
    if (!shown.slice(linesBefore === this.lines.length ? textBefore.length : 0).includes(address)) {
      this.hide(`${node.url} ${node.title ?? ''}`, placeOf(node), 'link-target')
    }
  }

  private tag(html: string, place: Place): void {
    if (/^<br(?=[\s/>])/i.test(html)) this.endLine()
    else if (!knownTag.test(html)) this.hide(html, place, 'unknown-tag')
  }

  private hide(text: string, place: Place, reason: DropReason): void {
    this.hidden.push({ text: text.trim(), place, reason })
  }

  private pieces(value: string, start: Place): void {
    for (const [index, piece] of value.split('\n').entries()) {
      if (index > 0) this.endLine()
      if (this.place === null && /\S/.test(piece)) {
        this.place = index === 0 ? this.afterBlanks(start) : this.startOfLine(start.line + index)
      }
      this.text += piece
    }
  }

  private afterBlanks({ line, column }: Place): Place {
    const rest = (this.source[line - 1] ?? '').slice(column - 1)
    return { line, column: column + (rest.length - rest.trimStart().length) }
  }

  /** The first character of a line after its indentation and quote marks. */
  private startOfLine(line: number): Place {
    const prefix = /^[\s>]*/.exec(this.source[line - 1] ?? '')?.[0] ?? ''
    return { line, column: prefix.length + 1 }
  }
}

function placeOf(node: PhrasingContent): Place {
  return node.position?.start ?? { line: 1, column: 1 }
}
