import type { SourceLine } from '../model/source.js'
import type { StreamLine } from './language.js'

/** Words that a line end has broken: which hyphens belong to the word, and which only to the line. */

/** What ties a line to the one before: a space, nothing (the hyphen stays), or nothing with the hyphen taken out. */
export function brokenWord(before: string, after: string, compounds: Compounds): 'none' | 'kept' | 'hyphen' {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(before) || !/^\p{L}/u.test(after)) return 'none'
  if (before.endsWith('\u00ad')) return 'hyphen'
  const word = lastWord(before.slice(0, -1))
  if (!/^\p{Ll}/u.test(after) && word !== word.toUpperCase()) return 'kept'
  const left = word.toLowerCase()
  const right = (after.match(/^\p{L}+/u)?.[0] ?? '').toLowerCase()
  const stem = right.slice(0, Math.max(3, Math.ceil(right.length / 3)))
  return compounds.get(left)?.some((other) => other.startsWith(stem)) ? 'kept' : 'hyphen'
}

/** The word that a text ends in, hyphens included. */
export function lastWord(text: string): string {
  return /[\p{L}-]+$/u.exec(text.slice(-60))?.[0] ?? ''
}

/** Left part of a hyphenated word → the right parts that the document prints after it, lower case. */
export type Compounds = ReadonlyMap<string, readonly string[]>

/** Words that the document prints with their hyphen inside a line, in any inflection. */
export function compoundsIn(lines: readonly SourceLine[], stream: readonly StreamLine[]): Compounds {
  const words = new Map<string, string[]>()
  for (const { index } of stream)
    for (const match of (lines[index] as SourceLine).text.matchAll(
      /(?<!\p{L})(\p{L}{1,40})-(?=(\p{L}{1,40}))/gu,
    )) {
      const [, left, right] = match as unknown as [string, string, string]
      const known = words.get(left.toLowerCase())
      if (known === undefined) words.set(left.toLowerCase(), [right.toLowerCase()])
      else if (known.length < 50) known.push(right.toLowerCase())
    }
  return words
}
