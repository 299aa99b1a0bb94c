/** Puts decisions together from what was judged, frozen through and through. */
import type { Decision } from '../model/decision.js'
import type { Rules, Scope } from '../model/rule.js'
import { type Ask, applies, clausesOf, type Way } from './judge.js'

/** What every decision of one policy carries. */
export interface Stamp {
  readonly policy: string
  readonly edition: string
}

/** Freezes a value through and through and hands back one object for equal values. */
export type Share = <Value extends object>(value: Value) => Value

/** Equal values are told by their JSON, so only what is often equal should be shared. */
export function sharing(): Share {
  const shared = new Map<string, object>()
  return (value) => {
    const key = JSON.stringify(value)
    const known = shared.get(key) ?? frozen(value)
    shared.set(key, known)
    return known as typeof value
  }
}

/** `prohibited`, or `not-covered`; with a caution where the request is malformed. */
export function refusal(
  { policy, edition }: Stamp,
  share: Share,
  outcome: 'prohibited' | 'not-covered',
  clauses: readonly string[],
  ...cautions: { readonly code: string }[]
): Decision {
  const none = share([])
  const decision = { policy, edition, outcome, allowed: false, clauses, unmet: none, duties: none, cautions }
  return share(decision) as unknown as Decision
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
export function grant(
  { policy, edition }: Stamp,
  share: Share,
  rules: Rules,
  ask: Ask,
  { mode, permits, requirements }: Way,
  holds: (condition: string) => boolean,
): Decision {
  const met = requirements.filter((rule) => holds(rule.condition))
  const unmet = firsts(
    requirements.filter((rule) => !met.includes(rule)),
    'condition',
  )
  const coming = (rule: Scope) => applies(rule, ask, mode)
  const how: Record<string, string> = {}
  for (const field of ['form', 'addressee', 'exception'] as const) {
    const told = permits.find((rule) => rule[field])?.[field]
    if (told) how[field] = told
  }
  const decision = {
    policy,
    edition,
    outcome: unmet.length ? 'conditional' : 'permitted',
    allowed: !unmet.length,
    clauses: clausesOf([...permits, ...met]),
    unmet: share(unmet),
    duties: share(firsts(rules.duties.filter(coming), 'duty')),
    cautions: share(firsts(rules.cautions.filter(coming), 'code')),
    ...(ask.action === 'exercise' && { how }),
  }
  return frozen(decision) as unknown as Decision
}

/** Each name once, with the first clause that states it. */
function firsts<Field extends string>(
  rules: readonly (Scope & { readonly [name in Field]: string })[],
  field: Field,
): { readonly clause: string }[] {
  const named = new Map<string, { readonly clause: string }>()
  for (const rule of rules) {
    const name = rule[field]
    if (!named.has(name)) named.set(name, { [field]: name, clause: rule.clause })
  }
  return [...named.values()]
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) {
    if (part && typeof part === 'object' && !Object.isFrozen(part)) frozen(part)
  }
  return Object.freeze(value)
}
