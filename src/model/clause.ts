/** What every stage says about clauses. Ids: see `idParent`; kinds: the vocabulary's clause kinds. */

/** The kind of a clause, given by the reading stage. A lead-in has the kind of its list. */
export type ClauseKind =
  | 'heading'
  | 'definition'
  | 'statement'
  | 'consent'
  | 'data-category'
  | 'device-permission'
  | 'auto-collection'
  | 'purpose'
  | 'transfer-ground'
  | 'user-right'
  | 'user-duty'
  | 'user-prohibition'
  | 'company-right'
  | 'company-duty'
  | 'liability-limit'
  | 'security-measure'
  | 'retention'
  | 'change-procedure'
  | 'eligibility'
  | 'contact'
  | 'dispute'
  | 'other'

/**
 * The place of a clause in the document, known from the layout alone.
 * `heading` also covers the salutation that opens the `consent` part; `clause` is a numbered clause
 * (or one whose number is missing); `item` a list item or definition; `paragraph` any unnumbered paragraph
 * (preamble, `consent/2`, `2.4/p1`); `stray` a passage in another language than its document.
 */
export type ClauseRole = 'title' | 'heading' | 'clause' | 'item' | 'paragraph' | 'stray'

/** One clause as import and policy Markdown know it: everything but what its words mean. */
export interface Clause {
  readonly id: string
  /** The number as published, without its final dot (`7.2.1`, `1)`, `2-тарау`), or null. */
  readonly printed: string | null
  readonly role: ClauseRole
  /** NFC, white space runs folded to one space, trimmed, without printed number or list marker. */
  readonly text: string
  /** Only on strays: the language of the passage. */
  readonly language?: string
  /** First and last source line, counted from 1. Absent in trees that were built by hand. */
  readonly lines?: readonly [number, number]
}

/** Whose words a document holds: the company's own (`published`) or ours (`restated`). */
export type Wording = 'published' | 'restated'

/** One language of one policy, in clause order. */
export interface PolicyDocument {
  /** The policy's id, or null where nobody has named it yet. */
  readonly policy: string | null
  readonly language: string
  readonly wording: Wording
  readonly source: { readonly file: string; readonly sha256: string } | null
  /** Further front-matter entries, kept in order (notice, official, read …). */
  readonly meta: Readonly<Record<string, string>>
  readonly clauses: readonly Clause[]
}

/**
 * The id of the clause that a clause stands under, or null at the top:
 * `7.2.1` → `7.2` → `7`; `2.3/7` → `2.3`; `2.4/p1` → `2.4`; `consent/1/2` → `consent/1` → `consent`; `preamble/1` → null.
 */
export function idParent(id: string): string | null {
  const slash = id.lastIndexOf('/')
  const dot = id.lastIndexOf('.')
  const cut = Math.max(slash, dot)
  if (cut <= 0) return null
  const parent = id.slice(0, cut)
  return parent === 'preamble' ? null : parent
}

/** Whether an id is that of a section or of a clause under one, not of a declaration before the first section. */
export function isNumbered(id: string): boolean {
  return /^\d/.test(id)
}
