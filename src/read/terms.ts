/** The terms of the vocabulary that a clause names, before it is known what is said about them. */
import type { CompiledTables, CompiledTerm } from './compiled.js'
import { firstFrom, type Match, type Matches, outermost } from './match.js'
import type { TermKind } from './tables.js'

export type FoundTerm = Match & { readonly term: CompiledTerm }

/** The terms of a kind in text order. */
export type TermsOf = (kind: TermKind) => readonly FoundTerm[]

/** Looks terms up among a clause's matches, each kind at most once. */
export function termLookup(matches: Matches, tables: CompiledTables): TermsOf {
  const found = new Map<TermKind, readonly FoundTerm[]>()
  return (kind) => {
    const known = found.get(kind)
    if (known !== undefined) return known
    const all: FoundTerm[] = []
    for (const term of tables.terms) {
      if (term.kind !== kind) continue
      for (const match of matches(term.matches)) all.push({ ...match, term })
    }
    const terms = all.length > 1 ? outermostTerms(all) : all
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

/** Equal spans are two facts (БСН/ЖСН in one phrase); a span inside another is part of that one's words. */
function outermostTerms(found: readonly FoundTerm[]): FoundTerm[] {
  const kept = new Map(outermost(found).map(({ from, to }) => [from, to]))
  return found.filter(({ from, to }) => kept.get(from) === to).sort((a, b) => a.from - b.from)
}
