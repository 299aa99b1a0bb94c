import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import type { Pack } from '../../src/model/pack.js'
import { type NaiveDecision, naiveDecision } from './naive.js'
import {
  anyFacts,
  anyMalformedRequest,
  anyRequest,
  packOf,
  referenceIsThere,
  referencePack,
  shippedPacks,
  smallClauses,
} from './policies.js'
import { randomRequests, requestsOf, spacesOf } from './requests.js'

/** Where it is set, every subset of all conditions of an action is tried with all ids; else of those that matter there. */
const width = process.env.TARMAQ_COMPARISONS === undefined ? 'of the ids' : 'of the action'

/** What a decision says, its conditions in no particular order. */
function said({ outcome, allowed, clauses, unmet, duties, cautions, how }: NaiveDecision): string {
  const sorted = (list: readonly object[]) => list.map((item) => JSON.stringify(item)).sort()
  return JSON.stringify({
    outcome,
    allowed,
    clauses,
    unmet: sorted(unmet),
    duties: sorted(duties),
    cautions: sorted(cautions),
    how,
  })
}

/** Which of some requests the two judges answer differently. */
function differing(pack: Pack, requests: Iterable<unknown>): { asked: number; differences: string[] } {
  const { decide } = loadPolicy(pack)
  const differences: string[] = []
  let asked = 0
  for (const request of requests) {
    asked++
    const real = said(decide(request as never) as unknown as NaiveDecision)
    const naive = said(naiveDecision(pack.facts, pack.clauses, request))
    if (real !== naive && differences.length < 3) {
      differences.push(`${JSON.stringify(request)}: ${real}, naively ${naive}`)
    }
  }
  return { asked, differences }
}

function expectAgreement(requests: fc.Arbitrary<unknown>, numRuns: number): void {
  fc.assert(
    fc.property(anyFacts, fc.array(requests, { minLength: 20, maxLength: 20 }), (facts, asked) => {
      const { differences } = differing(packOf(facts, smallClauses), asked)
      expect(differences, JSON.stringify(facts)).toEqual([])
    }),
    { seed: 20, numRuns },
  )
}

describe('decisions agree with a naive reading of SPEC section 5', () => {
  it('on generated policies, known ids and unknown ones, and whatever is given', () => {
    expectAgreement(anyRequest, 600)
  })

  it('on malformed requests, whatever the policy', () => {
    expectAgreement(anyMalformedRequest, 100)
  })

  it.each(['1kredit', 'kreditomat'])(
    'on all that can be asked of %s, and at random',
    async (name) => {
      const pack = (await shippedPacks()).find(({ policy }) => policy === name) as Pack
      for (const space of spacesOf(pack)) {
        const { asked, differences } = differing(pack, requestsOf(pack, space, width))
        expect(differences).toEqual([])
        expect(asked).toBeGreaterThanOrEqual(space.combinations.length)
      }
      expect(differing(pack, randomRequests(pack, 5000, 23)).differences).toEqual([])
    },
    600_000,
  )

  it.skipIf(!referenceIsThere)('on all that can be asked of a careful reading of a published policy', () => {
    const pack = referencePack()
    for (const space of spacesOf(pack)) {
      expect(differing(pack, requestsOf(pack, space, 'of the ids')).differences).toEqual([])
    }
  })
})
