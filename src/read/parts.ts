/** A clause's words cut into parts that state one thing each: at sentence ends, semicolons and words of contrast. */
import type { CompiledTables } from './compiled.js'
import { type Match, type Matches, overlap } from './match.js'
import type { NameDefinition } from './names.js'
import type { TermsOf } from './terms.js'
import type { Word } from './words.js'

export interface Span {
  readonly from: number
  readonly to: number
}

/** A clause made ready for reading. */
export interface ClauseWords {
  readonly text: string
  readonly words: readonly Word[]
  readonly matches: Matches
  /** Terms of a kind found in the clause, longer words winning over shorter ones inside them (`terms.ts`). */
  readonly terms: TermsOf
  /** Short names that the clause gives to parties. */
  readonly definitions?: readonly NameDefinition[]
}

export interface Part extends Span {
  /** It goes on with the sentence of the part before it. */
  readonly continues: boolean
}

/** The parts of a clause in order; together they hold all its words. */
export function partsOf(clause: ClauseWords, tables: CompiledTables): Part[] {
  const { words, matches } = clause
  const cuts = new Set<number>()
  const harmless = matches(tables.negation.harmless)
  for (const { matches: entry, comma } of tables.negation.contrast) {
    for (const { from, to } of matches(entry)) {
      const kept = (!comma || words[from]?.comma) && !harmless.some((span) => overlap({ from, to }, span))
      if (kept) cuts.add(from)
    }
  }
  const parts: Part[] = []
  let from = 0
  let continues = false
  for (let at = 1; at <= words.length; at++) {
    const newStretch = words[at]?.stretch !== words[at - 1]?.stretch
    if (at < words.length && !newStretch && !cuts.has(at)) continue
    if (at > from) parts.push({ from, to: at, continues })
    from = at
    continues = !newStretch || isSemicolon(clause, at)
  }
  return parts
}

function isSemicolon({ text, words }: ClauseWords, at: number): boolean {
  return text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).includes(';')
}

/** The words of a span as they stand in the text. */
export function wording({ text, words }: ClauseWords, { from, to }: Span): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
}

/** Where the comma piece that holds the word begins. */
export function pieceStart(words: readonly Word[], at: number, least: number): number {
  let start = at
  while (start > least && words[start]?.pause !== true) start--
  return start
}

/** Where the comma piece that holds the word ends. */
export function pieceEnd(words: readonly Word[], at: number, most: number): number {
  let end = at
  while (end < most && words[end]?.pause !== true) end++
  return end
}

export function inside(span: Span, outer: Span): boolean {
  return span.from >= outer.from && span.to <= outer.to
}

export function within(spans: readonly Match[], outer: Span): Match[] {
  return spans.filter((span) => inside(span, outer))
}
