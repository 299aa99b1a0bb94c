import type { Action, How } from './rule.js'

/** The literal ids of one policy. A policy loaded from plain JSON has `string` everywhere. */
export interface PolicyIds {
  readonly data: string
  readonly purpose: string
  readonly ground: string
  readonly permission: string
  readonly right: string
  readonly condition: string
  readonly clause: string
}

/**
 * The conditions that hold. Only `true` and `false` count, and only as own enumerable properties, each read once;
 * what is absent doesn't hold.
 */
export type Given<Condition extends string = string> = {
  readonly [name in Condition]?: boolean | undefined
}

export interface CollectRequest<Ids extends PolicyIds = PolicyIds> {
  readonly data: Ids['data']
  readonly purpose: Ids['purpose']
  /** How the data are got: `automatic`, or the id of a device permission. */
  readonly via?: 'automatic' | Ids['permission'] | undefined
  readonly given?: Given<Ids['condition']> | undefined
}

export interface TransferRequest<Ids extends PolicyIds = PolicyIds> {
  readonly data: Ids['data']
  readonly ground: Ids['ground']
  readonly crossBorder: boolean
  readonly given?: Given<Ids['condition']> | undefined
}

export interface UseRequest<Ids extends PolicyIds = PolicyIds> {
  readonly permission: Ids['permission']
  readonly given?: Given<Ids['condition']> | undefined
}

export interface ExerciseRequest<Ids extends PolicyIds = PolicyIds> {
  readonly right: Ids['right']
  readonly given?: Given<Ids['condition']> | undefined
}

interface RequestOf<Ids extends PolicyIds> {
  collect: CollectRequest<Ids>
  transfer: TransferRequest<Ids>
  use: UseRequest<Ids>
  exercise: ExerciseRequest<Ids>
}

/** A request that names its action, as `tarmaq check` reads it. */
export type PolicyRequest<Ids extends PolicyIds = PolicyIds> = {
  [A in Action]: { readonly action: A } & RequestOf<Ids>[A]
}[Action]

export interface Unmet {
  readonly condition: string
  readonly clause: string
}

export interface Duty {
  readonly duty: string
  readonly clause: string
}

export interface Caution {
  readonly code: string
  readonly clause?: string
}

interface Answer {
  /** The policy's id. */
  readonly policy: string
  /** The edition that was asked, so that a logged answer can be traced. */
  readonly edition: string
  /** The ids of the clauses that decide, most specific first. */
  readonly clauses: readonly string[]
  readonly cautions: readonly Caution[]
}

/** A clause grants it and its conditions are given. */
export interface Permitted extends Answer {
  readonly outcome: 'permitted'
  readonly allowed: true
  readonly unmet: readonly []
  readonly duties: readonly Duty[]
  readonly how?: How
}

/** A clause grants it, `unmet` says what is missing. */
export interface Conditional extends Answer {
  readonly outcome: 'conditional'
  readonly allowed: false
  readonly unmet: readonly [Unmet, ...Unmet[]]
  readonly duties: readonly Duty[]
  readonly how?: How
}

/** A clause rules it out. */
export interface Prohibited extends Answer {
  readonly outcome: 'prohibited'
  readonly allowed: false
  readonly unmet: readonly []
  readonly duties: readonly []
}

/** No clause grants it; or the request is malformed (caution `invalid-request`). */
export interface NotCovered extends Answer {
  readonly outcome: 'not-covered'
  readonly allowed: false
  readonly unmet: readonly []
  readonly duties: readonly []
}

/** The answer to a request, deep-frozen. Tell the four apart by `outcome`. */
export type Decision = Permitted | Conditional | Prohibited | NotCovered

export type Outcome = Decision['outcome']
