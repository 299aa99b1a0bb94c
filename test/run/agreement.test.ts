import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import { type NaiveDecision, naiveDecision } from './naive.js'
import {
  anyFacts,
  anyRequest,
  everything,
  packOf,
  referenceIsThere,
  referencePack,
  requestSpace,
  smallClauses,
} from './policies.js'

/** What a decision says, its conditions in no particular order. */
function said({ outcome, allowed, clauses, unmet, duties, cautions, how }: NaiveDecision): NaiveDecision {
  const sorted = <Item>(list: readonly Item[]) =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    outcome,
    allowed,
    clauses,
    unmet: sorted(unmet),
    duties: sorted(duties),
    cautions: sorted(cautions),
    ...(how && { how }),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: both judges take requests from anywhere
type Request = any

describe('decisions', () => {
  it('agree with a naive reading of SPEC section 5 on generated policies', () => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRequest, { minLength: 20, maxLength: 20 }), (facts, requests) => {
        const policy = loadPolicy(packOf(facts, smallClauses))
        for (const request of requests as Request[]) {
          const real = policy.decide(request) as unknown as NaiveDecision
          expect(said(real), JSON.stringify({ request, facts })).toEqual(
            said(naiveDecision(facts, smallClauses, request)),
          )
        }
      }),
      { seed: 20, numRuns: 600 },
    )
  })

  it.skipIf(!referenceIsThere)('agree with it on every combination of ids of a real policy', () => {
    const pack = referencePack()
    const policy = loadPolicy(pack)
    const requests: Request[] = [undefined, everything, { consent: true }, { adult: false }].flatMap(
      (given) => requestSpace(pack).map((request) => ({ ...request, given })),
    )
    const differing = requests.filter((request) => {
      const real = said(policy.decide(request) as unknown as NaiveDecision)
      return JSON.stringify(real) !== JSON.stringify(said(naiveDecision(pack.facts, pack.clauses, request)))
    })
    expect(requests.length).toBeGreaterThan(9_000)
    expect(differing.slice(0, 3)).toEqual([])
  })
})
