/** The policies that this lender can run under. An app of your own has one: import it and leave the choice out. */
import type { Policy } from 'tarmaq'
import oneKredit from 'tarmaq/policies/1kredit'
import kreditomat from 'tarmaq/policies/kreditomat'

export const policies: readonly [Policy, ...Policy[]] = [kreditomat, oneKredit]

export function policyNamed(id: string | null): Policy {
  return policies.find(({ policy }) => policy === id) ?? policies[0]
}

/** What the policy was written for, as a name for people. */
export function serviceOf({ identity: { service }, policy }: Policy, language: string): string {
  if (service === undefined) return policy
  return typeof service === 'string' ? service : (service[language] ?? policy)
}
