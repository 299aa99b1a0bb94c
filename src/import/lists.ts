import type { Block } from './block.js'
import { beginsLower, endsInColon, endsSentence, lastSign, wordCount } from './sentences.js'
import { gluedParagraph } from './splits.js'
import type { StructureTables } from './tables.js'

/** A list that is being read, and what its items have looked like so far. */
export interface List {
  readonly owner: string
  /** Label style and mark; `plain` items have none, `definition` items have a dash behind their term. */
  readonly style: string
  count: number
  semicolons: number
  /** Items that end without a mark. */
  bare: number
  capitals: number
  spaced: boolean
  last: string
}

/** An empty list of the block that it belongs to. */
export function newList(owner: string, style: string): List {
  return { owner, style, count: 0, semicolons: 0, bare: 0, capitals: 0, spaced: false, last: '' }
}

/** Counts an item in and remembers what it looks like. */
export function addItem(list: List, text: string, spaced: boolean): void {
  list.count++
  if (/;$/u.test(text)) list.semicolons++
  else if (!endsSentence(text)) list.bare++
  if (!beginsLower(text)) list.capitals++
  list.last = text
  list.spaced ||= spaced && list.count > 1
}

/** An item of one sentence reads as a phrase of the list; a longer text is a paragraph of its own. */
const phraseWords = 14
const shortPhraseWords = 8

/** Whether a block without a mark continues a list. */
export function continues(list: List, block: Block, text: string, tables: StructureTables): boolean {
  if (list.style === 'definition') return false
  const sign = lastSign(list.last)
  const item = !/[.!?…]\s+[«"“„]?\p{Lu}/u.test(text)
  if (list.style !== 'plain') return sign === ';' && item && beginsLower(text)
  if (sign === ';') {
    if (item) return true
    return list.capitals === list.count && gluedParagraph(text, 0, tables) > 0 && lastSign(text) !== '.'
  }
  if (endsSentence(list.last)) {
    const phrases = list.semicolons === 0 && list.bare === 0 && wordCount(list.last) <= phraseWords
    return phrases && item && wordCount(text) <= phraseWords && endsSentence(text) && !endsInColon(text)
  }
  if (list.semicolons > 0) return item
  if (block.spaced && !list.spaced && list.count > 1) return false
  return item && (wordCount(text) <= shortPhraseWords || !endsSentence(text))
}
