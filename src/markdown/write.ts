import { type Clause, idParent, type PolicyDocument } from '../model/clause.js'
import { escapeBlock, escapeHeadingEnd, escapeInline } from './escape.js'
import { writeFrontMatter } from './front-matter.js'
import { writeNumberLabel, writePrinted } from './label.js'
import { type Block, ClauseNumbering } from './numbering.js'

/**
 * Policy Markdown of a document: YAML front matter, then one line a clause, a blank line between blocks,
 * the items of one list on adjacent lines. The same document always gives the same bytes.
 *
 * @throws Error if the clauses' ids don't follow from their roles and order, so that no file could hold them
 */
export function writePolicyMarkdown(document: PolicyDocument): string {
  const numbering = new ClauseNumbering()
  const depths = new Map<string, number>()
  const parts = [writeFrontMatter(document)]
  let previous: Block | null = null
  for (const clause of document.clauses) {
    const depthAround = depths.get(idParent(clause.id) ?? '') ?? 0
    const block = blockOf(clause, depthAround)
    const id = numbering.next(block)
    if (id !== clause.id) {
      throw new Error(
        `clause ${clause.id} (${clause.role}) can't stand here: its place makes it ${id ?? 'nothing'}`,
      )
    }
    if (clause.role === 'item') depths.set(id, block.depth)
    parts.push(adjacent(previous, block) ? '' : '\n', line(clause, block), '\n')
    previous = block
  }
  return parts.join('')
}

function blockOf({ id, role }: Clause, depthAround: number): Block {
  if (role === 'item') return { role, label: null, depth: depthAround + 1 }
  if (role === 'stray') return { role, label: null, depth: depthAround }
  const numbered = role === 'clause' || (role === 'heading' && id !== 'consent')
  if (numbered && !/^\d+(?:\.\d+)*$/.test(id)) throw new Error(`\`${id}\` can't be the id of a ${role}`)
  return { role, label: numbered ? id : null, depth: 0 }
}

/** Items of one list and the strays in it stand on adjacent lines, two strays never. */
function adjacent(previous: Block | null, next: Block): boolean {
  if (previous === null || previous.depth === 0 || next.depth === 0) return false
  return previous.role !== 'stray' || next.role !== 'stray'
}

function line(clause: Clause, { label, depth }: Block): string {
  const { role, printed, text } = clause
  const indent = '  '.repeat(role === 'item' ? depth - 1 : depth)
  switch (role) {
    case 'title':
    case 'heading':
      return `${'#'.repeat(headingLevel(label, role))} ${escapeHeadingEnd(headingText(clause, label))}`
    case 'clause':
      return `**${writeNumberLabel(label as string, printed)}** ${escapeInline(text)}`.trimEnd()
    case 'item':
      return `${indent}- ${bracketed(printed, text)}`
    case 'stray':
      return `${indent}> ${strayText(clause)}`
    case 'paragraph':
      return bracketed(printed, text)
  }
}

function headingLevel(label: string | null, role: 'title' | 'heading'): number {
  if (role === 'title') return 1
  return Math.min(6, 1 + (label ?? '').split('.').length)
}

function headingText({ role, printed, text }: Clause, label: string | null): string {
  if (label !== null) return `${writeNumberLabel(label, printed)} ${escapeInline(text)}`.trimEnd()
  const looksNumbered = role === 'heading' && /^\d/.test(text)
  return printed !== null || looksNumbered
    ? `${writePrinted(printed)} ${escapeInline(text)}`
    : escapeBlock(text)
}

function bracketed(printed: string | null, text: string): string {
  return printed === null ? escapeBlock(text) : `**${writePrinted(printed)}** ${escapeInline(text)}`
}

function strayText({ id, language, printed, text }: Clause): string {
  if (language !== undefined) {
    const number = printed === null ? '' : ` ${writePrinted(printed)}`
    return `**[${language}]${number}** ${escapeInline(text)}`
  }
  if (printed !== null) throw new Error(`stray ${id} has a printed number but no language`)
  return escapeBlock(text)
}
