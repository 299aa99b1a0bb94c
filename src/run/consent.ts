/** Consent as it is kept: the record of what was given, what it is still worth, and what falls with it. */
import {
  type AskedUse,
  type Consent,
  type ConsentRecord,
  type Coverage,
  consentFormat,
  type Fallen,
  isConsent,
  type NotCoveredByConsent,
  type Withdrawal,
} from '../model/consent.js'
import type { Given, PolicyRequest } from '../model/decision.js'
import { dimensions } from '../model/rule.js'
import { action, format, texts, wording as wordings } from './check.js'
import { languageOf } from './language.js'
import { markOf } from './mark.js'
import type { Policy } from './policy.js'
import { type Check, fail, list, oneOf, record, table, text } from './shape.js'
import { isTime } from './time.js'

const time: Check = (value, trail) => (isTime(value) ? value : fail(trail, 'must be an ISO 8601 time'))

/** Strict like the rest: without a field that it can't read, a use would be a wider one. */
const use = /* @__PURE__ */ record(
  { action },
  {
    data: text,
    purpose: text,
    via: text,
    ground: text,
    crossBorder: /* @__PURE__ */ oneOf(true, false),
    permission: text,
    right: text,
  },
)

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
  {
    withdrawn: time,
    marks: /* @__PURE__ */ table(text),
    asked: /* @__PURE__ */ list(use),
  },
)

/**
 * The record of a consent, to be stored as JSON: which conditions were given, which clauses were shown for it, in which
 * edition and language, and for which uses.
 *
 * @throws RangeError if the language is not loaded, the policy has no such clause, or `at` is no time
 */
export function consentRecord(
  policy: Policy,
  { given, clauses, asked, language: tag, at }: Consent,
): ConsentRecord {
  const wording = policy.wording(tag)
  const language = languageOf(tag ?? (policy.languages[0] as string))
  const shown = [...new Set(clauses)]
  const marks = marksOf(shown, policy, language)
  for (const id of shown) if (!marks.has(id)) throw new RangeError(`no clause \`${id}\``)
  return {
    format: consentFormat,
    policy: policy.policy,
    edition: policy.edition,
    language,
    wording,
    given: [...new Set(given)],
    clauses: shown,
    at: timed(at),
    marks: Object.fromEntries(marks),
    ...(asked && { asked: Array.from(new Set(asked.map(written)), (each) => JSON.parse(each)) }),
  }
}

/**
 * Whether a stored record gives a condition under the policy's present edition. Under the edition in which it was given it does;
 * under another one only if each of its clauses has the same text now, in the language in which it was shown.
 *
 * @param record from storage: whatever it is, nothing is thrown, and what is no record covers nothing
 * @param request what the condition is wanted for. The record must then name every clause that grants it, and where it says
 *   what was asked for, this must be among it: consent to one use of data is none to another
 */
export function consentCovers(
  policy: Policy,
  record: unknown,
  condition: string,
  request?: PolicyRequest,
): Coverage {
  const known = recordIn(record)
  return known ? coverageBy(known, policy, condition, request) : notCovered('malformed')
}

function coverageBy(
  known: ConsentRecord,
  policy: Policy,
  condition: string,
  request: PolicyRequest | undefined,
): Coverage {
  if (known.policy !== policy.policy) return notCovered('other-policy')
  if (!known.given.includes(condition)) return notCovered('not-given')
  if (request && !wasAsked(policy, known, condition, request)) return notCovered('not-asked')
  if (known.withdrawn) return notCovered('withdrawn')
  if (known.edition === policy.edition) return { covered: true, changed: [] }
  const changed = changedSince(policy, known)
  // A record without clauses has nothing to be compared by.
  return changed.length || !known.clauses.length
    ? notCovered('changed', changed)
    : { covered: true, changed: [] }
}

/** Whether the condition was asked for that use, of which the policy makes it a condition. */
function wasAsked(
  policy: Policy,
  { asked, clauses }: ConsentRecord,
  condition: string,
  request: PolicyRequest,
): boolean {
  if (asked && !asked.map(written).includes(written(request))) return false
  // What is given may lead the answer another of the ways in which the policy grants it. But it then names the clauses of the
  // conditions that are met as well, and those need not have been shown for this one.
  return [request.given, {}].some((given) => {
    const decision = policy.decide({ ...request, given: { ...given, [condition]: undefined } })
    return (
      decision.unmet.some((unmet) => unmet.condition === condition) &&
      decision.clauses.every((id) => clauses.includes(id))
    )
  })
}

/**
 * What stored records give of that which a request lacks, as `given` of the next one. What they don't give is left
 * out and never `false`: `adult: false` would say that the person is too young.
 *
 * @param records from storage: one, or a list of all that were ever made. A consent to something more is one more record,
 *   and one that is withdrawn takes nothing from the others
 * @param request with what holds already, and without what the records give
 */
export function consentGiven(policy: Policy, records: unknown, request: PolicyRequest): Given {
  const known = recordsIn(records)
  const { unmet } = policy.decide(request)
  const covered = unmet.filter(({ condition }) =>
    known.some((each) => coverageBy(each, policy, condition, request).covered),
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
    falls: own ? fallenWith(policy, own) : [],
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

function recordsIn(value: unknown): ConsentRecord[] {
  try {
    return [value].flat().flatMap((each) => recordIn(each) ?? [])
  } catch {
    return []
  }
}

/** A use in one text, the same for equal ones: without what was given for it, and without fields of the app's own. */
function written(request: AskedUse): string {
  return JSON.stringify(request, ['action', 'via', ...dimensions])
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

/** What was asked for that the policy asks one of the consents for; anything that it does where that is not known. */
function fallenWith(policy: Policy, { given, asked }: ConsentRecord): Fallen[] {
  const consents = given.filter(isConsent)
  const asks = [
    ...policy.purposes().map(({ id }) => ({ action: 'collect', purpose: id }) as const),
    ...policy
      .grounds()
      .flatMap(({ id }) =>
        [false, true].map((crossBorder) => ({ action: 'transfer', ground: id, crossBorder }) as const),
      ),
  ]
  // Without consent data are not to be had in whatever way they were asked for.
  const uses = asked?.map((each) => written({ ...each, via: undefined } as AskedUse))
  const categories = policy.categories().map(({ id }) => id)
  return asks
    .map((ask) => ({
      ...ask,
      data: categories.filter(
        (data) =>
          (!uses || uses.includes(written({ ...ask, data }))) &&
          policy.decide({ ...ask, data }).unmet.some(({ condition }) => consents.includes(condition)),
      ),
    }))
    .filter(({ data }) => data.length)
}
