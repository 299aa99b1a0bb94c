/** Consent as it is kept: the record of what was given, what it is still worth, and what falls with it. */
import {
  type Consent,
  type ConsentRecord,
  type Coverage,
  consentFormat,
  type Fallen,
  type NotCoveredByConsent,
  type Withdrawal,
} from '../model/consent.js'
import { checkConsentRecord } from './check.js'
import { languageOf } from './language.js'
import { markOf } from './mark.js'
import type { Policy } from './policy.js'
import { isTime } from './time.js'

/**
 * The record of a consent, to be stored as JSON: which conditions were given, and which clauses were shown for it,
 * in which edition and language.
 *
 * @throws RangeError if the language is not loaded, the policy has no such clause, or `at` is no time
 */
export function consentRecord(
  policy: Policy,
  { given, clauses, language: tag, at = new Date().toISOString() }: Consent,
): ConsentRecord {
  const wording = policy.wording(tag)
  const language = languageOf(tag ?? (policy.languages[0] as string))
  const texts = textsIn(policy, language)
  const shown = [...new Set(clauses)]
  const unknown = shown.find((id) => !texts.has(id))
  if (unknown !== undefined) throw new RangeError(`no clause \`${unknown}\``)
  if (!isTime(at)) throw new RangeError(`\`${at}\` is no ISO 8601 time with an offset`)
  return {
    format: consentFormat,
    policy: policy.policy,
    edition: policy.edition,
    language,
    wording,
    given: [...new Set(given)],
    clauses: shown,
    at,
    marks: Object.fromEntries(
      shown.flatMap((id) => {
        const text = texts.get(id)
        return text === undefined ? [] : [[id, markOf(text)]]
      }),
    ),
  }
}

/**
 * Whether a stored record gives a condition under the policy's present edition. Under the edition in which it was given it does;
 * under another one only if each of its clauses has the same text now, in the language in which it was shown.
 *
 * @param record from storage: whatever it is, nothing is thrown, and what is no record covers nothing
 */
export function consentCovers(policy: Policy, record: unknown, condition: string): Coverage {
  const known = recordIn(record)
  if (!known) return notCovered('malformed')
  if (known.policy !== policy.policy) return notCovered('other-policy')
  if (known.withdrawn) return notCovered('withdrawn')
  if (!known.given.includes(condition)) return notCovered('not-given')
  if (known.edition === policy.edition) return { covered: true, changed: [] }
  const changed = changedSince(policy, known)
  // A record without clauses has nothing to be compared by.
  return changed.length || !known.clauses.length
    ? notCovered('changed', changed)
    : { covered: true, changed: [] }
}

/**
 * Withdraws a stored consent: the record to keep, what may no longer be done on its strength, and how the policy has it
 * withdrawn. A record that was withdrawn before keeps its time.
 *
 * @param record from storage; of what is no record of this policy nothing is thrown and nothing falls
 * @throws RangeError if `at` is no time
 */
export function consentWithdrawal(
  policy: Policy,
  record: unknown,
  { at = new Date().toISOString() }: { readonly at?: string | undefined } = {},
): Withdrawal {
  if (!isTime(at)) throw new RangeError(`\`${at}\` is no ISO 8601 time with an offset`)
  const known = recordIn(record)
  const own = known?.policy === policy.policy ? known : undefined
  return {
    record: own && { ...own, withdrawn: own.withdrawn ?? at },
    falls: own ? fallenWith(policy, own.given) : [],
    how: policy.decide({ action: 'exercise', right: 'withdraw-consent' }),
  }
}

function notCovered(reason: NotCoveredByConsent['reason'], changed: readonly string[] = []): Coverage {
  return { covered: false, reason, changed }
}

/** A clean copy of what may be a record. */
function recordIn(value: unknown): ConsentRecord | undefined {
  try {
    return checkConsentRecord(value)
  } catch {
    return undefined
  }
}

/** The clauses of a record whose text is not known to be still the one that was shown. */
function changedSince(policy: Policy, { clauses, language, marks = {} }: ConsentRecord): string[] {
  const texts = policy.languages.includes(language) ? textsIn(policy, language) : new Map<string, undefined>()
  return [...new Set(clauses)].filter((id) => {
    const text = texts.get(id)
    return text === undefined || marks[id] !== markOf(text)
  })
}

function textsIn(policy: Policy, language: string): Map<string, string | undefined> {
  return new Map(policy.clauses(language).map(({ id, text }) => [id, text]))
}

/** All that the policy asks one of the conditions for, asked with nothing given. */
function fallenWith(policy: Policy, given: readonly string[]): Fallen[] {
  const asks = [
    ...policy.purposes().map(({ id }) => ({ action: 'collect', purpose: id }) as const),
    ...policy
      .grounds()
      .flatMap(({ id }) =>
        [false, true].map((crossBorder) => ({ action: 'transfer', ground: id, crossBorder }) as const),
      ),
  ]
  const categories = policy.categories().map(({ id }) => id)
  return asks
    .map((ask) => ({
      ...ask,
      data: categories.filter((data) =>
        policy.decide({ ...ask, data }).unmet.some(({ condition }) => given.includes(condition)),
      ),
    }))
    .filter(({ data }) => data.length)
}
