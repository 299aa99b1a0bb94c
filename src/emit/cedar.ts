/**
 * Rules → Cedar. Each granting or conditioning clause becomes a `permit` that holds where its rule applies and the
 * whole request is granted with all its conditions; each prohibition a `forbid`. So Cedar permits what the policy
 * permits, its determining policies name the clauses of the answer, and whatever is conditional or not covered is
 * refused by no policy at all.
 */
import type { Pack } from '../model/pack.js'
import type { Action, Dimension, Mode, Permit, Prohibition, Rules, Scope } from '../model/rule.js'
import { coverage, declared, granting, listed, type Reading, reach } from './cedar-coverage.js'
import { all, always, any, deniedFor, given, never, not } from './cedar-expression.js'
import {
  anywhere,
  bears,
  guard,
  headOf,
  idsOf,
  type Limit,
  type Limits,
  viaAutomatic,
} from './cedar-guard.js'

/** The limit in which an action's rules on one condition differ. */
const differing: Readonly<Record<Action, Limit>> = {
  collect: 'permission',
  transfer: 'ground',
  use: 'permission',
  exercise: 'right',
}
const dimensions: readonly Dimension[] = ['data', 'purpose', 'ground', 'permission', 'right', 'crossBorder']

type Effect = 'permit' | 'forbid'
type Add = (effect: Effect, rule: Scope, what: string, when: (known: Limits) => string) => void

/**
 * The Cedar policies of a policy, text by id. An id begins with the clause that the policy rests on:
 * `7.2.1 permits transfer: ground service-necessity`.
 */
export function cedarPolicies({ rules }: Pack): ReadonlyMap<string, string> {
  const policies = new Map<string, string>()
  for (const action of Object.keys(differing) as Action[]) {
    const add: Add = (effect, rule, what, when) => {
      const [head, known] = headOf(rule, action)
      const condition = when(known)
      if (condition === never) return
      const name = `${rule.clause} ${effect}s ${action}: ${what}`
      let id = name
      for (let count = 2; policies.has(id); count++) id = `${name} #${count}`
      policies.set(id, `${effect} ${head}${condition === always ? '' : `\nwhen { ${condition} }`};`)
    }
    for (const mode of modesOn(action, rules)) permitsIn({ rules, action, mode }, add)
    prohibitionsOn(action, rules, add)
  }
  return policies
}

function permitsIn(reading: Reading, add: Add): void {
  const { rules, action, mode } = reading
  const label = mode === 'personal' ? '' : ' de-identified'
  const granted = dimensions.flatMap((dimension) => granting(reading, dimension))
  for (const rule of granted.flatMap(eachOfItsData)) {
    const { grants } = rule
    add('permit', rule, `${grants} ${String(rule[grants])}${label}`, (known) => {
      const others = grants === 'data' ? { ...rule, data: undefined } : rule
      const applies = guard(others, action, known)
      const lists = grants === 'data' ? listed([rule], reading, known) : always
      return all([applies, lists, ...conditionsOn(rule, reading), coverage(reading, rule, grants)])
    })
  }
  for (const rule of rules.requirements.filter((each) => bears(each, action, mode))) {
    add('permit', rule, `condition ${rule.condition}${label}`, (known) =>
      all([guard(rule, action, known), ...conditionsOn(rule, reading), coverage(reading, rule)]),
    )
  }
}

/** A permit that lists several data as one for each. */
function eachOfItsData(rule: Permit): readonly Permit[] {
  return rule.grants === 'data' ? idsOf(rule.data).map((id) => ({ ...rule, data: [id] })) : [rule]
}

/** What else must hold where a rule applies and all is granted. */
function conditionsOn(rule: Scope, reading: Reading): string[] {
  const known = reach(reading, rule)
  // Where both modes permit, the answer speaks of the first.
  const first = reading.mode === 'personal' ? never : permitted({ ...reading, mode: 'personal' }, known)
  return [conditions(reading, known), not(first)]
}

function permitted(reading: Reading, known: Limits): string {
  return all([conditions(reading, known), coverage(reading, known)])
}

/** Every condition wherever its rule applies. */
function conditions({ rules, action, mode }: Reading, known: Limits): string {
  const asking = new Map<string, Scope[]>()
  for (const rule of rules.requirements) {
    if (!bears(rule, action, mode)) continue
    asking.set(rule.condition, [...(asking.get(rule.condition) ?? []), rule])
  }
  const terms = Array.from(asking, ([condition, scopes]) =>
    any([given(condition), not(anywhere(scopes, differing[action], action, known))]),
  )
  return all(terms)
}

function prohibitionsOn(action: Action, rules: Rules, add: Add): void {
  const bearing = rules.prohibitions.filter((rule) => bears(rule, action))
  const outright = bearing.filter((rule) => !rule.whenFalse)
  for (const rule of outright)
    add('forbid', rule, `excluded${namedBy(rule)}`, (known) => exclusion(rule, action, rules, known))
  for (const rule of bearing) {
    const { whenFalse } = rule
    if (!whenFalse) continue
    add('forbid', rule, `${whenFalse} stated false`, (known) => {
      const covered = modesOn(action, rules).map((mode) => coverage({ rules, action, mode }, rule))
      const excluded = outright.map((other) => exclusion(other, action, rules, rule))
      return all([guard(rule, action, known), deniedFor(whenFalse), any(covered), not(any(excluded))])
    })
  }
}

/** What a rule limits itself to: ` purpose marketing`. */
function namedBy(rule: Scope): string {
  const limits = dimensions.filter((dimension) => rule[dimension] !== undefined)
  return limits.map((limit) => ` ${limit} ${idsOf(rule[limit]).join(', ')}`.trimEnd()).join('')
}

/** Ruling out automatic collection leaves alone what other clauses decide. */
function exclusion(rule: Prohibition, action: Action, rules: Rules, known: Limits): string {
  const applies = guard(rule, action, known)
  if (action !== 'collect' || rule.collected !== 'automatic') return applies
  return all([applies, any([viaAutomatic, not(declared(rules, known))])])
}

/** Only rules with a mode tell the two apart. */
function modesOn(action: Action, { permits, requirements }: Rules): readonly Mode[] {
  const told = [...permits, ...requirements].some((rule) => rule.mode && rule.actions.includes(action))
  return told ? ['personal', 'de-identified'] : ['personal']
}
