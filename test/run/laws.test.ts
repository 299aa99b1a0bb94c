import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, loadPolicy } from '../../src/index.js'
import type { Pack } from '../../src/model/pack.js'
import type { Rules } from '../../src/model/rule.js'
import { anyFacts, anyRequest, packOf, smallClauses } from './policies.js'

// biome-ignore lint/suspicious/noExplicitAny: generated requests have any fields
type Request = any

const runs = { seed: 41, numRuns: 300 }
const anyRequests = fc.array(anyRequest, { minLength: 15, maxLength: 15 }) as fc.Arbitrary<Request[]>

/** Every generated policy with its requests, one after the other. */
function holds(law: (pack: Pack, request: Request, decide: (request: Request) => Decision) => void): void {
  fc.assert(
    fc.property(anyFacts, anyRequests, (facts, requests) => {
      const pack = packOf(facts, smallClauses)
      const { decide } = loadPolicy(pack)
      for (const request of requests) law(pack, request, decide)
    }),
    runs,
  )
}

function without<List extends Exclude<keyof Rules, 'lists'>>(pack: Pack, list: List, index: number): Pack {
  return { ...pack, rules: { ...pack.rules, [list]: pack.rules[list].filter((_, place) => place !== index) } }
}

describe('for every policy', () => {
  it('one more condition given never turns permitted into refused, except a stated `adult: false`', () => {
    holds((_, request, decide) => {
      if (!decide(request).allowed) return
      for (const condition of ['consent', 'as-stated', 'necessary', 'unheard-of']) {
        expect(decide({ ...request, given: { ...request.given, [condition]: true } }).allowed).toBe(true)
      }
    })
  })

  it('giving exactly what is unmet permits, and giving all but one of it does not', () => {
    holds((_, request, decide) => {
      const { outcome, unmet } = decide(request)
      if (outcome !== 'conditional') return
      const more = Object.fromEntries(unmet.map(({ condition }) => [condition, true]))
      expect(decide({ ...request, given: { ...request.given, ...more } }).outcome).toBe('permitted')
      for (const { condition } of unmet) {
        const { [condition]: _left, ...others } = more
        expect(decide({ ...request, given: { ...request.given, ...others } }).allowed).toBe(false)
      }
    })
  })

  it('a permit less never permits more', () => {
    holds((pack, request, decide) => {
      for (let index = 0; index < pack.rules.permits.length; index += 3) {
        const less = loadPolicy(without(pack, 'permits', index)).decide(request)
        if (less.allowed && !decide(request).allowed) {
          // A clause that no longer decides may hand over to one on automatic collection, never to nothing.
          expect(pack.rules.permits[index]).toMatchObject({ grants: 'data' })
        }
      }
    })
  })

  it('a prohibition or a requirement less never permits less', () => {
    holds((pack, request, decide) => {
      if (!decide(request).allowed) return
      for (const list of ['prohibitions', 'requirements'] as const) {
        for (let index = 0; index < pack.rules[list].length; index += 3) {
          expect(loadPolicy(without(pack, list, index)).decide(request).allowed).toBe(true)
        }
      }
    })
  })

  it('an exclusion beats every permit', () => {
    holds((pack, request, decide) => {
      if (request.action !== 'use' || decide(request).outcome === 'not-covered') return
      const excluded = {
        kind: 'device-permission',
        id: request.permission,
        clause: '1',
        excluded: true,
      } as const
      const { decide: stricter } = loadPolicy(packOf([...pack.facts, excluded], smallClauses))
      expect(stricter(request).outcome).toBe('prohibited')
    })
  })

  it('the clauses of a permitted answer each supply a grant or a condition of it', () => {
    holds((pack, request, decide) => {
      const decision = decide(request)
      if (!decision.allowed) return
      const { permits, requirements } = pack.rules
      const supplying = new Set([...permits, ...requirements].map(({ clause }) => clause))
      for (const clause of decision.clauses) expect(supplying).toContain(clause)
      expect(new Set(decision.clauses).size).toBe(decision.clauses.length)
    })
  })

  it('the order of the facts changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, numbers) => {
        const shuffled = [...facts]
          .map((fact) => ({ fact, place: numbers.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ fact }) => fact)
        expect(packOf(shuffled, smallClauses).rules).toEqual(packOf(facts, smallClauses).rules)
      }),
      runs,
    )
  })

  it('equal requests get the same answer, frozen through and through', () => {
    holds((_, request, decide) => {
      const decision = decide(request)
      expect(decide(structuredClone(request))).toBe(decision)
      expectFrozen(decision)
    })
  })
})

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  expect(Object.isFrozen(value)).toBe(true)
  for (const part of Object.values(value)) expectFrozen(part)
}
