/**
 * What is asked for on one screen: all that some decisions grant on conditions, and each of the conditions once. A person can
 * consent, and say that they are of age; what else is unmet is a circumstance, which nobody makes so by ticking a box.
 */
import { isNumbered } from '../../model/clause.js'
import { isPersonal } from '../../model/consent.js'
import type { Decision, PolicyRequest } from '../../model/decision.js'
import { type Passage, passagesAt } from './passages.js'
import type { ProvidedPolicy } from './provider.js'

/** Something that the policy grants on conditions. */
export interface AskedGrant {
  /** What was asked of the policy, where that was handed in. */
  readonly request: PolicyRequest | undefined
  /** The clauses that grant it, most specific first. */
  readonly clauses: readonly string[]
  /** Those clauses as they have to be read. */
  readonly passages: readonly Passage[]
}

/** A circumstance that must hold beside what is asked for. */
export interface Circumstance {
  readonly condition: string
  /** The clauses that set it for any of the grants, numbered ones before declarations. */
  readonly clauses: readonly string[]
  /** Those clauses as they have to be read. */
  readonly passages: readonly Passage[]
}

/** A condition to ask for. */
export interface AskedCondition extends Circumstance {
  /** Whether the user has agreed to it. */
  readonly given: boolean
}

export interface Asked {
  readonly grants: readonly AskedGrant[]
  readonly conditions: readonly Circumstance[]
  readonly circumstances: readonly Circumstance[]
}

/** One, or several in an order of their own. */
export type OneOrMore<Each> = Each | readonly Each[]

/**
 * What `conditional` decisions ask for. Others are left out: what is permitted needs nothing, and consent to what the
 * policy refuses would change nothing.
 *
 * @param request what was asked, in the order of the decisions
 */
export function askedIn(
  { policy, clauseLanguage }: ProvidedPolicy,
  decision: OneOrMore<Decision>,
  request: OneOrMore<PolicyRequest> | undefined,
): Asked {
  const requests = [request].flat()
  const grants: AskedGrant[] = []
  const setBy = new Map<string, Set<string>>()
  for (const [index, { outcome, clauses, unmet }] of [decision].flat().entries()) {
    if (outcome !== 'conditional') continue
    grants.push({ request: requests[index], ...read(clauses) })
    for (const { condition, clause } of unmet) {
      setBy.set(condition, (setBy.get(condition) ?? new Set()).add(clause))
    }
  }
  const every = Array.from(setBy, ([condition, clauses]) => ({
    condition,
    ...read([...clauses].sort((one, other) => Number(isNumbered(other)) - Number(isNumbered(one)))),
  }))
  return {
    grants,
    conditions: every.filter(({ condition }) => isPersonal(condition)),
    circumstances: every.filter(({ condition }) => !isPersonal(condition)),
  }

  function read(clauses: readonly string[]) {
    return { clauses, passages: passagesAt(policy, clauses, clauseLanguage) }
  }
}
