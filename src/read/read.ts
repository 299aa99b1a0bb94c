/**
 * Reading: clause tree → kinds, facts and findings. Deterministic, from one language's tables alone.
 * A clause is read in the light of what it stands under; nothing is looked up in clauses after it,
 * except that a lead-in's purposes cover the data that its items name.
 */
import { type Clause, type ClauseKind, idParent, type PolicyDocument } from '../model/clause.js'
import type { Fact } from '../model/fact.js'
import { type Finding, finding } from '../model/finding.js'
import { type ClauseReading, type Context, readParts } from './clause-reading.js'
import { closedSentence, closingItems } from './closing.js'
import { type CompiledTables, compiledTables, withOwnTerms } from './compiled.js'
import { contextUnder, contextUnderHeading, kindOfList } from './contexts.js'
import { contacts, references } from './facts/contacts.js'
import { crossBorder } from './facts/cross-border.js'
import { dataCategories } from './facts/data.js'
import { deIdentifiedData } from './facts/de-identified.js'
import { merged } from './facts/draft.js'
import { devicePermissions } from './facts/permissions.js'
import { purposes } from './facts/purposes.js'
import { userRights } from './facts/rights.js'
import { statements } from './facts/statements.js'
import { transfers } from './facts/transfers.js'
import { type KindAbove, kindByFacts, kindOf, kindsByLists, sectionKind } from './kinds.js'
import { definedName, Names, nameDefinitions } from './names.js'
import type { ClauseWords } from './parts.js'
import type { LanguageTables, TermEntry, TermKind } from './tables.js'
import { termLookup, termsIn } from './terms.js'
import { unrecognisedIn } from './unrecognised.js'
import { isOverlong, wordsOf } from './words.js'

export interface DocumentReading {
  readonly kinds: ReadonlyMap<string, ClauseKind>
  readonly facts: readonly Fact[]
  /** `fact-unrecognised` for everything that should have given a fact and did not. */
  readonly findings: readonly Finding[]
}

export interface ReadOptions {
  /** Terms that the policy declares for itself (`policy.json`), in the format of the language's tables. */
  readonly terms?: Partial<Readonly<Record<TermKind, Readonly<Record<string, TermEntry>>>>>
}

interface Above extends KindAbove {
  readonly context: Context | null
}

/** Reads one language of a policy. Time is linear in the text. */
export function readDocument(
  document: PolicyDocument,
  language: LanguageTables,
  options: ReadOptions = {},
): DocumentReading {
  const tables = compiledTables(
    options.terms === undefined ? language : withOwnTerms(language, options.terms),
  )
  const leadIns = parentsOf(document.clauses)
  const closings = closingItems(document.clauses, tables.tables)
  const names = new Names()
  const above = new Map<string, Above>()
  const kinds = new Map<string, ClauseKind>()
  const facts: Fact[] = []
  const findings: Finding[] = []
  for (const clause of document.clauses) {
    const parent = idParent(clause.id)
    const over = parent === null ? null : (above.get(parent) ?? null)
    const words = prepared(clause, names, tables)
    const whole = closedSentence(
      clause,
      closings.get(clause.id),
      words,
      (text) => prepared({ ...clause, text }, names, tables),
      tables,
    )
    const kind =
      clause.role === 'stray' ? (over?.kind ?? 'other') : kindOf(clause, whole?.words ?? words, over, tables)
    kinds.set(clause.id, kind)
    if (clause.role === 'title' || clause.role === 'stray') continue
    if (clause.role === 'heading') {
      const section = sectionKind(words, tables)
      above.set(clause.id, {
        role: clause.role,
        kind,
        sectionKind: section,
        context: contextUnderHeading(clause, words, section, tables),
      })
      continue
    }
    const reading = readClause(clause, words, kind, over, leadIns.has(clause.id), tables)
    const found = factsOf(reading, tables)
    const context = contextUnder(
      whole === null ? reading : readClause(whole.clause, whole.words, kind, over, true, tables),
      tables,
    )
    const settled = kind === 'statement' ? settledKind(reading, found.facts, context) : kind
    kinds.set(clause.id, settled)
    above.set(clause.id, { role: clause.role, kind: settled, sectionKind: null, context })
    facts.push(...found.facts)
    for (const text of found.unrecognised) findings.push(unrecognised(clause, text))
  }
  return { kinds: kindsByLists(kinds, facts), facts: withItemsData(facts, document.clauses), findings }
}

/** The kind of a clause that its words left open: its facts', or that of the list that it announces. */
function settledKind(
  { clause, kind, leadsIn }: ClauseReading,
  facts: readonly Fact[],
  context: Context | null,
): ClauseKind {
  const told = clause.role === 'item' ? null : kindByFacts(facts)
  const topic = leadsIn ? (context?.topic ?? null) : null
  return told ?? (topic === null ? kind : (kindOfList[topic] ?? kind))
}

