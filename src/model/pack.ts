import type { ClauseKind, Wording } from './clause.js'
import type { Fact } from './fact.js'
import type { Rules } from './rule.js'

/** The version of the pack format that this code writes and reads. Apart from the package's version. */
export const packFormat = 1

/** Who published the policy and for what, from `policy.json`. All of it is optional. */
export interface Identity {
  /** The controller's name, by language. */
  readonly controller?: Readonly<Record<string, string>>
  /** The name of the app or service: one for all languages, or by language. */
  readonly service?: string | Readonly<Record<string, string>>
  /** The kind of service, for example `mobile-app`. */
  readonly kind?: string
  readonly platforms?: readonly string[]
  readonly languages?: readonly string[]
  /** Ways to reach the controller by what they are: `email`, `site` … */
  readonly contacts?: Readonly<Record<string, string>>
  readonly official?: OfficialText
}

/** Where the publisher's own text is. */
export interface OfficialText {
  readonly url: string
  /** The day on which it was read, ISO 8601. */
  readonly read?: string
  /** The languages that the publisher has it in. */
  readonly published?: readonly string[]
}

/** A clause in a pack: what the languages share. */
export interface PackClause {
  readonly id: string
  readonly kind: ClauseKind
  /** The number as published in the pack's first language. */
  readonly printed: string | null
}

/** A fact without the words that gave it. */
export type PackFact = Omit<Fact, 'evidence'>

/** `pack.json`: a policy without its texts. */
export interface Pack {
  readonly format: typeof packFormat
  readonly policy: string
  /** 12 hex digits that pin the texts of all languages. */
  readonly edition: string
  readonly identity: Identity
  /** In document order. */
  readonly clauses: readonly PackClause[]
  readonly facts: readonly PackFact[]
  readonly rules: Rules
}

/** `ru.json`, `kk.json`: the texts of one language of a pack. */
export interface LanguagePack {
  readonly format: typeof packFormat
  readonly edition: string
  readonly language: string
  readonly wording: Wording
  /** Clause text by clause id. */
  readonly texts: Readonly<Record<string, string>>
  /** Published numbers by clause id, only where they differ from the pack's. */
  readonly printed?: Readonly<Record<string, string | null>>
  /**
   * The language of each passage in another language than the pack's, by clause id; absent where there is none.
   * Optional, so that the format stays 1: a reader that knows no such field refuses the few packs that have it.
   */
  readonly passages?: Readonly<Record<string, string>>
  /** SHA-256 of the clause texts, hex, by clause id. */
  readonly digests?: Readonly<Record<string, string>>
}
