import type { ClauseKind } from './clause.js'

/** The kinds of facts that a clause can yield. */
export type FactKind =
  | 'data-category'
  | 'de-identified-data'
  | 'device-permission'
  | 'purpose'
  | 'transfer-ground'
  | 'cross-border'
  | 'minimum-age'
  | 'consent'
  | 'user-right'
  | 'user-duty'
  | 'user-prohibition'
  | 'company-right'
  | 'company-duty'
  | 'liability-limit'
  | 'security-measure'
  | 'retention'
  | 'change-rule'
  | 'dispute'
  | 'definition'
  | 'contact'
  | 'reference'

/** What a clause says, as an id of the vocabulary with the clause's own limits. Absent limits do not apply. */
export interface Fact {
  readonly kind: FactKind
  readonly id: string
  /** The clause that says so. */
  readonly clause: string
  readonly collected?: 'declared' | 'automatic'
  readonly ifNecessary?: true
  readonly openEnded?: true
  /** The only data categories it covers. */
  readonly data?: readonly string[]
  readonly deIdentifiedOnly?: true
  readonly conditions?: readonly string[]
  readonly duties?: readonly string[]
  readonly recipient?: string
  readonly form?: string
  readonly addressee?: string
  readonly exception?: string
  /** ISO 8601 duration. */
  readonly period?: string
  /** The clause rules it out. */
  readonly excluded?: true
  /** The words in the clause that gave the fact. Never in a lock or a pack. */
  readonly evidence?: readonly string[]
}

/** What reading adds to a document: the kind of each clause (same order as the clauses) and its facts. */
export interface Reading {
  readonly kinds: ReadonlyMap<string, ClauseKind>
  readonly facts: readonly Fact[]
}