function parentsOf(clauses: readonly Clause[]): ReadonlySet<string> {
  const parents = new Set<string>()
  for (const { id, role } of clauses) {
    const parent = idParent(id)
    if (parent !== null && role !== 'stray' && role !== 'paragraph') parents.add(parent)
  }
  return parents
}

/** The clause's words, matched; short names that it defines hold from its own text on. */
function prepared(clause: Clause, names: Names, tables: CompiledTables): ClauseWords {
  const words = wordsOf(clause.text)
  const matches = tables.lexicon.match(words, names)
  const hereinafter = matches(tables.hereinafter)
  if (hereinafter.length === 0) {
    const own = { text: clause.text, words, matches, terms: termLookup(words, matches, tables) }
    addRole(own, names, tables)
    return own
  }
  const parties = new Map(tables.parties.map(([set, entry]) => [set, matches(entry)]))
  const definitions = nameDefinitions(words, { hereinafter, parties }, tables.tables.names)
  for (const { set, name } of definitions) names.add(set, name, tables.lexicon.morphology)
  const again = tables.lexicon.match(words, names)
  return { text: clause.text, words, matches: again, terms: termLookup(words, again, tables), definitions }
}

/** A definition whose words tell a role gives its name to that party; one who gets data is no party to the policy. */
function addRole({ text, words, matches, terms }: ClauseWords, names: Names, tables: CompiledTables): void {
  const name = definedName(text, words)
  if (name.to === 0 || termsIn('transfer-ground', name, { terms }).length > 0) return
  const role = tables.roles.find(([, entry]) => matches(entry).some(({ from }) => from >= name.to))
  if (role === undefined) return
  names.add(
    role[0],
    words.slice(0, name.to).map(({ form }) => form),
    tables.lexicon.morphology,
  )
}

function readClause(
  clause: Clause,
  words: ClauseWords,
  kind: ClauseKind,
  over: Above | null,
  leadsIn: boolean,
  tables: CompiledTables,
): ClauseReading {
  // A paragraph after a list is no item of it: it stands on its own.
  const onItsOwn = clause.role === 'paragraph' && over !== null && over.role !== 'heading'
  const context = onItsOwn ? null : (over?.context ?? null)
  const { parts, negators } = readParts(clause, words, context, leadsIn ? 'lead-in' : 'other', tables)
  return { ...words, clause, kind, parts, negators, context, leadsIn }
}

function factsOf(reading: ClauseReading, tables: CompiledTables): { facts: Fact[]; unrecognised: string[] } {
  const stated = [...statements(reading, tables), ...contacts(reading), ...references(reading, tables)]
  if (reading.kind === 'definition') return { facts: merged(stated), unrecognised: [] }
  const families = [
    dataCategories(reading, tables),
    deIdentifiedData(reading, tables),
    devicePermissions(reading, tables),
    purposes(reading, tables),
    transfers(reading, tables),
    crossBorder(reading, tables),
    userRights(reading, tables),
  ]
  const facts = merged([...families.flatMap((family) => family.facts), ...stated])
  const doubtful = families.flatMap((family) => family.unrecognised)
  const tooLong = isOverlong(reading.words) ? [reading.text] : []
  return {
    facts,
    unrecognised: [...new Set([...doubtful, ...unrecognisedIn(reading, facts, tables), ...tooLong])],
  }
}

function unrecognised(clause: Clause, text: string): Finding {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text
  return finding(
    'fact-unrecognised',
    { line: clause.lines?.[0] ?? 1, column: 1, clause: clause.id },
    { words: shown },
  )
}

/** «Для идентификации мы собираем:» a lead-in's purpose covers the data that its items name, where it names none. */
function withItemsData(facts: readonly Fact[], clauses: readonly Clause[]): Fact[] {
  const dataUnder = new Map<string, Set<string>>()
  for (const { kind, id, clause, excluded } of facts) {
    const parent = kind === 'data-category' && !excluded ? idParent(clause) : null
    if (parent === null) continue
    const known = dataUnder.get(parent)
    if (known === undefined) dataUnder.set(parent, new Set([id]))
    else known.add(id)
  }
  const headings = new Set(clauses.filter(({ role }) => role === 'heading').map(({ id }) => id))
  return facts.map((found) => {
    const data =
      found.kind === 'purpose' && !headings.has(found.clause) ? dataUnder.get(found.clause) : undefined
    return data === undefined || found.data !== undefined ? found : { ...found, data: [...data] }
  })
}
