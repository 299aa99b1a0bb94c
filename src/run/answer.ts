/** Puts decisions together from what was judged, frozen through and through. */
import type { Decision, Outcome } from '../model/decision.js'
import type { Rules, Scope } from '../model/rule.js'
import { type Ask, applies, clausesOf, type Way } from './judge.js'

/** What every decision of one policy carries. */
export interface Stamp {
  readonly policy: string
  readonly edition: string
}

/** A decision with nothing but its clauses, and what else there is to say. */
export function decision(
  stamp: Stamp,
  outcome: Outcome,
  clauses: readonly string[],
  more: object = {},
): Decision {
  const allowed = outcome === 'permitted'
  return frozen({
    ...stamp,
    outcome,
    allowed,
    clauses,
    unmet: [],
    duties: [],
    cautions: [],
    ...more,
  }) as Decision
}

/** `permitted` or `conditional`, in one of the ways that the policy grants it. */
export function grant(
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
