/** Puts decisions together from what was judged, frozen through and through. */
import type { Decision, Outcome } from '../model/decision.js'
import type { Rules, Scope } from '../model/rule.js'
import { type Ask, applies, clausesOf, type Judgement, type Way } from './judge.js'

/** Makes the decisions of one policy. */
export type MakeDecision = (outcome: Outcome, clauses: readonly string[], ...parts: Parts) => Decision

type Parts = readonly [
  unmet?: readonly object[],
  duties?: readonly object[],
  cautions?: readonly object[],
  how?: object,
]

/** Equal decisions are one object, and so are their equal parts. */
export function decisionsOf({ policy, edition }: Pick<Decision, 'policy' | 'edition'>): MakeDecision {
  const shared = new Map<string, object>()
  return (outcome, clauses, unmet = [], duties = [], cautions = [], how) =>
    one({
      policy,
      edition,
      outcome,
      allowed: outcome === 'permitted',
      clauses: one(clauses),
      unmet: one(unmet),
      duties: one(duties),
      cautions: one(cautions),
      ...(how && { how: one(how) }),
    }) as Decision

  function one(value: object): object {
    const key = JSON.stringify(value)
    const known = shared.get(key) ?? frozen(value)
    shared.set(key, known)
    return known
  }
}

/**
 * The answer to what was judged.
 *
 * @param holds whether a condition is given; without a name, whether the person is stated to be no adult
 */
export function answerOf(
  rules: Rules,
  ask: Ask,
  decision: MakeDecision,
  { outcome, clauses, ways, denials }: Judgement,
  holds: (condition?: string) => unknown,
): Decision {
  if (denials.length && holds()) return decision('prohibited', clausesOf(denials))
  // The way that lacks the fewest conditions; of equals the first.
  const [answer = decision(outcome, clauses)] = ways
    .map((way) => grant(decision, rules, ask, way, holds))
    .sort((one, other) => one.unmet.length - other.unmet.length)
  return answer
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
function grant(
  decision: MakeDecision,
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
    unmet.length ? 'conditional' : 'permitted',
    clausesOf([...permits, ...met]),
    unmet,
    firsts(rules.duties.filter(coming), 'duty'),
    firsts(rules.cautions.filter(coming), 'code'),
    ask.action === 'exercise' && Object.assign({}, ...permits.map((rule) => rule.how).reverse()),
  )
}

/** Each name once, with the first clause that states it; once for each clause what only the clause's own words say. */
function firsts<Field extends string>(
  rules: readonly (Scope & { readonly [name in Field]: string })[],
  field: Field,
): object[] {
  const named = new Map<string, object>()
  for (const { [field]: name, clause } of rules) {
    const key = name === 'as-stated' ? name + clause : name
    if (!named.has(key)) named.set(key, { [field]: name, clause })
  }
  return [...named.values()]
}

function frozen(value: object): object {
  for (const part of Object.values(value)) if (typeof part === 'object') frozen(part)
  return Object.freeze(value)
}
