/**
 * Several languages of one policy → one list of clauses and one list of facts.
 * A permit counts only if every language grants it, conditions and exclusions count if any language states them;
 * each disagreement about a deciding fact is a `parity-fact` finding, which stops a build (SPEC section 2).
 */
import type { Clause, ClauseKind, PolicyDocument } from '../model/clause.js'
import type { Reading } from '../model/fact.js'
import { type Finding, finding } from '../model/finding.js'
import type { PackClause, PackFact } from '../model/pack.js'
import { grantsSomething, isDeciding } from './deciding.js'
import { stricter } from './stricter.js'

/** One language of a policy with what was read from it. */
export interface LanguageReading {
  readonly document: PolicyDocument
  readonly reading: Reading
}

export interface Merged {
  /** The clauses of all languages, in the order of the first. */
  readonly clauses: readonly PackClause[]
  readonly facts: readonly PackFact[]
  readonly findings: readonly Finding[]
}

/** @param languages at least one */
export function mergeLanguages(languages: readonly LanguageReading[]): Merged {
  const findings: Finding[] = parityOfClauses(languages)
  const facts: PackFact[] = []
  for (const group of sameFacts(languages)) {
    const [first] = group.values()
    const [fact] = first ?? []
    if (!first || !fact) continue
    const agreed = new Set([...group.values()].map(limitsOf)).size === 1
    const everywhere = group.size === languages.length
    // What a clause says that only one language has is reported with the clause.
    if (!(agreed && everywhere) && inEvery(fact.clause, languages)) {
      findings.push(parityOfFact(fact, [...group.keys()], languages))
    }
    if (!everywhere && grantsSomething(fact)) continue
    const all = [...group.values()].flat()
    facts.push(...(agreed ? first : [all.reduce((one, other) => stricter(one, other))]))
  }
  return { clauses: mergeClauses(languages), facts, findings }
}

/** Facts about the same thing in the same clause, by language; a language may say it more than once. */
function sameFacts(languages: readonly LanguageReading[]): Iterable<ReadonlyMap<string, PackFact[]>> {
  const groups = new Map<string, Map<string, PackFact[]>>()
  for (const { document, reading } of languages) {
    const strays = new Set(document.clauses.filter((clause) => clause.role === 'stray').map(({ id }) => id))
    for (const { evidence: _, ...fact } of reading.facts) {
      // What stands in another language than its document grants nothing: the language itself has to say so.
      if (strays.has(fact.clause) && grantsSomething(fact)) continue
      const key = keyOf(fact)
      const group = groups.get(key) ?? new Map<string, PackFact[]>()
      group.set(document.language, [...(group.get(document.language) ?? []), fact])
      groups.set(key, group)
    }
  }
  return groups.values()
}

function keyOf({ kind, id, clause, collected, excluded }: PackFact): string {
  return JSON.stringify([kind, id, clause, collected, excluded])
}

/** What must be equal in all languages; who, how and when are told in each language's own words. */
function limitsOf(facts: readonly PackFact[]): string {
  const limits = facts.map(
    ({ ifNecessary, openEnded, deIdentifiedOnly, data, conditions, duties, period }) => {
      const sets = [data, conditions ?? [], duties ?? []].map((ids) => (ids ? [...ids].sort() : null))
      return JSON.stringify([ifNecessary, openEnded, deIdentifiedOnly, sets, period])
    },
  )
  return [...new Set(limits)].sort().join()
}

/** Clauses that only one language has are reported once, as clauses. */
function inEvery(clause: string, languages: readonly LanguageReading[]): boolean {
  return languages.every(({ document }) => document.clauses.some(({ id }) => id === clause))
}

function parityOfFact(
  fact: PackFact,
  stating: readonly string[],
  languages: readonly LanguageReading[],
): Finding {
  const { kind, id, clause } = fact
  const missing = languages.map(({ document }) => document.language).filter((each) => !stating.includes(each))
  const values = { kind, id, stated: stating.join(', '), missing: missing.join(', ') }
  const found = finding(
    'parity-fact',
    placeOf(clause, languages),
    values,
    missing.length ? undefined : 'limits',
  )
  // Facts that no decision rests on are for a lawyer to look at; they don't stop a build.
  return isDeciding(fact) ? found : { ...found, severity: 'warning' }
}

function parityOfClauses(languages: readonly LanguageReading[]): Finding[] {
  return languages.flatMap(({ document: { clauses, language } }) =>
    clauses
      .filter((clause) => clause.role !== 'stray' && !inEvery(clause.id, languages))
      .map(({ id }) => {
        const missing = languages.filter(({ document }) => !document.clauses.some((other) => other.id === id))
        const without = missing.map(({ document }) => document.language).join(', ')
        return finding('parity-clause', placeOf(id, languages), { id, stated: language, missing: without })
      }),
  )
}

/** The first language that has a clause: findings about the clause stand in its text. */
export function holderOf<Text extends Pick<LanguageReading, 'document'>>(
  id: string,
  languages: readonly Text[],
): Text | undefined {
  return languages.find(({ document }) => document.clauses.some((clause) => clause.id === id))
}

function placeOf(
  id: string,
  languages: readonly LanguageReading[],
): { clause: string; line: number; column: number } {
  const clause = holderOf(id, languages)?.document.clauses.find((each) => each.id === id)
  return { clause: id, line: clause?.lines?.[0] ?? 1, column: 1 }
}

/** A clause that another language adds stands behind the one that it follows there. */
function mergeClauses(languages: readonly LanguageReading[]): PackClause[] {
  const merged: PackClause[] = []
  for (const { document, reading } of languages) {
    let place = 0
    for (const clause of document.clauses) {
      const known = merged.findIndex(({ id }) => id === clause.id)
      if (known < 0) merged.splice(place, 0, packClause(clause, reading.kinds.get(clause.id)))
      place = (known < 0 ? place : known) + 1
    }
  }
  return merged
}

function packClause({ id, printed }: Clause, kind: ClauseKind = 'other'): PackClause {
  return { id, kind, printed }
}
