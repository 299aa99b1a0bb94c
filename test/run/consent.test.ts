import { describe, expect, it } from 'vitest'
import { consentRecord as recordSchema } from '../../src/compile/schema/files.js'
import {
  type ConsentRecord,
  consentCovers,
  consentGiven,
  consentRecord,
  consentWithdrawal,
  loadPolicy,
  type PolicyRequest,
} from '../../src/index.js'
import { at, kazakh, later, policy, record, russian } from './consents.js'
import { smallPack } from './policies.js'

/** Both purposes are granted by one clause, and so are the data of either request: the clauses can't tell these uses apart. */
const email = { action: 'collect', data: 'email', purpose: 'support' } as const
const phones = { action: 'collect', data: 'contact-phone-numbers', purpose: 'communication' } as const

/** Consent and age for these uses, with all clauses that grant them or set the two. */
function agreedTo(...asked: readonly PolicyRequest[]): ConsentRecord {
  const decisions = asked.map((request) => policy.decide(request))
  const clauses = decisions.flatMap(({ clauses: granting, unmet }) => [
    ...granting,
    ...unmet.map(({ clause }) => clause),
  ])
  return consentRecord(policy, { given: ['consent', 'adult'], clauses, asked, at })
}

describe('a consent record', () => {
  it('says what was given on which clauses, each once, in which edition, language and wording', () => {
    const { marks, ...said } = record
    expect(said).toEqual({
      format: 1,
      policy: 'sample',
      edition: '0123456789ab',
      language: 'ru',
      wording: 'restated',
      given: ['consent', 'adult'],
      clauses: ['3.1', 'preamble/1', '1.1/1'],
      at,
    })
    expect(Object.keys(marks ?? {}).sort()).toEqual(['1.1/1', '3.1', 'preamble/1'])
    for (const mark of Object.values(marks ?? {})) expect(mark).toMatch(/^[0-9a-z]{1,11}$/)
  })

  it('names the language without its region, and is of now unless a time is given', () => {
    const before = new Date().toISOString()
    const made = consentRecord(policy, { given: ['consent'], clauses: ['3.1'], language: 'kk-KZ' })
    expect(made.language).toBe('kk')
    expect(made.at >= before && made.at <= new Date().toISOString()).toBe(true)
  })

  it('on a clause that has no text in that language counts as changed once it has one', () => {
    const untold = consentRecord(policy, { given: ['adult'], clauses: ['preamble/1'], language: 'kk' })
    expect(consentCovers(later({}, kazakh), untold, 'adult').covered).toBe(true)
    const told = later({}, { ...kazakh, 'preamble/1': 'Тек ересектерге.' })
    expect(consentCovers(told, untold, 'adult')).toMatchObject({ changed: ['preamble/1'] })
  })

  it('fits the schema that is published for it', () => {
    expect(recordSchema.parse(record)).toEqual(record)
  })

  it.each([
    ['in a language that is not loaded', { language: 'en' }],
    ['on a clause that the policy has not', { clauses: ['3.1', '99'] }],
    ['on `constructor`', { clauses: ['constructor'] }],
    ['of yesterday', { at: 'yesterday' }],
    ['of a time without its offset', { at: '2026-11-22T12:00:00' }],
    ['of a month that there is not', { at: '2026-13-22T12:00:00Z' }],
  ])('%s is an error', (_, change) => {
    const asked = { given: ['consent'], clauses: ['3.1'], ...change }
    expect(() => consentRecord(policy, asked)).toThrow(RangeError)
  })

  it('of a policy without any text is an error', () => {
    const asked = { given: ['consent'], clauses: ['3.1'] }
    expect(() => consentRecord(loadPolicy(smallPack), asked)).toThrow(RangeError)
  })
})

