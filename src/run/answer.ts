/** Puts decisions together from what was judged, frozen through and through. */
import type { Decision, Outcome } from '../model/decision.js'
import type { Rules, Scope } from '../model/rule.js'
import { type Ask, applies, clausesOf, type Judgement, type Way } from './judge.js'

/** What every decision of one policy carries, and the parts that decisions have in common. */
export interface Stamp {
  readonly policy: string
  readonly edition: string
  readonly shared: Map<string, object>
}

/**
 * The answer to what was judged.
 *
 * @param holds whether a condition is given; without a name, whether the person is stated to be no adult
 */
export function answerOf(
  rules: Rules,
  ask: Ask,
  stamp: Stamp,
  { outcome, clauses, ways, denials }: Judgement,
  holds: (condition?: string) => unknown,
): Decision {
  if (denials.length && holds()) return decision(stamp, 'prohibited', clausesOf(denials))
  // The way that lacks the fewest conditions; of equals the first.
  const [answer = decision(stamp, outcome, clauses)] = ways
    .map((way) => grant(stamp, rules, ask, way, holds))
    .sort((one, other) => one.unmet.length - other.unmet.length)
  return answer
}

/** A decision; equal parts of decisions are one object. */
export function decision(
  stamp: Stamp,
  outcome: Outcome,
  ...[clauses, unmet = [], duties = [], cautions = [], how]: readonly (readonly unknown[])[]
): Decision {
  const { policy, edition, shared } = stamp
  const allowed = outcome === 'permitted'
  const parts: Record<string, unknown> = { clauses, unmet, duties, cautions, ...(how && { how: how[0] }) }
  for (const name of Object.keys(parts)) {
    const key = JSON.stringify(parts[name])
    if (!shared.has(key)) shared.set(key, frozen(parts[name] as object))
    parts[name] = shared.get(key)
  }
  return Object.freeze({ policy, edition, outcome, allowed, ...parts }) as Decision
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
function grant(
  stamp: Stamp,
  rules: Rules,
  ask: Ask,
  { mode, permits, requirements }: Way,
  holds: (condition: string) => unknown,
): Decision {
  const met = requirements.filter((rule) => holds(rule.condition))
  const unmet = firsts(
    requirements.filter((rule) => !met.includes(rule)),
    'condition',
  )
  const coming = (rule: Scope) => applies(rule, ask, mode)
  return decision(
    stamp,
    unmet.length ? 'conditional' : 'permitted',
    clausesOf([...permits, ...met]),
    unmet,
    firsts(rules.duties.filter(coming), 'duty'),
    firsts(rules.cautions.filter(coming), 'code'),
    ...(ask.action === 'exercise' ? [[Object.assign({}, ...permits.map((rule) => rule.how).reverse())]] : []),
  )
}

/** Each name once, with the first clause that states it. */
function firsts<Field extends string>(
  rules: readonly (Scope & { readonly [name in Field]: string })[],
  field: Field,
): object[] {
  const named = new Map<string, object>()
  for (const { [field]: name, clause } of rules) {
    if (!named.has(name)) named.set(name, { [field]: name, clause })
  }
  return [...named.values()]
}

function frozen(value: object): object {
  for (const part of Object.values(value)) if (typeof part === 'object') frozen(part)
  return Object.freeze(value)
}
