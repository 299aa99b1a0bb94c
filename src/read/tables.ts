/**
 * The word tables of one language, as they stand in `locales/<language>/*.json`: one field a file.
 * All wording is here; `src/read` knows only how the tables are used. Patterns: `pattern.ts`.
 */
import type { ClauseKind } from '../model/clause.js'
import type { FactKind } from '../model/fact.js'
import type { MorphologyTable } from './morphology.js'

/** Any of the patterns `any`, unless one of `not` matches in the same sentence part and overlaps it. */
export interface Entry {
  readonly any: readonly string[]
  readonly not?: readonly string[]
}

/** Words that govern a list or a phrase, and on which side of it they stand in this language. */
export interface Marker extends Entry {
  readonly side: 'before' | 'after'
}

/** Facts whose words are the same in lists that permit and in lists that rule out: a frame decides. */
export type TermKind =
  | 'data-category'
  | 'de-identified-data'
  | 'device-permission'
  | 'purpose'
  | 'transfer-ground'
  | 'user-right'

/** A term of the vocabulary with the limits that its own words carry. */
export interface TermEntry extends Entry {
  readonly conditions?: readonly string[]
  readonly duties?: readonly string[]
  readonly openEnded?: true
  /** Read only where a list of this kind stands (an item, a bare clause under a heading), never in prose. */
  readonly listOnly?: true
}

/**
 * What a predicate says is done with the terms around it.
 * The last four yield nothing. `other` (stored, deleted, changed, protected …) only takes terms away from the frames
 * beside it; `user-duty`, `user-prohibition` and `void` (somebody else collects, liability, a wish, a definition)
 * also silence every frame after them in their sentence part, as `right` does.
 */
export type Topic =
  | 'collect'
  | 'auto-collect'
  | 'use'
  | 'purpose'
  | 'transfer'
  | 'cross-border'
  | 'access'
  | 'right'
  | 'user-duty'
  | 'user-prohibition'
  | 'void'
  | 'other'

export interface FrameEntry extends Entry {
  readonly topic: Topic
  /** Where its objects stand; if there are none on that side, the other side is read. */
  readonly objects: 'before' | 'after'
  /** Where recipients and grounds of a transfer stand, if not where its data do. */
  readonly recipients?: 'before' | 'after'
  /** Forms that already deny (Kazakh `жина-!`). */
  readonly negated?: readonly string[]
  /** A verbal noun (сбор, передача): a negated predicate anywhere in its sentence part denies it. */
  readonly noun?: true
  /** Permits nothing by itself, but a denial of it excludes: a bare `сбор`. */
  readonly deniedOnly?: true
  /**
   * `list`: only in lead-ins of lists, in headings and ahead of a colon; `heading`: only in headings;
   * `label`: only as all that stands between the beginning of a sentence and a colon or dash («Данные: имя»).
   */
  readonly only?: 'list' | 'heading' | 'label'
}

export interface NegationTable {
  /** Words that deny: before (`не`) or after (`жоқ`, `-!`) the predicate. */
  readonly words: Marker
  /** Of `words`, those that affirm again where two of them stand together (не … не); the others only repeat a denial. */
  readonly doubling?: readonly string[]
  /** Predicates that deny what they govern, on either side: запрещено, исключается. */
  readonly anywhere: readonly string[]
  /** Phrases whose negation denies nothing: не только, не позднее. */
  readonly harmless: readonly string[]
  /** except …: turns the polarity of what it governs. */
  readonly except: Marker
  /** Words after which another statement begins: но, однако, а. A comma is written `,`. */
  readonly contrast: readonly string[]
}

/** A condition of the vocabulary in words. */
export interface ConditionEntry extends Entry {
  readonly id: string
  /** Only on facts of these kinds, and of those only `for` these ids, or not for others. */
  readonly on?: readonly FactKind[]
  readonly for?: readonly string[]
  readonly notFor?: readonly string[]
}

export interface ConditionTable {
  readonly named: readonly ConditionEntry[]
  /** without …, until …: in a negated statement they leave a permit under that condition. */
  readonly without: readonly ConditionEntry[]
  /** only if, provided that: where no named condition stands in what follows, the condition is `as-stated`. */
  readonly openers: Marker
  /** Duties that come with a permit, in words. */
  readonly duties: readonly ConditionEntry[]
}

export interface LimitTable {
  readonly ifNecessary: Entry
  /** … and so on. */
  readonly openEnded: Entry
  readonly deIdentified: Entry
  readonly automatic: Entry
  /** in order to, for the purpose of: governs a purpose. */
  readonly purpose: Marker
  /** third parties, anyone: whoever gets data without being named. */
  readonly anyone: Entry
  /** other persons than those named before: a denial leaves the named ones as they are. */
  readonly others: Entry
  /** Words that name no category of their own: сведения, информация, ваши … */
  readonly filler: Entry
  /** and, or: what joins the members of an enumeration. */
  readonly conjunction: Entry
  /** Words of a relative clause or an adjunct: with one of them, a member of an enumeration names no category. */
  readonly adjunct: Entry
  /** A clause named by its number: the pattern holds the number as `#` (`п|пункт- #`, `# #? тармақ-`). */
  readonly references: Entry
  /** How a right is exercised, to whom, and when not: id → words. */
  readonly form: Readonly<Record<string, Entry>>
  readonly addressee: Readonly<Record<string, Entry>>
  readonly exception: Readonly<Record<string, Entry>>
}

/** A fact that its own words give, wherever they stand. A negation inside or right before the words undoes it. */
export interface StatementEntry extends Entry {
  /** Only in clauses of these kinds (own, lead-in's or heading's). */
  readonly in?: readonly ClauseKind[]
  /** Only in clauses of other kinds than these. */
  readonly outside?: readonly ClauseKind[]
  /** Only as the first words of the clause. */
  readonly atStart?: true
  /** All of these must stand in the clause, too. */
  readonly with?: readonly string[]
}

export interface KindTable {
  /** A clause's own words; the first entry that matches decides. `items`: also for items of a lead-in with a kind. */
  readonly clauses: readonly (Entry & { readonly kind: ClauseKind; readonly items?: true })[]
  readonly headings: readonly (Entry & { readonly kind: ClauseKind })[]
}

export interface NumberTable {
  /** Number words (patterns of one word) → number. */
  readonly words: Readonly<Record<string, number>>
  /** ISO 8601 unit → its words. */
  readonly units: Readonly<Record<'Y' | 'M' | 'W' | 'D', readonly string[]>>
}

/** Short names that a document gives its parties: `(hereinafter — the Operator)`. */
export interface NameTable {
  /** hereinafter, далее, бұдан әрі. */
  readonly hereinafter: readonly string[]
  /** Sets of words.json that may get names, with words that tell which: company → ТОО, банк, общество … */
  readonly parties: Readonly<Record<string, readonly string[]>>
  /** What a definition (`Passenger — a person who …`) says of the one who bears the name, by set. */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  /** The `definition` fact that naming a party gives. */
  readonly definitions: Readonly<Record<string, string>>
}

export interface LanguageTables {
  readonly language: string
  readonly morphology: MorphologyTable
  /** Named sets: `{user}` in patterns. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly names: NameTable
  readonly numbers: NumberTable
  readonly terms: Readonly<Record<TermKind, Readonly<Record<string, TermEntry>>>>
  readonly frames: readonly FrameEntry[]
  readonly negation: NegationTable
  readonly conditions: ConditionTable
  readonly limits: LimitTable
  readonly statements: Readonly<Partial<Record<FactKind, Readonly<Record<string, StatementEntry>>>>>
  readonly kinds: KindTable
}
