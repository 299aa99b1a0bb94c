import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { PolicyDocument } from '../model/clause.js'
import type { Finding } from '../model/finding.js'
import { UnreadableInput } from '../model/source.js'
import { frontMatterOf } from '../source/front-matter.js'
import type { HazardKind } from '../source/hazard.js'
import { markdownSections } from '../source/sections.js'
import { BlockReader } from './blocks.js'
import { readFrontMatter } from './front-matter.js'
import { PlacedSection } from './placed.js'

const markdown = unified().use(remarkParse).freeze()

const ownKeys = /^(?:policy|language|wording):/gm

const hazardCauses: Record<HazardKind, string> = {
  nesting: 'lists or quotes nested too deep',
  length: 'a line of more than 262,144 characters',
  blocks: 'more than 100,000 blocks',
  marks:
    'too many open `*`, `_`, `[`, `<` or backticks in one block; put a backslash before those that are text',
}

/** Whether a text is policy Markdown: front matter with at least two of `policy`, `language`, `wording`. */
export function isPolicyMarkdown(text: string): boolean {
  const head = frontMatterOf(normalise(text.slice(0, 65_536)))
  return head !== null && (head.yaml.match(ownKeys)?.length ?? 0) >= 2
}

/**
 * Reads policy Markdown. A clause's `lines` are lines of this file. Findings tell of link targets left out,
 * and of blocks that were told apart, or joined, where a blank line is missing.
 *
 * @throws UnreadableInput naming file, line and cause where something stands in the file that the format does not know
 */
export function parsePolicyMarkdown(
  text: string,
  file: string,
): { document: PolicyDocument; findings: Finding[] } {
  const source = normalise(text)
  const head = frontMatterOf(source)
  if (head === null) {
    throw new UnreadableInput(`${file}:1: no front matter (entries between two lines of \`---\`)`)
  }
  const front = readFrontMatter(head.yaml, file, 2)

  const reader = new BlockReader()
  const firstLine = head.lines + 1
  for (const section of markdownSections(source.slice(head.length), firstLine)) {
    if (section.hazard !== null) {
      throw new UnreadableInput(`${file}:${section.hazard.line}: ${hazardCauses[section.hazard.kind]}`)
    }
    reader.read(new PlacedSection(file, section), markdown.parse(section.text).children)
  }
  const { clauses, findings } = reader.collected
  return { document: { ...front, clauses }, findings }
}

function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
