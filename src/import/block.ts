import type { Label } from './labels.js'
import { clauseText, type Passage } from './passage.js'

/** A paragraph, heading or item with the label that opens it, before it has its place in the document. */
export interface Block {
  readonly passage: Passage
  readonly label: Label | null
  /** Set where markup says what the block is. */
  readonly markup?: { readonly block: 'heading' | 'item' | 'paragraph'; readonly depth: number }
  /** The language of a passage that is not in the stream's language. */
  readonly foreign?: string
  /** Whether more blank lines stand before it than inside paragraphs. */
  readonly spaced: boolean
  /** Set by the repairs that made the block out of another one. */
  readonly split?: 'number' | 'items' | 'list-end' | 'salutation'
}

/** The text of a block without its label, as its clause will carry it. */
export function blockText(block: Block): string {
  return clauseText(block.passage.text.slice(block.label?.length ?? 0))
}

/** A term, a dash, and what the term means. */
export const definition = /^[«"“„(]?[\p{Lu}\p{N}](?:[^.;:!?,]|\.(?=[\p{L}\p{N}])){1,140}?\s[-–—]\s+\S/u
