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
 * @param holds whether a condition is given
 * @param minor whether the person is stated to be no adult
 */
export function answerOf(
  rules: Rules,
  ask: Ask,
  stamp: Stamp,
  { outcome, clauses, ways, denials }: Judgement,
  holds: (condition: string) => boolean,
  minor: boolean,
): Decision {
  if (minor && denials.length) return decision(stamp, 'prohibited', clausesOf(denials))
  // The way that lacks the fewest conditions; of equals the first.
  const [answer = decision(stamp, outcome, clauses)] = ways
    .map((way) => grant(stamp, rules, ask, way, holds))
    .sort((one, other) => one.unmet.length - other.unmet.length)
  return answer
}

/** A decision with nothing but its clauses, and what else there is to say. */
export function decision(
  stamp: Stamp,
  outcome: Outcome,
  clauses: readonly string[],
  more: object = {},
): Decision {
  const parts = { clauses, unmet: [], duties: [], cautions: [], ...more }
  const same = (part: object): object => {
    const key = JSON.stringify(part)
    const kept = stamp.shared.get(key) ?? frozen(part)
    stamp.shared.set(key, kept)
    return kept
  }
  const { policy, edition } = stamp
  return Object.freeze({
    policy,
    edition,
    outcome,
    allowed: outcome === 'permitted',
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, same(part)])),
  }) as Decision
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
function grant(
  stamp: Stamp,
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
  return decision(stamp, unmet.length ? 'conditional' : 'permitted', clausesOf([...permits, ...met]), {
    unmet,
    duties: firsts(rules.duties.filter(coming), 'duty'),
    cautions: firsts(rules.cautions.filter(coming), 'code'),
    ...(ask.action === 'exercise' && {
      how: Object.assign({}, ...permits.map((rule) => rule.how).reverse()),
    }),
  })
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
