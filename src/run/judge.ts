/**
 * Judges one request without its `given`: reads the rules, writes what the answer depends on.
 * Slow and plain on purpose: it runs once for each combination of ids, `decide.ts` keeps the result.
 */
import type { Action, Dimension, ListName, Mode, Permit, Rules, Scope } from '../model/rule.js'

/** What is asked, ids only. */
export interface Ask {
  readonly action: Action
  readonly data?: string | undefined
  readonly purpose?: string | undefined
  readonly ground?: string | undefined
  readonly crossBorder?: boolean | undefined
  readonly permission?: string | undefined
  readonly right?: string | undefined
  /** Asked `via: 'automatic'`. */
  readonly automatic?: boolean | undefined
}

/** One way in which the policy grants it: with its grants' clauses and every condition's clauses, in the order of the rules. */
export interface Way {
  readonly grants: readonly Permit[]
  readonly conditions: ReadonlyMap<string, readonly string[]>
  readonly mode: Mode
}

export type Judgement =
  | { readonly outcome: 'prohibited' | 'not-covered'; readonly clauses: readonly string[] }
  | {
      readonly outcome: 'granted'
      readonly ways: readonly Way[]
      /** Conditions whose explicit `false` rules it out, with the clauses that say so. */
      readonly denials: ReadonlyMap<string, readonly string[]>
    }

/** The order in which a missing thing is looked for. */
const needed: Readonly<Record<Action, readonly Dimension[]>> = {
  collect: ['data', 'purpose', 'permission'],
  transfer: ['data', 'ground', 'cross-border'],
  use: ['permission'],
  exercise: ['right'],
}

const limitsOfScope = ['purpose', 'ground', 'crossBorder', 'permission', 'right'] as const

/** Exclusion, then coverage; conditions and denials are left to the caller, who knows what is given. */
export function judge(rules: Rules, ask: Ask): Judgement {
  const prohibitions = rules.prohibitions.filter((rule) => applies(rule, ask))
  const outright = prohibitions.filter(
    (rule) =>
      rule.whenFalse === undefined && (rule.collected !== 'automatic' || automaticDecides(rules, ask)),
  )
  if (outright.length) return { outcome: 'prohibited', clauses: clausesOf(outright) }

  const dimensions = needed[ask.action].filter(
    (dimension) =>
      (dimension !== 'permission' || ask.action === 'use' || ask.permission !== undefined) &&
      (dimension !== 'cross-border' || ask.crossBorder),
  )
  const ways = modesOf(ask).flatMap((mode) => wayIn(rules, ask, dimensions, mode))
  if (!ways.length) return { outcome: 'not-covered', clauses: nearest(rules, ask, dimensions) }

  const denials = new Map<string, string[]>()
  for (const { whenFalse, clause } of prohibitions) {
    if (whenFalse !== undefined) gather(denials, whenFalse, clause)
  }
  return { outcome: 'granted', ways, denials }
}

/** Whether a rule speaks of what is asked, in that mode. */
export function applies(rule: Scope, ask: Ask, mode?: Mode): boolean {
  return (
    rule.actions.includes(ask.action) &&
    limitsOfScope.every((limit) => rule[limit] === undefined || rule[limit] === ask[limit]) &&
    covers(rule, ask) &&
    (!mode || !rule.mode || rule.mode === mode)
  )
}

/** The ids of the clauses of some rules, each once, in their order. */
export function clausesOf(rules: readonly Scope[]): string[] {
  return [...new Set(rules.map((rule) => rule.clause))]
}

function covers({ data }: Scope, ask: Ask): boolean {
  return !data || (ask.data !== undefined && data.includes(ask.data))
}

function wayIn(rules: Rules, ask: Ask, dimensions: readonly Dimension[], mode: Mode): Way[] {
  const grants = dimensions.map((dimension) => granting(rules, ask, dimension, mode))
  if (grants.some((permits) => !permits.length)) return []
  const conditions = new Map<string, string[]>()
  for (const rule of rules.requirements) {
    if (applies(rule, ask, mode)) gather(conditions, rule.condition, rule.clause)
  }
  // An answer names the ground before the data.
  if (ask.action === 'transfer') grants.splice(0, 2, grants[1] ?? [], grants[0] ?? [])
  return [{ grants: grants.flat(), conditions, mode }]
}

/** Only purposes tell personal from de-identified data, so only collecting has two ways. */
function modesOf({ action }: Ask): readonly Mode[] {
  return action === 'collect' ? ['personal', 'de-identified'] : ['personal']
}

/** The permits for one of the things asked. Clauses on automatic collection count only if asked for or alone. */
function granting(rules: Rules, ask: Ask, dimension: Dimension, mode: Mode): readonly Permit[] {
  const permits = rules.permits.filter((rule) => rule.grants === dimension && applies(rule, ask, mode))
  if (ask.action !== 'collect' || dimension !== 'data') return permits
  const others = permits.filter((rule) => rule.collected !== 'automatic')
  return ask.automatic || !others.length ? permits.filter((rule) => !others.includes(rule)) : others
}

function automaticDecides(rules: Rules, ask: Ask): boolean {
  return ask.automatic || !rules.permits.some((rule) => rule.collected === 'declared' && applies(rule, ask))
}

/** The clause to point at when something is missing: the first thing's list, or the clause whose limits leave it out. */
function nearest(rules: Rules, ask: Ask, dimensions: readonly Dimension[]): string[] {
  const listing = modesOf(ask).flatMap((mode) => granting(rules, ask, 'data', mode))
  for (const dimension of dimensions) {
    const named = dimension === 'data' ? listing : rules.permits.filter((rule) => names(rule, dimension, ask))
    if (!named[0]) {
      const clause = rules.lists[listFor(dimension, ask)]
      return clause === undefined ? [] : [clause]
    }
    if (dimension === 'data' || named.some((rule) => meets(rule, ask, listing))) continue
    // Data that are listed only as de-identified are left out of an ordinary purpose by their own clause.
    const ordinary = dimension === 'purpose' && named.some((rule) => rule.mode === 'personal')
    const deIdentified = listing.every((rule) => rule.mode === 'de-identified')
    return clausesOf(ordinary && deIdentified ? listing : named).slice(0, 1)
  }
  return []
}

/** Whether a permit grants that very thing, be it for other data. */
function names(rule: Permit, dimension: Dimension, ask: Ask): boolean {
  return (
    rule.grants === dimension &&
    limitsOfScope.every((limit) => rule[limit] === undefined || rule[limit] === ask[limit]) &&
    rule.actions.includes(ask.action)
  )
}

/** Whether a permit covers the data asked in a mode in which a clause lists them. */
function meets(rule: Permit, ask: Ask, listing: readonly Permit[]): boolean {
  return covers(rule, ask) && listing.some(({ mode }) => !mode || !rule.mode || mode === rule.mode)
}

function listFor(dimension: Dimension, ask: Ask): ListName {
  if (dimension === 'cross-border') return 'ground'
  return dimension === 'data' && ask.automatic ? 'automatic' : dimension
}

function gather(clauses: Map<string, string[]>, name: string, clause: string): void {
  const known = clauses.get(name)
  if (!known) clauses.set(name, [clause])
  else if (!known.includes(clause)) known.push(clause)
}
