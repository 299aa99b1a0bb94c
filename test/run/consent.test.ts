import { describe, expect, it } from 'vitest'
import { consentRecord as recordSchema } from '../../src/compile/schema/files.js'
import {
  type ConsentRecord,
  consentCovers,
  consentGiven,
  consentRecord,
  loadPolicy,
} from '../../src/index.js'
import { at, kazakh, later, policy, record, russian } from './consents.js'
import { smallPack } from './policies.js'

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
    expect(Object.keys(marks ?? {})).toEqual(['3.1', 'preamble/1', '1.1/1'])
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

  it('a record covers a decision only if it names every clause that grants it', () => {
    const covers = (clauses: readonly string[]) => consentCovers(policy, record, 'consent', { clauses })
    expect(covers(['1.1/1', '3.1'])).toEqual({ covered: true, changed: [] })
    expect(covers(['1.1/2', '3.1'])).toEqual({ covered: false, reason: 'not-asked', changed: [] })
  })

  it('a record gives of what a decision lacks only what it covers, and says of nothing that it is false', () => {
    const asked = { action: 'collect', data: 'ip-address', purpose: 'fraud-prevention' } as const
    const decision = policy.decide(asked)
    const clauses = [...decision.clauses, ...decision.unmet.map(({ clause }) => clause)]
    const consent = consentRecord(policy, { given: ['consent'], clauses })
    expect(decision.unmet.map(({ condition }) => condition)).toEqual(['necessary', 'consent', 'adult'])
    expect(consentGiven(policy, consent, decision)).toEqual({ consent: true })
    expect(consentGiven(policy, { ...consent, clauses: ['3.1'] }, decision)).toEqual({})
    expect(consentGiven(policy, 'no record', decision)).toEqual({})
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
