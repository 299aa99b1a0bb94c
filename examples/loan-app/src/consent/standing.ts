/** What a stored consent is worth today. */
import { type ConsentRecord, consentCovers, type Policy, type PolicyRequest } from 'tarmaq'

export interface Standing {
  /** `changed`: the clauses that were agreed to read differently in the present edition. `none`: it is no consent to that. */
  readonly state: 'given' | 'changed' | 'withdrawn' | 'none'
  /** The clauses that do. */
  readonly changed: readonly string[]
  readonly record: ConsentRecord
}

/** @param asked what the consent is looked at for; as a whole if absent */
export function standingOf(policy: Policy, record: ConsentRecord, asked?: PolicyRequest): Standing {
  const coverage = consentCovers(policy, record, 'consent', asked)
  return { state: coverage.covered ? 'given' : stateBy(coverage.reason), changed: coverage.changed, record }
}

/** Of all records the one that tells where consent to this stands: the last that gives it, else the last that once did. */
export function standingFor(
  policy: Policy,
  records: readonly ConsentRecord[],
  asked: PolicyRequest,
): Standing | undefined {
  const standings = records.map((record) => standingOf(policy, record, asked)).reverse()
  return standings.find(({ state }) => state === 'given') ?? standings.find(({ state }) => state !== 'none')
}

function stateBy(reason: string): Standing['state'] {
  return reason === 'changed' || reason === 'withdrawn' ? reason : 'none'
}
