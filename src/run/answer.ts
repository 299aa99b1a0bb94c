/** Puts decisions together from what was judged, and freezes them through and through. */
import type { Caution, Decision, Duty, How, Unmet } from '../model/decision.js'
import type { Rules } from '../model/rule.js'
import { type Ask, applies, clausesOf, type Way } from './judge.js'

/** What every decision of one policy carries. */
export interface Stamp {
  readonly policy: string
  readonly edition: string
}

const none = Object.freeze([]) as readonly []
const howFields = ['form', 'addressee', 'exception'] as const

/** `prohibited`, or `not-covered` with or without a caution. */
export function refusal(
  { policy, edition }: Stamp,
  outcome: 'prohibited' | 'not-covered',
  clauses: readonly string[],
  cautions: readonly Caution[] = none,
): Decision {
  const decision = { policy, edition, outcome, allowed: false, clauses, unmet: none, duties: none, cautions }
  return freeze(decision as Decision)
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
export function grant(
  { policy, edition }: Stamp,
  rules: Rules,
  ask: Ask,
  way: Way,
  holds: (condition: string) => boolean,
): Decision {
  const clauses = clausesOf(way.grants)
  const unmet: Unmet[] = []
  const met: string[] = []
  for (const [condition, setBy] of way.conditions) {
    if (holds(condition)) met.push(...setBy)
    else unmet.push({ condition, clause: setBy[0] as string })
  }
  // The rules stand in the order of the clauses, the conditions do not.
  const ranked = rules.requirements.map((rule) => rule.clause).filter((clause) => met.includes(clause))
  const duties = new Map<string, Duty>()
  for (const rule of rules.duties) {
    const { duty, clause } = rule
    if (applies(rule, ask, way.mode) && !duties.has(duty)) duties.set(duty, { duty, clause })
  }
  const cautions = new Map<string, Caution>()
  for (const rule of rules.cautions) {
    const { code, clause } = rule
    if (applies(rule, ask, way.mode) && !cautions.has(code)) cautions.set(code, { code, clause })
  }
  const allowed = !unmet.length
  const decision = {
    policy,
    edition,
    outcome: allowed ? 'permitted' : 'conditional',
    allowed,
    clauses: [...new Set([...clauses, ...ranked])],
    unmet: allowed ? none : unmet,
    duties: [...duties.values()],
    cautions: [...cautions.values()],
    ...(ask.action === 'exercise' && { how: howOf(way) }),
  }
  return freeze(decision as unknown as Decision)
}

function howOf({ grants }: Way): How {
  const how: Record<string, string> = {}
  for (const field of howFields) {
    const told = grants.find((rule) => rule[field] !== undefined)?.[field]
    if (told !== undefined) how[field] = told
  }
  return how
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) freeze(part)
    Object.freeze(value)
  }
  return value
}