describe('under its own edition', () => {
  it('a record covers what was given, and nothing else', () => {
    expect(consentCovers(policy, record, 'consent')).toEqual({ covered: true, changed: [] })
    expect(consentCovers(policy, record, 'adult').covered).toBe(true)
    for (const condition of ['transfer-consent', 'constructor', '__proto__', '', 'Consent']) {
      expect(consentCovers(policy, record, condition)).toEqual({
        covered: false,
        reason: 'not-given',
        changed: [],
      })
    }
  })

  it('a record covers a use only if it names every clause that grants it', () => {
    const covers = (clauses: readonly string[]) =>
      consentCovers(policy, { ...record, clauses }, 'consent', email)
    expect(covers(['1.1/1', '2.1'])).toEqual({ covered: true, changed: [] })
    expect(covers(['1.1/1', '3.1'])).toEqual({ covered: false, reason: 'not-asked', changed: [] })
  })

  it('a record covers a use whatever else holds for it: what sets conditions that are met need not be named', () => {
    const told = consentRecord(policy, { given: ['consent'], clauses: ['1.1/1', '2.1', '3.1'] })
    const ofAge = { ...email, given: { adult: true } }
    expect(policy.decide(ofAge).clauses).toContain('preamble/1')
    expect(consentCovers(policy, told, 'consent', ofAge).covered).toBe(true)
    expect(consentGiven(policy, told, ofAge)).toEqual({ consent: true })
    expect(consentGiven(policy, told, { ...ofAge, given: { adult: false } })).toEqual({})
  })

  it('a record gives of what a request lacks only what it covers, and says of nothing that it is false', () => {
    const asked = { action: 'collect', data: 'ip-address', purpose: 'fraud-prevention' } as const
    const { clauses, unmet } = policy.decide(asked)
    const consent = consentRecord(policy, {
      given: ['consent'],
      clauses: [...clauses, ...unmet.map(({ clause }) => clause)],
    })
    expect(unmet.map(({ condition }) => condition)).toEqual(['necessary', 'consent', 'adult'])
    expect(consentGiven(policy, consent, asked)).toEqual({ consent: true })
    expect(consentGiven(policy, { ...consent, clauses: ['3.1'] }, asked)).toEqual({})
    expect(consentGiven(policy, 'no record', asked)).toEqual({})
    expect(consentGiven(policy, consent, { ...asked, given: { adult: false } })).toEqual({})
  })

  it('a record that was stored and read again covers the same', () => {
    expect(consentCovers(policy, JSON.parse(JSON.stringify(record)), 'consent').covered).toBe(true)
  })

  it('a withdrawn record and one of another policy cover nothing', () => {
    const reasonOf = (change: Partial<ConsentRecord>) =>
      consentCovers(policy, { ...record, ...change }, 'consent')
    expect(reasonOf({ withdrawn: at })).toMatchObject({ covered: false, reason: 'withdrawn' })
    expect(reasonOf({ policy: 'other' })).toMatchObject({ covered: false, reason: 'other-policy' })
  })
})

describe('a record of what was asked for', () => {
  const agreed = agreedTo(email, phones)
  const coverage = (request: PolicyRequest, condition = 'consent') =>
    consentCovers(policy, agreed, condition, request)
  const notAsked = { covered: false, reason: 'not-asked', changed: [] }

  it('holds each use once, without what was given for it and without fields of the app', () => {
    const own = { ...email, label: 'E-mail', given: { adult: true }, via: undefined }
    expect(agreedTo(own, phones, email).asked).toEqual([email, phones])
    expect(recordSchema.parse(agreed)).toEqual(agreed)
  })

  it('covers these uses, however it was stored', () => {
    const asked = agreed.asked?.map((use) => Object.fromEntries(Object.entries(use).reverse()))
    const stored = JSON.parse(JSON.stringify({ ...agreed, asked }))
    for (const request of [email, phones]) {
      expect(coverage(request)).toEqual({ covered: true, changed: [] })
      expect(coverage(request, 'adult').covered).toBe(true)
      expect(consentCovers(policy, stored, 'consent', request).covered).toBe(true)
    }
  })

  it('covers no other use that its clauses would grant, as one without it does', () => {
    const { asked: _, ...byClauses } = agreed
    for (const [one, other] of [
      [email, phones],
      [phones, email],
    ] as const) {
      const crosswise = { ...one, purpose: other.purpose }
      expect(coverage(crosswise)).toEqual(notAsked)
      expect(consentCovers(policy, byClauses, 'consent', crosswise).covered).toBe(true)
    }
  })

  it('covers no other way to the same data', () => {
    const picked = { ...phones, via: 'contacts' } as const
    const both = agreedTo(phones, picked)
    for (const [asked, other] of [
      [phones, picked],
      [picked, phones],
    ]) {
      const one = { ...both, asked: [asked] }
      expect(consentCovers(policy, one, 'consent', asked).covered).toBe(true)
      expect(consentCovers(policy, one, 'consent', other)).toEqual(notAsked)
    }
    const home = {
      action: 'transfer',
      data: 'email',
      ground: 'service-necessity',
      crossBorder: false,
    } as const
    const passing = { ...agreedTo(home), given: ['transfer-consent'] }
    const abroad = { ...passing, asked: [{ ...home, crossBorder: true }] }
    expect(consentCovers(policy, passing, 'transfer-consent', home).covered).toBe(true)
    expect(consentCovers(policy, abroad, 'transfer-consent', home)).toEqual(notAsked)
  })

  it('covers no use that the policy sets no such condition for, or refuses', () => {
    const right = { action: 'exercise', right: 'withdraw-consent' } as const
    const refused = { ...email, purpose: 'marketing' }
    const malformed = { action: 'collect', data: 'email' } as PolicyRequest
    for (const request of [right, refused, malformed]) {
      const told = consentRecord(policy, { given: ['consent'], clauses: agreed.clauses, asked: [request] })
      expect(consentCovers(policy, told, 'consent', request)).toEqual(notAsked)
      expect(consentGiven(policy, told, request)).toEqual({})
    }
  })

  it('covers a use whether or not the request says by itself that the condition holds', () => {
    for (const consent of [true, false, undefined]) {
      expect(coverage({ ...email, given: { consent } }).covered).toBe(true)
    }
  })
})

