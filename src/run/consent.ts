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
import type { Decision, Given } from '../model/decision.js'
import { format, texts, wording as wordings } from './check.js'
import { languageOf } from './language.js'
import { markOf } from './mark.js'
import type { Policy } from './policy.js'
import { type Check, fail, record, table, text } from './shape.js'
import { isTime } from './time.js'

const time: Check = (value, trail) => (isTime(value) ? value : fail(trail, 'must be an ISO 8601 time'))

const checkRecord = /* @__PURE__ */ record(
  {
    format,
    policy: text,
    edition: text,
    language: text,
    wording: wordings,
    given: texts,
    clauses: texts,
    at: time,
  },
  { withdrawn: time, marks: /* @__PURE__ */ table(text) },
)

/**
 * The record of a consent, to be stored as JSON: which conditions were given, and which clauses were shown for it,
 * in which edition and language.
 *
 * @throws RangeError if the language is not loaded, the policy has no such clause, or `at` is no time
 */
export function consentRecord(policy: Policy, { given, clauses, language: tag, at }: Consent): ConsentRecord {
  const wording = policy.wording(tag)
  const language = languageOf(tag ?? (policy.languages[0] as string))
  const shown = [...new Set(clauses)]
  const marks = marksOf(shown, policy, language)
  return {
    format: consentFormat,
    policy: policy.policy,
    edition: policy.edition,
    language,
    wording,
    given: [...new Set(given)],
    clauses: shown,
    at: timed(at),
    marks: Object.fromEntries(
      shown.map((id) => {
        const mark = marks.get(id)
        if (!mark) throw new RangeError(`no clause \`${id}\``)
        return [id, mark]
      }),
    ),
  }
}

/**
 * Whether a stored record gives a condition under the policy's present edition. Under the edition in which it was given it does;
 * under another one only if each of its clauses has the same text now, in the language in which it was shown.
 *
 * @param record from storage: whatever it is, nothing is thrown, and what is no record covers nothing
 * @param decision what the condition is wanted for, as it was asked about before the condition was given (`conditional`):
 *   the record must then also name every clause that grants it, so that consent to one use of data is not taken for
 *   consent to another
 */
export function consentCovers(
  policy: Policy,
  record: unknown,
  condition: string,
  decision?: Pick<Decision, 'clauses'>,
): Coverage {
  return coverageBy(recordIn(record), policy, condition, decision)
}

function coverageBy(
  known: ConsentRecord | undefined,
  policy: Policy,
  condition: string,
  decision: Pick<Decision, 'clauses'> | undefined,
): Coverage {
  if (!known) return notCovered('malformed')
  if (known.policy !== policy.policy) return notCovered('other-policy')
  if (known.withdrawn) return notCovered('withdrawn')
  if (!known.given.includes(condition)) return notCovered('not-given')
  if (decision?.clauses.some((id) => !known.clauses.includes(id))) return notCovered('not-asked')
  if (known.edition === policy.edition) return { covered: true, changed: [] }
  const changed = changedSince(policy, known)
  // A record without clauses has nothing to be compared by.
  return changed.length || !known.clauses.length
    ? notCovered('changed', changed)
    : { covered: true, changed: [] }
}

/**
 * What a stored record gives of that which a decision lacks, as `given` of the next request. What it doesn't give is left
 * out and never `false`: `adult: false` would say that the person is too young.
 *
 * @param decision of the request without what the record gives
 */
export function consentGiven(policy: Policy, record: unknown, decision: Decision): Given {
  const known = recordIn(record)
  const covered = decision.unmet.filter(
    ({ condition }) => coverageBy(known, policy, condition, decision).covered,
  )
  return Object.fromEntries(covered.map(({ condition }) => [condition, true]))
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
  { at }: { readonly at?: string | undefined } = {},
): Withdrawal {
  const withdrawn = timed(at)
  const known = recordIn(record)
  const own = known?.policy === policy.policy ? known : undefined
  return {
    record: own && { ...own, withdrawn: own.withdrawn ?? withdrawn },
    falls: own ? fallenWith(policy, own.given.filter(isConsent)) : [],
    how: policy.decide({ action: 'exercise', right: 'withdraw-consent' }),
  }
}

function notCovered(reason: NotCoveredByConsent['reason'], changed: readonly string[] = []): Coverage {
  return { covered: false, reason, changed }
}

/** A clean copy of what may be a record. */
function recordIn(value: unknown): ConsentRecord | undefined {
  try {
    return checkRecord(value, ['record']) as ConsentRecord
  } catch {
    return undefined
  }
}

/** The clauses of a record whose text is not known to be still the one that was shown. */
function changedSince(policy: Policy, { clauses, language, marks: shown = {} }: ConsentRecord): string[] {
  const marks = policy.languages.includes(language) ? marksOf(clauses, policy, language) : new Map()
  return [...new Set(clauses)].filter((id) => !marks.has(id) || marks.get(id) !== shown[id])
}

/** A mark for each of these clauses that the policy has; one without text in that language has that of an empty one. */
function marksOf(ids: readonly string[], policy: Policy, language: string): Map<string, string> {
  const named = new Set(ids)
  const clauses = policy.clauses(language).filter(({ id }) => named.has(id))
  return new Map(clauses.map(({ id, text = '' }) => [id, markOf(text)]))
}

/** @throws RangeError */
function timed(at = new Date().toISOString()): string {
  if (isTime(at)) return at
  throw new RangeError(`\`${at}\` is no ISO 8601 time with its offset`)
}

/** Whether a condition is a consent, as the vocabulary names them: what else a person stated, like their age, stays true. */
function isConsent(condition: string): boolean {
  return /(^|-)consent$/.test(condition)
}

/** All that the policy asks one of the conditions for, asked with nothing given. */
function fallenWith(policy: Policy, consents: readonly string[]): Fallen[] {
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
        policy.decide({ ...ask, data }).unmet.some(({ condition }) => consents.includes(condition)),
      ),
    }))
    .filter(({ data }) => data.length)
}
