import type { Decision } from '../model/decision.js'

/** Thrown by the `require…` calls where the policy doesn't permit it. */
export class PolicyViolation extends Error {
  override readonly name = 'PolicyViolation'

  /** @param decision why not: outcome, clauses, and what is missing */
  constructor(readonly decision: Decision) {
    const { policy, edition, outcome, clauses } = decision
    super(`${outcome} by policy ${policy}, edition ${edition}, clauses ${clauses}`)
  }
}
