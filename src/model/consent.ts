import type { Wording } from './clause.js'
import type { Decision, PolicyRequest } from './decision.js'

/** The version of the record's format. Apart from the pack's and the package's. */
export const consentFormat = 1

/** One use that consent was asked for: a request without what was given for it. */
export type AskedUse = UseOf<PolicyRequest>
type UseOf<Request> = Request extends PolicyRequest ? Omit<Request, 'given'> : never

/** What a person agreed to, as it is kept (SPEC section 8). Plain JSON. */
export interface ConsentRecord {
  readonly format: typeof consentFormat
  /** The policy's id. */
  readonly policy: string
  readonly edition: string
  /** The language in which the clauses were shown. */
  readonly language: string
  /** Whose words were shown. */
  readonly wording: Wording
  /** The conditions that the person stated. */
  readonly given: readonly string[]
  /** The clauses that were shown. */
  readonly clauses: readonly string[]
  /** When, ISO 8601. */
  readonly at: string
  /** When it was withdrawn, ISO 8601. */
  readonly withdrawn?: string
  /**
   * A short mark of each clause's text as it was shown, by clause id: tells in a later edition whether that text is still
   * the same. It detects change and proves nothing: the proof of what was shown is the edition id.
   */
  readonly marks?: Readonly<Record<string, string>>
  /**
   * The uses that were asked for, and no others are given. Without them the clauses alone tell, which can't tell that a name
   * was asked for one purpose and an account for another from each of them for both.
   */
  readonly asked?: readonly AskedUse[]
}

/** What a record states, of what has been shown. */
export interface Consent {
  /** The conditions that the person stated. */
  readonly given: readonly string[]
  /** The clauses that were shown. */
  readonly clauses: readonly string[]
  /** The requests that consent was asked for; where they are left out, the record gives whatever its clauses grant. */
  readonly asked?: readonly PolicyRequest[] | undefined
  /** The language in which they were shown; the first one loaded if absent. */
  readonly language?: string | undefined
  /** When, ISO 8601 with its offset; now if absent. */
  readonly at?: string | undefined
}

/** The record gives the condition under the policy's present edition. */
export interface Covered {
  readonly covered: true
  readonly changed: readonly []
}

export interface NotCoveredByConsent {
  readonly covered: false
  /**
   * `malformed`: no record that this version reads. `not-given`: the record doesn't state the condition.
   * `not-asked`: it was not given for the use that the condition is wanted for, doesn't name all the clauses that grant it,
   * or the policy doesn't set that condition for it.
   * `changed`: it was given under another edition, and the text that was shown is not known to be still the same.
   */
  readonly reason: 'malformed' | 'other-policy' | 'withdrawn' | 'not-given' | 'not-asked' | 'changed'
  /** The clauses of the record whose text changed, is gone or can't be compared; empty unless `changed`. */
  readonly changed: readonly string[]
}

/** Whether a record still gives a condition. Default deny. */
export type Coverage = Covered | NotCoveredByConsent

/**
 * What the policy makes depend on a consent that the record gave, with all data that it concerns: those that were asked for,
 * or all where the record doesn't say.
 */
export type Fallen =
  | { readonly action: 'collect'; readonly purpose: string; readonly data: readonly string[] }
  | {
      readonly action: 'transfer'
      readonly ground: string
      readonly crossBorder: boolean
      readonly data: readonly string[]
    }

export interface Withdrawal {
  /** The record with `withdrawn`, to be stored in its place; undefined where it is malformed or of another policy. */
  readonly record: ConsentRecord | undefined
  /** What may no longer be done on the strength of the record: all that needs one of the consents in it. */
  readonly falls: readonly Fallen[]
  /** The policy's answer on how consent is withdrawn: clause, form, addressee, exception. */
  readonly how: Decision
}

/**
 * Whether a condition is one that a person can give: a consent, or that they are of age. The others are circumstances,
 * which hold or don't whatever anybody agrees to: that the data are necessary, that the device was told to let the app in.
 */
export function isPersonal(condition: string): boolean {
  return condition === 'adult' || isConsent(condition)
}

/** Whether a condition is a consent, as the vocabulary names them. */
export function isConsent(condition: string): boolean {
  return /(^|-)consent$/.test(condition)
}
