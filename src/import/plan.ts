import { type Block, blockText } from './block.js'
import { readsAsHeading } from './sentences.js'

/** How the sections of a document are given. */
export interface Plan {
  /** Single numbers (`1.`) count clauses inside chapters or unnumbered sections, not sections. */
  readonly singlesAreClauses: boolean
  /** The word of chapters that stand inside other chapters ("Статья" in a "Раздел"), if there are such. */
  readonly innerChapter: string | null
  /** No numbered sections: headings are told by their form. */
  readonly unnumbered: boolean
}

/** Tells from the numbers and headings of a whole text how it is divided. */
export function planOf(blocks: readonly Block[]): Plan {
  const chapters: string[] = []
  let singles = 0
  let sections = 0
  let multi = 0
  let headings = 0
  blocks.forEach((block, at) => {
    const { label } = block
    if (block.markup?.block === 'heading' && block.markup.depth > 1) headings++
    if (label?.style === 'chapter') chapters.push(label.mark)
    if (label?.style !== 'decimal') return
    if (label.path.length > 1) multi++
    else if (block.markup?.block === 'heading') sections++
    else if (readsAsHeading(blockText(block)) && (blocks[at + 1]?.label?.path.length ?? 0) > 1) sections++
    else singles++
  })
  return {
    singlesAreClauses: singles > sections && (chapters.length > 0 || headings > sections),
    innerChapter: chapters.find((word) => word !== chapters[0]) ?? null,
    unnumbered: chapters.length === 0 && sections === 0 && multi < 3,
  }
}
