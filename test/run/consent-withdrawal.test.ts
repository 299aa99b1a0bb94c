import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { consentRecord as recordSchema } from '../../src/compile/schema/files.js'
import { compileFolder } from '../../src/compiler.js'
import { consentCovers, consentRecord, consentWithdrawal, loadPolicy } from '../../src/index.js'
import { at, policy, record } from './consents.js'

const before = '2026-11-01T00:00:00Z'

describe('a withdrawal', () => {
  it('keeps the record, with its time, and says how the policy has it withdrawn', () => {
    const { record: withdrawn, how } = consentWithdrawal(policy, record, { at })
    expect(withdrawn).toEqual({ ...record, withdrawn: at })
    expect(recordSchema.parse(withdrawn)).toEqual(withdrawn)
    expect(how).toMatchObject({
      clauses: ['5.1', '5.2'],
      how: { form: 'written', addressee: 'company', exception: 'open contract' },
    })
  })

  it('is of now unless a time is given, and a second one changes nothing', () => {
    const { record: now } = consentWithdrawal(policy, record)
    expect(Math.abs(Date.parse(now?.withdrawn ?? '') - Date.now())).toBeLessThan(60_000)
    expect(consentWithdrawal(policy, { ...record, withdrawn: before }).record?.withdrawn).toBe(before)
  })

  it('says what falls: what is collected with consent, and transferred with consent to that', () => {
    const { falls } = consentWithdrawal(policy, { ...record, given: ['consent'] })
    expect(falls).toContainEqual({
      action: 'collect',
      purpose: 'fraud-prevention',
      data: ['ip-address'],
    })
    expect(falls.map(({ action }) => action)).not.toContain('transfer')
    const { falls: transfers } = consentWithdrawal(policy, { ...record, given: ['transfer-consent'] })
    expect(transfers).toMatchObject([{ action: 'transfer', ground: 'service-necessity', crossBorder: false }])
  })

  it('says of a record that tells what was asked for that this falls, in whatever way it was got, and nothing else', () => {
    const asked = [
      { action: 'collect', data: 'email', purpose: 'support' },
      { action: 'collect', data: 'contact-phone-numbers', purpose: 'support', via: 'contacts' },
      { action: 'collect', data: 'usage-data', purpose: 'analytics' },
      { action: 'use', permission: 'contacts' },
    ] as const
    const { falls } = consentWithdrawal(policy, { ...record, asked })
    expect(falls).toEqual([
      { action: 'collect', purpose: 'support', data: ['email', 'contact-phone-numbers'] },
    ])
    expect(consentWithdrawal(policy, { ...record, asked: [] }).falls).toEqual([])
  })

  it('takes nothing with it that needs only the age, which stays what it is', () => {
    expect(consentWithdrawal(policy, { ...record, given: ['adult'] }).falls).toEqual([])
  })

  it('of another policy’s record is none', () => {
    const other = consentWithdrawal(policy, { ...record, policy: 'other' })
    expect(other).toMatchObject({ record: undefined, falls: [] })
  })

  it('at no time is an error', () => {
    expect(() => consentWithdrawal(policy, record, { at: 'soon' })).toThrow(RangeError)
  })
})

const policies = join(import.meta.dirname, '..', '..', 'policies')

/** What the Russian texts say, by reading: 3.1 collection with consent, 4.1 and 4.2 purposes, 7.2.1 transfer with consent. */
describe.each(['kreditomat', '1kredit'])('a consent to the restated edition of %s', async (name) => {
  const { pack, languagePacks } = await compileFolder(join(policies, name))
  const shipped = loadPolicy(pack, ...languagePacks)
  const declared = name === 'kreditomat' ? 'consent/1/4' : 'consent/1/3'
  const given = consentRecord(shipped, {
    given: ['consent', 'adult'],
    clauses: ['3.1', declared],
    language: 'ru',
    at,
  })

  it('is asked for by clauses that speak of consent and of age, and covers them', () => {
    const request = { data: 'iin', purpose: 'identification' }
    expect(shipped.canCollect(request).unmet).toEqual([
      { condition: 'consent', clause: '3.1' },
      { condition: 'adult', clause: expect.any(String) },
    ])
    expect(shipped.render('3.1', { language: 'ru' })).toMatch(/с его ведома и согласия/)
    expect(shipped.render(declared, { language: 'ru' })).toMatch(/исполнилось 18 лет/)
    const holding = Object.fromEntries(
      ['consent', 'adult'].map((condition) => [condition, consentCovers(shipped, given, condition).covered]),
    )
    expect(shipped.canCollect({ ...request, given: holding }).outcome).toBe('permitted')
  })

  it('takes every purpose but the de-identified one with it, fraud prevention for the location alone', () => {
    const { falls } = consentWithdrawal(shipped, given)
    const purposes = shipped.purposes().map(({ id }) => id)
    expect(falls.map((each) => each.action === 'collect' && each.purpose).sort()).toEqual(
      purposes.filter((id) => id !== 'analytics').sort(),
    )
    expect(
      falls.find((each) => each.action === 'collect' && each.purpose === 'fraud-prevention')?.data,
    ).toEqual(['location'])
    expect(falls.every(({ data }) => data.length === 1 || data.includes('iin'))).toBe(true)
  })

  it('leaves standing what the law asks for and what is handed on with the rights; consent to transfer falls alone', () => {
    const { falls } = consentWithdrawal(shipped, { ...given, given: ['transfer-consent'] })
    const grounds = falls.map((each) => each.action === 'transfer' && each.ground)
    expect(new Set(grounds)).toEqual(new Set(['service-necessity']))
    expect(shipped.render('7.2.1', { language: 'ru' })).toMatch(/дал Компании согласие на такую передачу/)
  })

  it('is withdrawn in writing, to the company, unless the law has it otherwise', () => {
    const { how } = consentWithdrawal(shipped, given)
    expect(how).toMatchObject({
      outcome: 'permitted',
      clauses: ['6.1.5'],
      how: { form: 'written', addressee: 'company', exception: 'by-law' },
    })
    expect(shipped.render('6.1.5', { language: 'ru' })).toMatch(/письменный документ.*за исключением случаев/)
  })
})
