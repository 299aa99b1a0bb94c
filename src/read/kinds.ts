/** The kind of each clause: its own words decide, else its lead-in, else its section's heading. */
import { type Clause, type ClauseKind, idParent } from '../model/clause.js'
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
export function kindOf(
  clause: Clause,
  words: ClauseWords,
  above: KindAbove | null,
  tables: CompiledTables,
): ClauseKind {
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

/** A lead-in that says nothing itself («Пайдаланушы:») has the kind of its list, as its items' facts tell it. */
export function kindsByLists(
  kinds: ReadonlyMap<string, ClauseKind>,
  facts: readonly Fact[],
): ReadonlyMap<string, ClauseKind> {
  const settled = new Map(kinds)
  const lists = new Map<string, Fact[]>()
  for (const fact of facts) {
    const parent = idParent(fact.clause)
    if (parent === null || kinds.get(parent) !== 'statement') continue
    lists.set(parent, [...(lists.get(parent) ?? []), fact])
  }
  for (const [leadIn, listed] of lists) {
    const told = new Set(listed.flatMap((fact) => listKinds[fact.kind] ?? []))
    const [kind] = told
    if (kind === undefined || told.size > 1 || kindByFacts(listed) !== null) continue
    for (const id of [leadIn, ...listed.map(({ clause }) => clause)]) settled.set(id, kind)
  }
  return settled
}

const listKinds: Readonly<Partial<Record<FactKind, ClauseKind>>> = {
  'user-duty': 'user-duty',
  'user-prohibition': 'user-prohibition',
  'user-right': 'user-right',
}
