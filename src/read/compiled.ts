/** A language's tables made ready for matching: every entry filed in one lexicon, with the number that asks for its matches. */
import type { ClauseKind } from '../model/clause.js'
import type { FactKind } from '../model/fact.js'
import type { Lexicon } from './lexicon.js'
import { LexiconBuilder } from './lexicon-builder.js'
import { createMorphology } from './morphology.js'
import { NumberReader } from './numbers.js'
import type {
  ConditionEntry,
  Entry,
  FrameEntry,
  LanguageTables,
  StatementEntry,
  TermEntry,
  TermKind,
} from './tables.js'

export interface CompiledTerm {
  readonly kind: TermKind
  readonly id: string
  readonly entry: TermEntry
  readonly matches: number
}

export interface CompiledFrame {
  readonly entry: FrameEntry
  readonly matches: number
  /** Forms that already deny, or -1. */
  readonly negated: number
}

export interface CompiledStatement {
  readonly kind: FactKind
  readonly id: string
  readonly entry: StatementEntry
  readonly matches: number
  /** Each of these must match in the clause, too. */
  readonly companions: readonly number[]
}

export interface CompiledCondition {
  readonly id: string
  readonly entry: ConditionEntry
  readonly matches: number
}

export interface CompiledKind {
  readonly kind: ClauseKind
  readonly items: boolean
  readonly matches: number
}

type Named = readonly (readonly [id: string, matches: number])[]

export interface CompiledTables {
  readonly tables: LanguageTables
  readonly lexicon: Lexicon
  readonly numbers: NumberReader
  readonly terms: readonly CompiledTerm[]
  readonly frames: readonly CompiledFrame[]
  readonly statements: readonly CompiledStatement[]
  readonly negation: {
    readonly words: number
    readonly doubling: number
    readonly anywhere: number
    readonly harmless: number
    readonly except: number
    readonly contrast: readonly { readonly matches: number; readonly comma: boolean }[]
  }
  readonly named: readonly CompiledCondition[]
  readonly without: readonly CompiledCondition[]
  readonly openers: number
  readonly duties: readonly CompiledCondition[]
  readonly limits: Readonly<
    Record<
      | 'ifNecessary'
      | 'openEnded'
      | 'deIdentified'
      | 'automatic'
      | 'purpose'
      | 'anyone'
      | 'others'
      | 'filler'
      | 'adjunct'
      | 'conjunction',
      number
    >
  >
  readonly references: number
  readonly form: Named
  readonly addressee: Named
  readonly exception: Named
  readonly clauseKinds: readonly CompiledKind[]
  readonly headingKinds: readonly CompiledKind[]
  readonly hereinafter: number
  readonly parties: readonly (readonly [set: string, matches: number])[]
  readonly roles: readonly (readonly [set: string, matches: number])[]
}

const compiled = new WeakMap<LanguageTables, CompiledTables>()

/** The tables ready to match, compiled at most once. Throws where a table names a set or a slot that does not exist. */
export function compiledTables(tables: LanguageTables): CompiledTables {
  const known = compiled.get(tables)
  if (known !== undefined) return known
  const made = compile(tables)
  compiled.set(tables, made)
  return made
}

/** The same language with terms that a policy declares for itself. */
export function withOwnTerms(
  tables: LanguageTables,
  terms: Partial<LanguageTables['terms']>,
): LanguageTables {
  const kinds = Object.keys(tables.terms) as TermKind[]
  const merged = kinds.map((kind) => [kind, { ...tables.terms[kind], ...terms[kind] }])
  return { ...tables, terms: Object.fromEntries(merged) as LanguageTables['terms'] }
}

function compile(tables: LanguageTables): CompiledTables {
  const morphology = createMorphology(tables.morphology)
  const numbers = new NumberReader(tables.numbers, morphology)
  const negators = new Set(tables.negation.words.any.flatMap((pattern) => pattern.split(/[\s|]/u)))
  const builder = new LexiconBuilder(tables.words, morphology, numbers, negators)
  const file = (entry: Entry): number => builder.entry(entry)
  const each = (named: Readonly<Record<string, Entry>>): Named =>
    Object.entries(named).map(([id, entry]) => [id, file(entry)] as const)
  const { negation, conditions, limits } = tables
  const rest = {
    terms: (Object.keys(tables.terms) as TermKind[]).flatMap((kind) =>
      Object.entries(tables.terms[kind]).map(([id, entry]) => ({ kind, id, entry, matches: file(entry) })),
    ),
    frames: tables.frames.map((entry) => ({
      entry,
      matches: file(entry),
      negated:
        entry.negated === undefined
          ? -1
          : file({ any: entry.negated, ...(entry.not === undefined ? {} : { not: entry.not }) }),
    })),
    statements: (Object.keys(tables.statements) as FactKind[]).flatMap((kind) =>
      Object.entries(tables.statements[kind] ?? {}).map(([id, entry]) => ({
        kind,
        id,
        entry,
        matches: file(entry),
        companions: (entry.with ?? []).map((pattern) => file({ any: [pattern] })),
      })),
    ),
    negation: {
      words: file(negation.words),
      doubling: file({ any: negation.doubling ?? [] }),
      anywhere: file({ any: negation.anywhere }),
      harmless: file({ any: negation.harmless }),
      except: file(negation.except),
      contrast: negation.contrast.map((pattern) => ({
        matches: file({ any: [pattern.replace(/^,\s*/u, '')] }),
        comma: pattern.startsWith(','),
      })),
    },
    named: conditions.named.map((entry) => ({ id: entry.id, entry, matches: file(entry) })),
    without: conditions.without.map((entry) => ({ id: entry.id, entry, matches: file(entry) })),
    openers: file(conditions.openers),
    duties: conditions.duties.map((entry) => ({ id: entry.id, entry, matches: file(entry) })),
    limits: {
      ifNecessary: file(limits.ifNecessary),
      openEnded: file(limits.openEnded),
      deIdentified: file(limits.deIdentified),
      automatic: file(limits.automatic),
      purpose: file(limits.purpose),
      anyone: file(limits.anyone),
      others: file(limits.others),
      filler: file(limits.filler),
      adjunct: file(limits.adjunct),
      conjunction: file(limits.conjunction),
    },
    references: file(limits.references),
    form: each(limits.form),
    addressee: each(limits.addressee),
    exception: each(limits.exception),
    clauseKinds: tables.kinds.clauses.map((entry) => ({
      kind: entry.kind,
      items: entry.items === true,
      matches: file(entry),
    })),
    headingKinds: tables.kinds.headings.map((entry) => ({
      kind: entry.kind,
      items: false,
      matches: file(entry),
    })),
    hereinafter: file({ any: tables.names.hereinafter }),
    parties: Object.entries(tables.names.parties).map(([set, any]) => [set, file({ any })] as const),
    roles: Object.entries(tables.names.roles ?? {}).map(([set, any]) => [set, file({ any })] as const),
  }
  return { tables, numbers, lexicon: builder.build(), ...rest }
}
