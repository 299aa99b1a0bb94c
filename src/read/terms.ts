/** The terms of the vocabulary that a clause names, before it is known what is said about them. */
import type { CompiledTables, CompiledTerm } from './compiled.js'
import { firstFrom, type Match, type Matches, outermost } from './match.js'
import type { TermKind } from './tables.js'
import type { Word } from './words.js'

export type FoundTerm = Match & { readonly term: CompiledTerm }

/** The terms of a kind in text order. */
export type TermsOf = (kind: TermKind) => readonly FoundTerm[]

/** Looks terms up among a clause's matches, each kind at most once. */
export function termLookup(words: readonly Word[], matches: Matches, tables: CompiledTables): TermsOf {
  const found = new Map<TermKind, readonly FoundTerm[]>()
  return (kind) => {
    const known = found.get(kind)
    if (known !== undefined) return known
    const all: FoundTerm[] = []
    for (const term of tables.terms) {
      if (term.kind !== kind) continue
      for (const match of matches(term.matches)) all.push({ ...match, term })
    }
    const terms = all.length > 1 ? outermostTerms(withinMembers(all, words, matches, tables)) : all
    found.set(kind, terms)
    return terms
  }
}

/** The terms of a kind in a stretch of the clause. */
export function termsIn(
  kind: TermKind,
  span: { readonly from: number; readonly to: number },
  clause: { readonly terms: TermsOf },
): readonly FoundTerm[] {
  const all = clause.terms(kind)
  const found: FoundTerm[] = []
  for (let at = firstFrom(all, span.from); at < all.length; at++) {
    const term = all[at] as FoundTerm
    if (term.from > span.to) break
    if (term.to <= span.to) found.push(term)
  }
  return found
}

/**
 * «уточнения, блокирования или уничтожения данных»: words that reach over another member of an enumeration
 * give way to a shorter wording of the same term, where there is one.
 */
function withinMembers(
  found: readonly FoundTerm[],
  words: readonly Word[],
  matches: Matches,
  tables: CompiledTables,
): readonly FoundTerm[] {
  const sorted = [...found].sort((a, b) => a.from - b.from)
  const adjuncts = new Set(matches(tables.limits.adjunct).map(({ from }) => from))
  const wordings = new Map<CompiledTerm, readonly Match[]>()
  const wordingsOf = (term: CompiledTerm): readonly Match[] => {
    const known = wordings.get(term) ?? matches.all(term.matches)
    wordings.set(term, known)
    return known
  }
  // «операций, связанных с …»: a comma ahead of a participle parts no members.
  const joined = (from: number, to: number): boolean => {
    for (let at = from + 1; at <= to; at++) if (words[at]?.comma === true && !adjuncts.has(at)) return true
    return false
  }
  const apart = (a: Match, b: Match): boolean =>
    a.to <= b.from ? joined(a.to - 1, b.from) : b.to <= a.from && joined(b.to - 1, a.from)
  return found.flatMap((outer) => {
    const held = insideOf(outer, sorted).filter(({ term }) => term !== outer.term)
    if (held.length === 0) return [outer]
    const shorter = insideOf(outer, wordingsOf(outer.term)).filter((short) =>
      held.every((term) => apart(short, term)),
    )
    return shorter.length > 0 ? outermost(shorter.map((match) => ({ ...match, term: outer.term }))) : [outer]
  })
}

/** The shorter spans inside one, out of some in text order. */
function insideOf<T extends Match>(outer: Match, spans: readonly T[]): T[] {
  const inner: T[] = []
  for (let at = firstFrom(spans, outer.from); at < spans.length; at++) {
    const span = spans[at] as T
    if (span.from >= outer.to) break
    if (span.to <= outer.to && span.to - span.from < outer.to - outer.from) inner.push(span)
  }
  return inner
}

/** Equal spans are two facts (БСН/ЖСН in one phrase); a span inside another is part of that one's words. */
function outermostTerms(found: readonly FoundTerm[]): FoundTerm[] {
  const kept = new Map(outermost(found).map(({ from, to }) => [from, to]))
  return found.filter(({ from, to }) => kept.get(from) === to).sort((a, b) => a.from - b.from)
}
