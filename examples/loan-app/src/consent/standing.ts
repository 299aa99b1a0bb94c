/** What a stored consent is worth today. */
import {
  type ConsentRecord,
  type Coverage,
  consentCovers,
  consentWithdrawal,
  type Given,
  type Policy,
  type Withdrawal,
} from 'tarmaq'

export interface Standing {
  /** `changed`: the clauses that were agreed to read differently in the present edition. */
  readonly state: 'none' | 'given' | 'changed' | 'withdrawn'
  /** The clauses that do. */
  readonly changed: readonly string[]
  /** What the record still gives: goes into every request to the policy. */
  readonly given: Given
  readonly record: ConsentRecord | undefined
  /** What withdrawing means: the record to keep then, what falls away, and how the policy has it done. */
  readonly withdrawal: Withdrawal
}

/** @param kept what was found in storage, which may be anything */
export function standingOf(policy: Policy, kept: unknown): Standing {
  const withdrawal = consentWithdrawal(policy, kept)
  // What is no record of this policy can't be withdrawn: as if nothing were kept.
  if (!withdrawal.record) return { state: 'none', changed: [], given: {}, record: undefined, withdrawal }
  const record = kept as ConsentRecord
  const coverage = record.given.map((condition) => consentCovers(policy, record, condition))
  const covered = record.given.filter((_, index) => coverage[index]?.covered)
  return {
    state: stateOf(coverage),
    changed: coverage[0]?.changed ?? [],
    // What is not covered is left out: `adult: false` would say that the user is too young, not that we don't know.
    given: Object.fromEntries(covered.map((condition) => [condition, true])),
    record,
    withdrawal,
  }
}

/** A record stands or falls as a whole. */
function stateOf([first]: readonly Coverage[]): Standing['state'] {
  if (!first) return 'none'
  if (first.covered) return 'given'
  return first.reason === 'withdrawn' ? 'withdrawn' : 'changed'
}
