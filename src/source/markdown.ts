import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { frontMatterOf } from './front-matter.js'
import { MarkdownBlocks } from './markdown-blocks.js'
import { MarkdownLines } from './markdown-lines.js'
import { type MarkdownSection, markdownSections } from './sections.js'

const markdown = unified().use(remarkParse).freeze()

/**
 * The visible text of Markdown by any author as lines, with findings for what it holds but does not show.
 * The numbers of lists stay as printed; lines that remark-parse can't bear are taken as they are.
 *
 * @param text with `\n` line ends
 */
export function markdownLines(text: string): { lines: SourceLine[]; findings: Finding[] } {
  const collected = new MarkdownLines()
  const head = frontMatterOf(text)
  if (head !== null)
    collected.hide({ text: head.yaml, place: { line: 2, column: 1 }, reason: 'front-matter' })
  const body = head === null ? text : text.slice(head.length)
  for (const section of markdownSections(body, (head?.lines ?? 0) + 1)) {
    collected.enter(section)
    if (section.hazard === null) new MarkdownBlocks(collected).read(markdown.parse(section.text).children)
    else takeAsItIs(section, collected)
  }
  return { lines: collected.lines, findings: collected.findings }
}

const opensBlock = /^\s*(?:[-+*•–—>#]|\d{1,9}[.)])/

/** Lines kept from the parser: the marks of a nesting too deep are left out, all else is text. */
function takeAsItIs({ text, hazard }: MarkdownSection, collected: MarkdownLines): void {
  const marks = hazard?.kind === 'nesting' ? /^[\s>*+-]*/ : /^\s*/
  let within = false
  for (const [index, line] of text.split('\n').entries()) {
    const prefix = marks.exec(line)?.[0] ?? ''
    collected.hide({ text: prefix, place: { line: index + 1, column: 1 }, reason: 'nesting' })
    const rest = line.slice(prefix.length)
    if (rest !== '') {
      const shown = { text: rest, place: { line: index + 1, column: prefix.length + 1 } }
      const continues = within && !opensBlock.test(line)
      collected.push([shown], continues ? { continues } : { block: 'paragraph' })
    }
    within = rest !== ''
  }
}
