import type { ExplainedPolicy } from './reference.js'

/**
 * The age that clauses ask for, in years: of several the highest, since the stricter is followed.
 * Undefined if one of the clauses sets none.
 */
export function minimumAge(policy: ExplainedPolicy, clauses: readonly string[]): number | undefined {
  const ages = clauses.map((clause) =>
    Math.max(
      ...(policy.clause(clause)?.facts ?? [])
        .filter(({ kind, excluded }) => kind === 'minimum-age' && !excluded)
        .map(({ id }) => Number(id)),
    ),
  )
  const age = ages.every(Number.isInteger) ? Math.max(...ages) : Number.NaN
  return Number.isInteger(age) ? age : undefined
}

/** Whether nothing in these clauses rules anything out, so that only the age can have. */
export function onlyAge(policy: ExplainedPolicy, clauses: readonly string[]): boolean {
  return clauses.every((clause) =>
    policy.clause(clause)?.facts.every(({ excluded, id }) => !excluded && id !== 'forbidden'),
  )
}
