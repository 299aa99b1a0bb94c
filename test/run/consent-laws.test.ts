import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ConsentRecord,
  consentCovers,
  consentRecord,
  consentWithdrawal,
  loadPolicy,
  type PolicyRequest,
} from '../../src/index.js'
import { at, later, policyWith, record, type Texts } from './consents.js'
import { anyFacts, anyRequest, everything, packOf, smallClauses } from './policies.js'

const ids = smallClauses.map(({ id }) => id)
const conditions = Object.keys(everything)
const anyTexts = fc
  .array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: ids.length, maxLength: ids.length })
  .map((texts): Texts => Object.fromEntries(ids.map((id, index) => [id, texts[index] as string])))
const anyConditions = fc.uniqueArray(fc.constantFrom(...conditions), { minLength: 1 })
const anyClauses = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
const runs = { seed: 5, numRuns: 200 }

describe('whatever was given, on whatever clauses', () => {
  it('the record covers exactly that under the edition in which it was made', () => {
    fc.assert(
      fc.property(anyTexts, anyConditions, anyClauses, (texts, given, clauses) => {
        const policy = policyWith(texts)
        const stored = JSON.parse(JSON.stringify(consentRecord(policy, { given, clauses })))
        const covered = conditions.filter((condition) => consentCovers(policy, stored, condition).covered)
        expect(new Set(covered)).toEqual(new Set(given))
      }),
      runs,
    )
  })

  it('and under a later one, where one clause was changed, unless that clause was shown: then it names that one', () => {
    fc.assert(
      fc.property(
        anyTexts,
        anyConditions,
        anyClauses,
        fc.constantFrom(...ids),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (texts, given, clauses, changed, text) => {
          const stored = consentRecord(policyWith(texts), { given, clauses })
          const coverage = consentCovers(later({ ...texts, [changed]: text }), stored, given[0] as string)
          const touched = text !== texts[changed] && clauses.includes(changed)
          expect(coverage).toEqual(
            touched
              ? { covered: false, reason: 'changed', changed: [changed] }
              : { covered: true, changed: [] },
          )
        },
      ),
      runs,
    )
  })

  it('a withdrawn record covers none of it, in any edition', () => {
    fc.assert(
      fc.property(anyTexts, anyConditions, anyClauses, (texts, given, clauses) => {
        const policy = policyWith(texts)
        const { record: withdrawn } = consentWithdrawal(policy, consentRecord(policy, { given, clauses }))
        for (const condition of given) {
          expect(consentCovers(policy, withdrawn, condition)).toMatchObject({ reason: 'withdrawn' })
          expect(consentCovers(later(texts), withdrawn, condition)).toMatchObject({ reason: 'withdrawn' })
        }
      }),
      runs,
    )
  })
})

describe('whatever the policy', () => {
  it('a record of what was asked for covers just what one without it does, less what was not asked for', () => {
    let [covered, refused] = [0, 0]
    // An empty id is no text, which a record must not hold.
    const named = anyRequest.filter((request) => !Object.values(request).includes(''))
    const fewRequests = fc.array(named, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyFacts, fewRequests, fewRequests, (facts, asked, others) => {
        const policy = loadPolicy(packOf(facts, smallClauses))
        const byClauses: ConsentRecord = { ...record, given: conditions, clauses: ids }
        const stored = { ...byClauses, asked: asked.map(useOf) }
        for (const request of [...asked, ...others] as PolicyRequest[]) {
          const was = asked.some((each) => isDeepStrictEqual(useOf(each), useOf(request)))
          for (const condition of conditions) {
            const before = consentCovers(policy, byClauses, condition, request).covered
            const now = consentCovers(policy, stored, condition, request).covered
            expect(now).toBe(before && was)
            if (now) covered++
            else if (before) refused++
          }
        }
      }),
      runs,
    )
    expect(Math.min(covered, refused)).toBeGreaterThan(20)
  })

  it('exactly that falls which is permitted with all that it asks for, and not without the consents of the record', () => {
    fc.assert(
      fc.property(anyFacts, anyConditions, (facts, given) => {
        const policy = loadPolicy(packOf(facts, smallClauses))
        const own: ConsentRecord = { ...record, given }
        const { falls } = consentWithdrawal(policy, own, { at })
        const found = falls.flatMap(({ data, ...ask }) =>
          data.map((each) => JSON.stringify({ ...ask, data: each })),
        )
        const consents = given.filter((condition) => condition.split('-').at(-1) === 'consent')
        expect(found).toEqual(bruteForce(policy, consents))
      }),
      runs,
    )
  })
})

/** What is asked, without what was given for it and without what is left open. */
function useOf({ given: _, ...use }: object & { readonly given?: unknown }) {
  return JSON.parse(JSON.stringify(use))
}

/** Every request for data, asked with all that it asks for, once with and once without the conditions of the record. */
function bruteForce(policy: ReturnType<typeof loadPolicy>, given: readonly string[]): string[] {
  const aims = [
    ...policy.purposes().map(({ id }) => ({ action: 'collect', purpose: id }) as const),
    ...policy
      .grounds()
      .flatMap(({ id }) => [
        { action: 'transfer', ground: id, crossBorder: false } as const,
        { action: 'transfer', ground: id, crossBorder: true } as const,
      ]),
  ]
  const requests = aims.flatMap((aim) => policy.categories().map(({ id }) => ({ ...aim, data: id })))
  return requests
    .filter((request) => {
      const asked = policy.decide(request).unmet.map(({ condition }) => condition)
      const allowedWith = (names: readonly string[]) =>
        policy.decide({ ...request, given: Object.fromEntries(names.map((name) => [name, true])) }).allowed
      return allowedWith(asked) && !allowedWith(asked.filter((name) => !given.includes(name)))
    })
    .map((request) => JSON.stringify(request))
}
