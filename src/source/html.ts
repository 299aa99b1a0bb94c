import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { type DropReason, dropped, visibleLength } from './dropped.js'
import { PageLines, type Place } from './page-lines.js'
import { PageLists } from './page-lists.js'
import { partReason } from './page-parts.js'

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const lists = new Set(['ol', 'ul', 'dl'])
const items = new Set(['li', 'dt', 'dd'])
/** Blanks before a text, and end tags without a start, which the parser passes over. */
const blanks = /^(?:\s|&nbsp;?|&#160;|&#xa0;|<[/!a-z][^>]*>)*/i
const addressAbroad = /^(?:https?|mailto|tel):/i

/**
 * The visible text of a web page as lines, with a finding for each part that is left out. Numbers that `<ol>` implies
 * stand before their item's text; `<title>` is taken as heading where the page has no `<h1>`.
 *
 * @param html with `\n` line ends, not nested deeper than `lineOfTooDeepElement` allows
 */
export function htmlLines(html: string): { lines: SourceLine[]; findings: Finding[] } {
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })
  return new PageReader(html).read(page)
}

/** A step of the walk: a node to enter, or what to do when the element around is left. */
type Step = Tree.ChildNode | (() => void)

class PageReader {
  private readonly page = new PageLines()
  private readonly lists = new PageLists()
  private readonly findings: Finding[] = []
  private readonly titles: Tree.Element[] = []
  /** Non-blank characters in findings. */
  private left = 0
  private preformatted = 0

  constructor(private readonly html: string) {}

  read(document: Tree.Document): { lines: SourceLine[]; findings: Finding[] } {
    const steps: Step[] = [...document.childNodes].reverse()
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      if (typeof step === 'function') step()
      else if ('tagName' in step) this.element(step, steps)
      else if (step.nodeName === '#text') this.text(step as Tree.TextNode)
    }
    this.page.boundary()
    this.placeTitles()
    this.checkNothingLost(document)
    const findings = this.findings.sort((a, b) => a.line - b.line || a.column - b.column)
    return { lines: this.page.lines, findings }
  }

  private element(element: Tree.Element, steps: Step[]): void {
    const { tagName } = element
    const reason = partReason(element)
    if (reason !== null) this.drop(element, reason)
    else if (tagName === 'title') this.titles.push(element)
    else if (tagName === 'br') this.page.breakLine()
    else if (tagName === 'img') this.note(element, 'alt', 'image')
    else {
      if (tagName === 'a') this.note(element, 'href', 'link-target')
      if (blocks.has(tagName)) this.enterBlock(element, steps)
      for (let at = element.childNodes.length - 1; at >= 0; at--)
        steps.push(element.childNodes[at] as Tree.ChildNode)
    }
  }

  private enterBlock(element: Tree.Element, steps: Step[]): void {
    const { page, lists: open } = this
    const { tagName } = element
    const before = { heading: page.heading, item: page.item }
    page.boundary()
    if (lists.has(tagName)) {
      open.enter(element)
      if (page.item !== null) page.item = { ...page.item, closed: true }
    }
    if (items.has(tagName)) page.item = open.item(element)
    if (/^h[1-6]$/.test(tagName)) page.heading = Number(tagName[1])
    if (tagName === 'pre') this.preformatted++
    steps.push(() => {
      page.boundary()
      page.heading = before.heading
      page.item = before.item
      if (tagName === 'pre') this.preformatted--
      if (!lists.has(tagName)) return
      open.leave()
      if (page.item !== null) page.item.closed = true
    })
  }

  private text(node: Tree.TextNode): void {
    const lines = this.preformatted === 0 ? [node.value] : node.value.split('\n')
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.page.breakLine()
      this.page.add(line, () => this.placeOf(node, index))
    }
  }

  /** Says what an attribute tells and the page does not show: the words for an image, an address behind a link. */
  private note(element: Tree.Element, attribute: 'alt' | 'href', reason: DropReason): void {
    const value = element.attrs.find(({ name }) => name === attribute)?.value ?? ''
    if (attribute === 'href' && !addressAbroad.test(value)) return
    if (attribute === 'href' && textOf(element).includes(value.replace(/^(?:mailto|tel):/i, ''))) return
    const { line, column } = this.placeOf(element)
    const found = dropped(value, line, column, reason)
    if (found !== null) this.findings.push(found)
  }

  private drop(element: Tree.Element, reason: DropReason): void {
    const text = textOf(element)
    const { line, column } = this.placeOf(element)
    const found = dropped(text, line, column, reason)
    if (found === null) return
    this.findings.push(found)
    this.left += visibleLength(text)
  }

  private placeTitles(): void {
    const hasHeading = this.page.lines.some(({ block, depth }) => block === 'heading' && depth === 1)
    for (const [index, title] of this.titles.entries()) {
      const text = textOf(title)
      const first = title.childNodes[0]
      if (index > 0 || hasHeading || first === undefined) this.drop(title, 'page-title')
      else if (visibleLength(text) > 0) {
        const line = text.replace(/\s+/g, ' ').trim().normalize('NFC')
        this.page.lines.unshift({ text: line, ...this.placeOf(first), block: 'heading', depth: 1 })
        this.page.visible += visibleLength(text)
      }
    }
  }

  /** Where a node's text begins, after its blanks; `skip` lines further for preformatted text. */
  private placeOf(node: Tree.ChildNode, skip = 0): Place {
    const location = node.sourceCodeLocation
    if (!location) return { line: 1, column: 1 }
    const { startLine, startCol, startOffset, endOffset } = location
    if (node.nodeName !== '#text') return { line: startLine, column: startCol }
    let at = startOffset
    // The parser leaves out a line end right after `<pre>`.
    if (skip > 0 && this.html[at] === '\n' && !(node as Tree.TextNode).value.startsWith('\n')) at++
    for (let line = 0; line < skip; line++) at = this.html.indexOf('\n', at) + 1
    const passedOver = node.parentNode?.nodeName === 'title' ? /^\s*/ : blanks
    const blank = passedOver.exec(this.html.slice(at, endOffset))?.[0] ?? ''
    const before = this.html.slice(startOffset, at + blank.length)
    const lastBreak = before.lastIndexOf('\n')
    const lines = before.split('\n').length - 1
    return {
      line: startLine + lines,
      column: lastBreak === -1 ? startCol + before.length : before.length - lastBreak,
    }
  }

  private checkNothingLost(document: Tree.Document): void {
    const all = visibleLength(textOf(document))
    if (all !== this.page.visible + this.left) {
      throw new Error(`of ${all} characters ${this.page.visible} were read and ${this.left} left out`)
    }
  }
}

/** All text under a node, that of templates included. */
function textOf(root: Tree.Document | Tree.Element): string {
  const parts: string[] = []
  const open: Tree.Node[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') parts.push((node as Tree.TextNode).value)
    if ('content' in node) open.push(node.content)
    if ('childNodes' in node) {
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] as Tree.Node)
    }
  }
  return parts.join('')
}
