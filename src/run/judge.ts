/**
 * Judges what is asked without its `given`: reads the rules, writes what the answer depends on.
 * Slow and plain on purpose: it runs once for each combination of ids, the table keeps the result.
 */
import {
  type Action,
  type Dimension,
  dimensions,
  type Mode,
  modes,
  type Permit,
  type Prohibition,
  type Requirement,
  type Rules,
  type Scope,
} from '../model/rule.js'

/** What is asked, ids only. A dimension that is absent is not asked about; the empty id is one that no rule names. */
export interface Ask {
  readonly action: Action
  readonly data?: string | undefined
  readonly purpose?: string | undefined
  readonly ground?: string | undefined
  readonly permission?: string | undefined
  readonly right?: string | undefined
  readonly crossBorder?: true | undefined
  /** Asked `via: 'automatic'`. */
  readonly automatic?: boolean
}

/** One way in which the policy grants it: the permits in the order in which an answer names them, and what they ask for. */
export interface Way {
  readonly mode: Mode
  readonly permits: readonly Permit[]
  readonly requirements: readonly Requirement[]
}

export interface Judgement {
  /** Where there is no way: why, and by which clauses. */
  readonly outcome: 'prohibited' | 'not-covered'
  readonly clauses: readonly string[]
  readonly ways: readonly Way[]
  /** Prohibitions that wait for a condition to be stated false. */
  readonly denials: readonly Prohibition[]
}

/** Exclusion first, then coverage. What depends on `given` comes after these. */
export function judge(rules: Rules, ask: Ask): Judgement {
  const prohibitions = rules.prohibitions.filter((rule) => applies(rule, ask))
  // Ruling out automatic collection leaves alone what other clauses decide.
  const automatic = permitsFor(rules, ask, 'data', 'personal').every((rule) => rule.collected === 'automatic')
  const outright = prohibitions.filter(
    (rule) => !rule.whenFalse && (automatic || rule.collected !== 'automatic'),
  )
  if (outright.length) return { outcome: 'prohibited', clauses: clausesOf(outright), ways: [], denials: [] }
  // Only purposes tell the modes apart; elsewhere the second way is the first once more.
  const ways = modes.flatMap((mode) => wayIn(rules, ask, mode))
  const denials = prohibitions.filter((rule) => rule.whenFalse)
  if (ways.length) return { outcome: 'not-covered', clauses: [], ways, denials }
  return { outcome: 'not-covered', clauses: nearest(rules, ask), ways, denials: [] }
}

/** Whether a rule speaks of what is asked, in that mode. */
export function applies(rule: Scope, ask: Ask, mode?: Mode): boolean {
  return (
    rule.actions.includes(ask.action) &&
    dimensions.every((dimension) => within(rule, ask, dimension)) &&
    compatible(rule.mode, mode)
  )
}

/** The clauses of some rules, each once, in their order. */
export function clausesOf(rules: readonly Scope[]): string[] {
  return [...new Set(rules.map((rule) => rule.clause))]
}

function within(rule: Scope, ask: Ask, dimension: Dimension): boolean {
  if (dimension === 'data') return !rule.data || rule.data.includes(ask.data ?? '')
  return rule[dimension] === undefined || rule[dimension] === ask[dimension]
}

function compatible(one: Mode | undefined, other: Mode | undefined): boolean {
  return !one || !other || one === other
}

function asked(ask: Ask): readonly Dimension[] {
  return dimensions.filter((dimension) => ask[dimension] !== undefined)
}

function wayIn(rules: Rules, ask: Ask, mode: Mode): Way[] {
  const grants = asked(ask).map((dimension) => permitsFor(rules, ask, dimension, mode))
  if (!grants.every((permits) => permits.length)) return []
  // An answer names the ground before the data.
  if (ask.action === 'transfer') grants.unshift(...grants.splice(1, 1))
  const requirements = rules.requirements.filter((rule) => applies(rule, ask, mode))
  return [{ mode, permits: grants.flat(), requirements }]
}

/** The permits for one of the things asked. Clauses on automatic collection count only if asked for or alone. */
function permitsFor(rules: Rules, ask: Ask, dimension: Dimension, mode: Mode): readonly Permit[] {
  const permits = rules.permits.filter((rule) => rule.grants === dimension && applies(rule, ask, mode))
  if (ask.action !== 'collect' || dimension !== 'data') return permits
  const others = permits.filter((rule) => rule.collected !== 'automatic')
  return ask.automatic || !others.length ? permits.filter((rule) => !others.includes(rule)) : others
}

/** The clause to point at when something is missing: its list's lead-in, or the clause whose own limits leave it out. */
function nearest(rules: Rules, ask: Ask): string[] {
  const listing = modes.flatMap((mode) => permitsFor(rules, ask, 'data', mode))
  for (const dimension of asked(ask)) {
    const naming = rules.permits.filter(
      (rule) =>
        rule.grants === dimension && rule[dimension] === ask[dimension] && rule.actions.includes(ask.action),
    )
    const named = dimension === 'data' ? listing : naming
    if (!named.length) {
      const list = rules.lists[dimension === 'data' && ask.automatic ? 'automatic' : dimension]
      return list ? [list] : []
    }
    const meets = (rule: Permit) =>
      within(rule, ask, 'data') && listing.some(({ mode }) => compatible(mode, rule.mode))
    if (named.some(meets)) continue
    // Data listed only as de-identified are left out of an ordinary purpose by their own clause.
    const ordinary = dimension === 'purpose' && named.some((rule) => rule.mode === 'personal')
    const deIdentified = listing.every((rule) => rule.mode === 'de-identified')
    return clausesOf(ordinary && deIdentified ? listing : named).slice(0, 1)
  }
  return []
}
