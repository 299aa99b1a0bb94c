import type { StructureTables } from './tables.js'

/** What the end and the beginning of a stretch of text tell about the break between them. */

/** Closing marks that may follow a sentence's end. */
const closing = /[\s»”"’')\]]+$/u

/** The last visible character of a text, closing quotes and brackets aside. */
export function lastSign(text: string): string {
  const bare = text.slice(-40).replace(closing, '')
  return bare.slice(-1)
}

/** Whether the text ends as a sentence does; the dot of an abbreviation ("т. д.") counts, since a sentence may end there. */
export function endsSentence(text: string): boolean {
  return /[.!?…]/u.test(lastSign(text))
}

/** Whether the text announces a list. */
export function endsInColon(text: string): boolean {
  return /:\s*[-–—]?\s*$/u.test(text.slice(-6))
}

/** Whether the text begins as a sentence does: capital letter, opening quote, bracket or digit. */
export function beginsSentence(text: string): boolean {
  return /^\s*[«"“„(‘[]*[\p{Lu}\p{N}]/u.test(text)
}

/** Whether the text begins in the middle of a sentence; a dash may stand before its first word. */
export function beginsLower(text: string): boolean {
  return /^\s*(?:[-–—]\s+)?[«"“„(]*\p{Ll}/u.test(text)
}

const sentenceEnd = /[.!?…]+[»”")]*(?:\s+(?=[«"“„(]?[\p{Lu}\p{N}])|(?=\p{Lu}))/gu

/**
 * The offsets just behind each sentence of a text but the last, at most `most` of them.
 * A dot after an abbreviation or a single letter ends none.
 */
export function sentenceEnds(
  text: string,
  tables: StructureTables,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const ends: number[] = []
  sentenceEnd.lastIndex = 0
  for (
    let match = sentenceEnd.exec(text);
    match !== null && ends.length < most;
    match = sentenceEnd.exec(text)
  ) {
    const word = /(\p{L}+)$/u.exec(text.slice(Math.max(0, match.index - 16), match.index))
    const before = word?.[1]?.toLowerCase() ?? ''
    if (before.length !== 1 && !tables.abbreviations.includes(before))
      ends.push(match.index + match[0].length)
  }
  return ends
}

/** How many words a text has. */
export function wordCount(text: string): number {
  let words = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words++
  return words
}

/** Whether a text reads as a heading: short, one phrase, no sentence, no list mark at its end. */
export function readsAsHeading(text: string): boolean {
  const bare = text.trim()
  if (bare.length === 0 || bare.length > 160 || wordCount(bare) > 18) return false
  if (/[;:,]$/u.test(bare) || /[;]/u.test(bare)) return false
  if (!/\p{L}/u.test(bare) || !beginsSentence(bare)) return false
  return !/[.!?…]\s+[\p{Lu}]/u.test(bare)
}

/** Whether a text is set in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase()
}
