import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consentRecord as recordSchema } from '../../src/compile/schema/files.js'
import { consentCovers, consentGiven, consentWithdrawal } from '../../src/index.js'
import { at, later, policy, record, russian } from './consents.js'

const malformed = { covered: false, reason: 'malformed', changed: [] }

const { policy: _, ...nameless } = record
const email = { action: 'collect', data: 'email', purpose: 'support' } as const
/** The record with the clauses that grant that. */
const covering = { ...record, clauses: [...record.clauses, '2.1'] }

function throws(): never {
  throw new Error('no')
}

const stored: readonly (readonly [what: string, value: unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', JSON.stringify(record)],
  ['a list', [record]],
  ['a function', () => record],
  ['a record without its policy', nameless],
  ['a record of another format', { ...record, format: 2 }],
  ['a record with a format in words', { ...record, format: '1' }],
  ['a record with `given` as a text', { ...record, given: 'consent' }],
  ['a record with `given` as a table', { ...record, given: { consent: true } }],
  ['a record with numbers given', { ...record, given: [1] }],
  ['a record with holes', { ...record, given: Object.assign(['consent'], { length: 3 }) }],
  ['a record with a wording of its own', { ...record, wording: 'mine' }],
  ['a record made at no time', { ...record, at: 'now' }],
  ['a record withdrawn at no time', { ...record, withdrawn: true }],
  ['a record with withdrawal misspelt', { ...record, widthdrawn: at }],
  ['a record with marks as a list', { ...record, marks: ['3.1'] }],
  ['a record with marks that are none', { ...record, marks: { '3.1': 1 } }],
  ['a record of a use without its action', { ...record, asked: [{ data: 'email', purpose: 'support' }] }],
  ['a record of a use with an action of its own', { ...record, asked: [{ ...email, action: 'sell' }] }],
  ['a record of a use with `via` misspelt', { ...record, asked: [{ ...email, vai: 'contacts' }] }],
  ['a record of a use with what was given for it', { ...record, asked: [{ ...email, given: {} }] }],
  ['a record of a use with `crossBorder` in words', { ...record, asked: [{ ...email, crossBorder: 'no' }] }],
  ['a record of a use as a text', { ...record, asked: ['email'] }],
  ['a record that is inherited', Object.create(record)],
  ['a record as a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(record)}}`)],
  [
    'a record with a prototype of its own',
    JSON.parse(`{"__proto__": {}, ${JSON.stringify(record).slice(1)}`),
  ],
  ['an instance', Object.assign(new (class Kept {})(), record)],
  ['a map', new Map(Object.entries(record))],
  ['a proxy that throws', new Proxy({}, { getPrototypeOf: throws, ownKeys: throws, get: throws })],
  ['a proxy that throws late', new Proxy({ ...record }, { get: throws })],
  ['a list that throws', { ...record, given: new Proxy(['consent'], { get: throws }) }],
  ['a getter that throws', Object.defineProperty({ ...record }, 'given', { get: throws, enumerable: true })],
]

describe('what comes from storage', () => {
  it.each(stored)('%s covers nothing and nothing falls with it', (_what, value) => {
    for (const edition of [policy, later(russian)]) {
      expect(consentCovers(edition, value, 'consent')).toEqual(malformed)
      expect(consentWithdrawal(edition, value, { at })).toMatchObject({ record: undefined, falls: [] })
    }
  })

  it.each(stored)(
    '%s gives nothing, alone or in a list, and takes nothing from a record beside it',
    (_what, value) => {
      const list = [value, covering, value]
      expect(consentGiven(policy, list, email)).toEqual({ consent: true, adult: true })
      if (Array.isArray(value)) return
      expect(consentGiven(policy, value, email)).toEqual({})
      expect(consentGiven(policy, [value], email)).toEqual({})
    },
  )

  it('may be a list that throws', () => {
    const { proxy, revoke } = Proxy.revocable([covering], {})
    expect(consentGiven(policy, proxy, email)).toEqual({ consent: true, adult: true })
    revoke()
    for (const list of [proxy, new Proxy([covering], { get: throws })]) {
      expect(consentGiven(policy, list, email)).toEqual({})
    }
  })

  it('is read once: what a getter says the second time counts for nothing', () => {
    let reads = 0
    const given = () => (reads++ ? ['consent', 'adult'] : ['adult'])
    const moody = Object.defineProperty({ ...record }, 'given', { get: given, enumerable: true })
    expect(consentCovers(policy, moody, 'consent')).toMatchObject({ reason: 'not-given' })
    expect(reads).toBe(1)
  })

  it('may be of any size', () => {
    const long = 'a'.repeat(1_000_000)
    const clauses = Array.from({ length: 100_000 }, (_each, index) =>
      index % 2 ? '3.1' : `${long.length}.${index}`,
    )
    const huge = {
      ...record,
      edition: long,
      given: ['consent', long],
      clauses,
      marks: { ...record.marks, [long]: long },
    }
    expect(consentCovers(policy, huge, 'consent')).toMatchObject({ reason: 'changed' })
  })

  it('is never thrown at, and covers only what fits the schema', () => {
    const field = (...known: unknown[]) =>
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, fc.anything())
    const nearly = fc.record(
      {
        format: field(1, 1, 1, 2),
        policy: field('sample'),
        edition: field(record.edition, 'ffffffffffff'),
        language: field('ru', 'kk'),
        wording: field('restated'),
        given: field(['consent'], ['consent', 'adult']),
        clauses: field(record.clauses, []),
        at: field(at, '2026-11-22T17:00:00+05:00'),
        marks: field(record.marks, {}),
        asked: field([], [email]),
      },
      { requiredKeys: ['format', 'policy', 'edition', 'language', 'wording', 'given', 'clauses', 'at'] },
    )
    let covered = 0
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything({ withNullPrototype: true, withMap: true })), (value) => {
        const { covered: covers } = consentCovers(policy, value, 'consent')
        if (!covers) return
        covered++
        expect(recordSchema.safeParse(value).success).toBe(true)
      }),
      { seed: 11, numRuns: 2000 },
    )
    expect(covered).toBeGreaterThan(20)
  })
})
