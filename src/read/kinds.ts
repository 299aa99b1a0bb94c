/** The kind of each clause: its own words decide, else its lead-in, else its section's heading. */
import type { Clause, ClauseKind } from '../model/clause.js'
import type { Fact, FactKind } from '../model/fact.js'
import type { CompiledKind, CompiledTables } from './compiled.js'
import type { ClauseWords } from './parts.js'

/** The clauses above a clause, as far as kinds ask. */
export interface KindAbove {
  readonly role: Clause['role']
  readonly kind: ClauseKind
  /** For headings: the kind that the heading gives to the clauses under it. */
  readonly sectionKind: ClauseKind | null
}

/** The kind of a clause. `above`: the clause it stands under. */
export function kindOf(clause: Clause, words: ClauseWords, above: KindAbove | null, tables: CompiledTables): ClauseKind {
  if (clause.role === 'title' || clause.role === 'heading') return 'heading'
  const underHeading = above === null || above.role === 'heading'
  const given = above === null ? null : underHeading ? above.sectionKind : above.kind
  if (given === 'definition' && (clause.role === 'item' || underHeading)) return 'definition'
  const listed = !underHeading && clause.role !== 'paragraph' && given !== 'statement'
  const own = firstKind(tables.clauseKinds, words, (rule) => !listed || rule.items)
  return own ?? (clause.role === 'paragraph' && !underHeading ? 'statement' : (given ?? 'statement'))
}

/** The kind that a heading gives to the clauses under it. */
export function sectionKind(words: ClauseWords, tables: CompiledTables): ClauseKind | null {
  return firstKind(tables.headingKinds, words, () => true)
}

function firstKind(
  rules: readonly CompiledKind[],
  words: ClauseWords,
  applies: (rule: CompiledKind) => boolean,
): ClauseKind | null {
  return rules.find((rule) => applies(rule) && words.matches(rule.matches).length > 0)?.kind ?? null
}

/** A plain statement that lists things is of their kind: «Мы собираем ваше имя» is about data. */
export function kindByFacts(facts: readonly Fact[]): ClauseKind | null {
  const first = facts.find(({ kind }) => telling[kind] !== undefined)
  if (first === undefined) return null
  return first.collected === 'automatic' ? 'auto-collection' : (telling[first.kind] ?? null)
}

const telling: Readonly<Partial<Record<FactKind, ClauseKind>>> = {
  'data-category': 'data-category',
  'device-permission': 'device-permission',
  purpose: 'purpose',
  'transfer-ground': 'transfer-ground',
  'cross-border': 'transfer-ground',
  retention: 'retention',
}
