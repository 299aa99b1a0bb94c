/** What a stored consent is worth today. */
import {
  type ConsentRecord,
  type Coverage,
  consentCovers,
  consentGiven,
  consentWithdrawal,
  type Given,
  type Policy,
  type PolicyRequest,
  type Withdrawal,
} from 'tarmaq'

export interface Standing {
  /** `changed`: the clauses that were agreed to read differently in the present edition. */
  readonly state: 'none' | 'given' | 'changed' | 'withdrawn'
  /** The clauses that do. */
  readonly changed: readonly string[]
  readonly record: ConsentRecord | undefined
  /** What withdrawing means: the record to keep then, what falls away, and how the policy has it done. */
  readonly withdrawal: Withdrawal
}

/** @param kept what was found in storage, which may be anything */
export function standingOf(policy: Policy, kept: unknown): Standing {
  const withdrawal = consentWithdrawal(policy, kept)
  // What is no record of this policy can't be withdrawn: as if nothing were kept.
  if (!withdrawal.record) return { state: 'none', changed: [], record: undefined, withdrawal }
  const record = kept as ConsentRecord
  const coverage = record.given.map((condition) => consentCovers(policy, record, condition))
  return {
    state: stateOf(coverage),
    changed: coverage[0]?.changed ?? [],
    record,
    withdrawal,
  }
}

/** What holds for one request: what it states itself, and what the record gives. */
export function givenFor(policy: Policy, record: ConsentRecord | undefined, asked: PolicyRequest): Given {
  return { ...asked.given, ...consentGiven(policy, record, policy.decide(asked)) }
}

/** A record stands or falls as a whole. */
function stateOf([first]: readonly Coverage[]): Standing['state'] {
  if (!first) return 'none'
  if (first.covered) return 'given'
  return first.reason === 'withdrawn' ? 'withdrawn' : 'changed'
}
