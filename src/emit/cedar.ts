/**
 * Rules → Cedar. Each granting or conditioning clause becomes a `permit` that holds where its rule applies and the
 * whole request is granted with all its conditions; each prohibition a `forbid`. So Cedar permits what the policy
 * permits, its determining policies name the clauses of the answer, and whatever is conditional or not covered is
 * refused by no policy at all.
 */
import type { Pack } from '../model/pack.js'
import type { Action, Dimension, Mode, Permit, Prohibition, Rules, Scope } from '../model/rule.js'
import { all, any, deniedFor, given, not } from './cedar-expression.js'
import { anywhere, bears, guard, resourceOf, viaAutomatic } from './cedar-guard.js'

/** What a request must name, by action, and what it may name. */
const dimensions: Readonly<Record<Action, readonly Dimension[]>> = {
  collect: ['data', 'purpose', 'permission'],
  transfer: ['data', 'ground', 'crossBorder'],
  use: ['permission'],
  exercise: ['right'],
}

/**
 * The Cedar policies of a policy, text by id. An id begins with the clause that the policy rests on:
 * `7.2.1 permits transfer: ground service-necessity`.
 */
export function cedarPolicies({ rules }: Pack): ReadonlyMap<string, string> {
  const policies = new Map<string, string>()
  for (const action of Object.keys(dimensions) as Action[]) {
    const add = (effect: 'permit' | 'forbid', { clause }: Scope, what: string, when: string) => {
      const name = `${clause} ${effect}s ${action}: ${what}`
      const id = policies.has(name) ? `${name} #${policies.size}` : name
      const body = `(principal, action == Action::"${action}", resource is ${resourceOf[action]})`
      policies.set(id, `${effect} ${body}\nwhen { ${when || 'true'} };`)
    }
    permitsOn(action, rules, add)
    prohibitionsOn(action, rules, add)
  }
  return policies
}

type Add = (effect: 'permit' | 'forbid', rule: Scope, what: string, when: string) => void

function permitsOn(action: Action, rules: Rules, add: Add): void {
  const granted: string[] = []
  for (const mode of modesOn(action, rules)) {
    const covered = coverage(action, rules, mode)
    if (covered === undefined) continue
    const conditions = conditionsOf(action, rules, mode)
    // Where both modes permit, the answer speaks of the first.
    const first = purposesOverlap(rules) ? granted.map(not) : []
    const label = mode === 'personal' ? '' : ' de-identified'
    for (const rule of rules.permits.filter((each) => bears(each, action, mode))) {
      if (!dimensions[action].includes(rule.grants)) continue
      const applies = rule.grants === 'data' ? dataGuard([rule], action, rules, mode) : guard(rule, action)
      const others = coverage(action, rules, mode, rule.grants) ?? ''
      const name = `${rule.grants} ${String(rule[rule.grants])}${label}`
      add('permit', rule, name, all([applies ?? '', others, conditions, ...first]))
    }
    for (const rule of rules.requirements.filter((each) => bears(each, action, mode))) {
      const terms = [guard(rule, action) ?? '', covered, conditions, ...first]
      add('permit', rule, `condition ${rule.condition}${label}`, all(terms))
    }
    granted.push(all([covered, conditions]))
  }
}

function prohibitionsOn(action: Action, rules: Rules, add: Add): void {
  const bearing = rules.prohibitions.filter((rule) => bears(rule, action))
  const outright = bearing.filter((rule) => !rule.whenFalse)
  for (const rule of outright) add('forbid', rule, 'excluded', exclusion(rule, action, rules))
  const covered = modesOn(action, rules).flatMap((mode) => coverage(action, rules, mode) ?? [])
  if (!covered.length) return
  const excluded = outright.map((rule) => exclusion(rule, action, rules))
  for (const rule of bearing) {
    if (!rule.whenFalse) continue
    const terms = [
      guard(rule, action) ?? '',
      deniedFor(rule.whenFalse),
      any(covered),
      ...(excluded.length ? [not(any(excluded))] : []),
    ]
    add('forbid', rule, `${rule.whenFalse} stated false`, all(terms))
  }
}

/** Ruling out automatic collection leaves alone what other clauses decide. */
function exclusion(rule: Prohibition, action: Action, rules: Rules): string {
  const applies = guard(rule, action) ?? ''
  if (action !== 'collect' || rule.collected !== 'automatic') return applies
  const declared = declaredOn(action, rules, 'personal')
  return all([applies, any([viaAutomatic, not(anywhere(declared, 'data', action))])])
}

/** Where everything that a request names is granted, one thing excepted; undefined if that is nowhere. */
function coverage(action: Action, rules: Rules, mode: Mode, except?: Dimension): string | undefined {
  const terms: string[] = []
  for (const dimension of dimensions[action]) {
    if (dimension === except) continue
    const granting = rules.permits.filter((rule) => rule.grants === dimension && bears(rule, action, mode))
    if (dimension === 'crossBorder') {
      terms.push(any(['!context.crossBorder', anywhere(granting, 'data', action)]))
    } else if (dimension === 'permission' && action === 'collect') {
      terms.push(any(['["", "automatic"].contains(context.via)', anywhere(granting, 'permission', action)]))
    } else if (granting.length) {
      terms.push(
        dimension === 'data'
          ? dataGuard(granting, action, rules, mode)
          : anywhere(granting, dimension, action),
      )
    } else return undefined
  }
  return all(terms)
}

/** Clauses on automatic collection count only if asked for or where there are no others. */
function dataGuard(granting: readonly Permit[], action: Action, rules: Rules, mode: Mode): string {
  if (action !== 'collect') return anywhere(granting, 'data', action)
  const ids = (listing: readonly Permit[]) => new Set(listing.flatMap((rule) => rule.data ?? []))
  const declared = ids(declaredOn(action, rules, mode))
  const others = ids(granting.filter((rule) => rule.collected !== 'automatic'))
  const automatic = ids(granting.filter((rule) => rule.collected === 'automatic'))
  const plainly = [...others, ...[...automatic].filter((id) => !declared.has(id))]
  const listed = (data: Iterable<string>) => guard({ data: [...data] }, action) ?? 'false'
  return `(if ${viaAutomatic} then ${listed(automatic)} else ${listed(plainly)})`
}

function declaredOn(action: Action, rules: Rules, mode: Mode): readonly Permit[] {
  return rules.permits.filter(
    (rule) => rule.grants === 'data' && rule.collected !== 'automatic' && bears(rule, action, mode),
  )
}

/** Whether any purpose is one for both modes. */
function purposesOverlap({ permits }: Rules): boolean {
  const purposes = permits.filter((rule) => rule.grants === 'purpose')
  return purposes.some((one) =>
    purposes.some((other) => one.purpose === other.purpose && one.mode !== other.mode),
  )
}

/** Every condition wherever its rule applies. */
function conditionsOf(action: Action, rules: Rules, mode: Mode): string {
  const asking = new Map<string, string[]>()
  for (const rule of rules.requirements) {
    if (!bears(rule, action, mode)) continue
    asking.set(rule.condition, [...(asking.get(rule.condition) ?? []), guard(rule, action) ?? ''])
  }
  const terms = Array.from(asking, ([condition, guards]) =>
    guards.includes('') ? given(condition) : any([given(condition), not(any(guards))]),
  )
  return all(terms)
}

/** Only rules with a mode tell the two apart. */
function modesOn(action: Action, { permits, requirements }: Rules): readonly Mode[] {
  const told = [...permits, ...requirements].some((rule) => rule.mode && rule.actions.includes(action))
  return told ? ['personal', 'de-identified'] : ['personal']
}
