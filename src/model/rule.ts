/**
 * The one intermediate form between facts and decisions. A request is judged from rules alone:
 * every thing it names needs a permit, no prohibition may apply, and the requirements that apply become conditions.
 * Inside each list the order is that in which an answer names the clauses: numbered clauses in document order, then declarations.
 */

/** How a user right is exercised and when not. */
export interface How {
  readonly form?: string
  readonly addressee?: string
  readonly exception?: string
}

export const actions = ['collect', 'transfer', 'use', 'exercise'] as const

export type Action = (typeof actions)[number]

/** Data about a person as they are, or stripped of what tells whose they are. Only purposes tell the two apart. */
export const modes = ['personal', 'de-identified'] as const

export type Mode = (typeof modes)[number]

/** What a rule is about. A field that is absent sets no limit. */
export interface Scope {
  readonly actions: readonly Action[]
  /** The clause that states the rule. */
  readonly clause: string
  /** The only data categories that the rule covers. */
  readonly data?: readonly string[]
  readonly purpose?: string
  readonly ground?: string
  /** The rule speaks only of transfers abroad. */
  readonly crossBorder?: true
  /** The rule speaks only of using this device permission, or of collecting with it. */
  readonly permission?: string
  readonly right?: string
  readonly mode?: Mode
  /** The rule speaks only of what technology collects by itself; `declared`: only of what it doesn't. */
  readonly collected?: 'declared' | 'automatic'
}

/**
 * The things a request can name, by the field that names them; each needs a permit of its own.
 * In the order in which a missing one is looked for.
 */
export const dimensions = ['data', 'purpose', 'ground', 'permission', 'right', 'crossBorder'] as const

export type Dimension = (typeof dimensions)[number]

/** A clause grants one of the things that a request names. */
export interface Permit extends Scope {
  readonly grants: Dimension
  /** On rights: how they are exercised and when not. */
  readonly how?: How
}

/** A clause rules it out: always, or once it is stated that the person is no adult. */
export interface Prohibition extends Scope {
  readonly whenFalse?: 'adult'
}

/** A clause makes it depend on a condition. */
export interface Requirement extends Scope {
  readonly condition: string
}

/** A clause adds a duty to acting. */
export interface DutyRule extends Scope {
  readonly duty: string
}

/** A clause gives reason for a caution. */
export interface CautionRule extends Scope {
  readonly code: string
}

/** The lists of a policy by what they list; what is said of going abroad stands with the grounds. */
export type ListName = Dimension | 'automatic'

export interface Rules {
  readonly permits: readonly Permit[]
  readonly prohibitions: readonly Prohibition[]
  readonly requirements: readonly Requirement[]
  readonly duties: readonly DutyRule[]
  readonly cautions: readonly CautionRule[]
  /** The clause that leads in each list, named when something is on none of them. */
  readonly lists: Readonly<Partial<Record<ListName, string>>>
}