describe('several records', () => {
  const today = agreedTo(email)
  const tomorrow = agreedTo(phones)
  const both = { consent: true, adult: true }

  it('give what any of them gives', () => {
    const kept = [today, tomorrow]
    expect(consentGiven(policy, kept, email)).toEqual(both)
    expect(consentGiven(policy, kept, phones)).toEqual(both)
    expect(consentGiven(policy, kept, { ...email, purpose: 'communication' })).toEqual({})
    expect(consentGiven(policy, today, phones)).toEqual({})
  })

  it('are withdrawn each by itself, and then agreed to anew', () => {
    const { record: withdrawn } = consentWithdrawal(policy, today)
    expect(consentGiven(policy, [withdrawn, tomorrow], email)).toEqual({})
    expect(consentGiven(policy, [withdrawn, tomorrow], phones)).toEqual(both)
    expect(consentGiven(policy, [withdrawn, tomorrow, agreedTo(email)], email)).toEqual(both)
  })

  it('say why a use is not covered, rather than that some other one was withdrawn', () => {
    const { record: withdrawn } = consentWithdrawal(policy, today)
    expect(consentCovers(policy, withdrawn, 'consent', email)).toMatchObject({ reason: 'withdrawn' })
    expect(consentCovers(policy, withdrawn, 'consent', phones)).toMatchObject({ reason: 'not-asked' })
  })

  it('are not lost for something among them that is no record', () => {
    expect(consentGiven(policy, [null, [tomorrow], { ...today, format: 2 }, today], email)).toEqual(both)
    expect(consentGiven(policy, [null, [tomorrow]], phones)).toEqual({})
  })
})

describe('under a later edition', () => {
  it('a record covers what was given if the texts that were shown are still the same', () => {
    const other = later({ ...russian, '5.1': 'Отозвать согласие нельзя.' }, {})
    expect(consentCovers(other, record, 'consent')).toEqual({ covered: true, changed: [] })
  })

  it('covers nothing if a text was changed or is gone, and says which', () => {
    const { 'preamble/1': _gone, ...rest } = russian
    const other = later({ ...rest, '3.1': 'Данные собирают без согласия.' })
    expect(consentCovers(other, record, 'consent')).toEqual({
      covered: false,
      reason: 'changed',
      changed: ['3.1', 'preamble/1'],
    })
  })

  it('is held to the language in which it was shown', () => {
    const shown = consentRecord(policy, { given: ['consent'], clauses: ['3.1'], language: 'kk' })
    expect(consentCovers(later({}, kazakh), shown, 'consent').covered).toBe(true)
    expect(consentCovers(later(russian, {}), shown, 'consent')).toMatchObject({ changed: ['3.1'] })
  })

  it('covers nothing where there is nothing to compare: no marks, no language, no clauses', () => {
    const { marks: _none, ...unmarked } = record
    const changed = (stored: object) => consentCovers(later(russian), stored, 'consent')
    expect(changed(unmarked)).toMatchObject({ reason: 'changed', changed: record.clauses })
    expect(changed({ ...record, language: 'en' })).toMatchObject({ changed: record.clauses })
    expect(changed({ ...record, clauses: [] })).toEqual({ covered: false, reason: 'changed', changed: [] })
    expect(changed({ ...record, clauses: ['constructor', '99', '99'] })).toMatchObject({
      changed: ['constructor', '99'],
    })
  })
})
