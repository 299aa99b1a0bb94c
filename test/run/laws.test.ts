import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, loadPolicy } from '../../src/index.js'
import type { Pack, PackFact } from '../../src/model/pack.js'
import type { Prohibition, Rules } from '../../src/model/rule.js'
import { anyFacts, anyRequest, everything, packOf, smallClauses } from './policies.js'
import { type Request, speaksOf } from './requests.js'

type Decide = (request: Request) => Decision

/** A law over one policy and what is asked of it; says how often it had something to say. */
type Law = (policy: { pack: Pack; requests: readonly Request[]; decide: Decide }) => number

/** Of the requests to one policy, where each needs policies of its own. */
const few = 6
const runs = { seed: 41, numRuns: 300 }
const conditions = [...Object.keys(everything), 'unheard-of', 'toString']

const anyRequests = fc.array(anyRequest, { minLength: 25, maxLength: 25 }) as unknown as fc.Arbitrary<
  Request[]
>

/** Holds the law to generated policies; one that never applies proves nothing. */
function holds(law: Law): void {
  let applied = 0
  fc.assert(
    fc.property(anyFacts, anyRequests, (facts, requests) => {
      const pack = packOf(facts, smallClauses)
      applied += law({ pack, requests, decide: decideOf(pack) })
    }),
    runs,
  )
  expect(applied).toBeGreaterThan(100)
}

function decideOf(pack: Pack): Decide {
  return loadPolicy(pack).decide as Decide
}

function given(request: Request, more: Readonly<Record<string, boolean>>): Request {
  return { ...request, given: { ...request.given, ...more } }
}

/** The policy without one rule of a list, for each rule in turn. */
function eachLess(pack: Pack, list: Exclude<keyof Rules, 'lists'>): Decide[] {
  return pack.rules[list].map((_, place) =>
    decideOf({ ...pack, rules: { ...pack.rules, [list]: pack.rules[list].filter((_, at) => at !== place) } }),
  )
}

describe('for every policy', () => {
  it('one more condition given never turns permitted into refused', () => {
    holds(({ requests, decide }) => {
      const permitted = requests.filter((request) => decide(request).allowed)
      for (const request of permitted) {
        for (const condition of conditions) {
          expect(decide(given(request, { [condition]: true })).allowed).toBe(true)
        }
      }
      return permitted.length
    })
  })

  it('a condition stated false is as if it were absent, but for `adult`, which prohibits where an age is set', () => {
    holds(({ pack, requests, decide }) => {
      for (const request of requests) {
        for (const condition of conditions) {
          if (condition in (request.given ?? {})) continue
          const decision = decide(given(request, { [condition]: false }))
          if (decision === decide(request)) continue
          expect(condition).toBe('adult')
          expect(decision.outcome).toBe('prohibited')
          const denying = pack.rules.prohibitions.filter((rule) => rule.whenFalse === 'adult')
          expect(decision.clauses).toEqual([...new Set(denying.map((rule) => rule.clause))])
        }
      }
      return requests.length
    })
  })

  it('giving exactly what is unmet permits, and giving all but one of it does not', () => {
    holds(({ requests, decide }) => {
      const conditional = requests.filter((request) => decide(request).outcome === 'conditional')
      for (const request of conditional) {
        const lacking = decide(request).unmet
        const unmet = new Set(lacking.map(({ condition }) => condition))
        const named = lacking.filter(({ condition }) => condition !== 'as-stated')
        expect(new Set(named.map(({ condition }) => condition)).size).toBe(named.length)
        expect(new Set(lacking.map((each) => JSON.stringify(each))).size).toBe(lacking.length)
        const missing = Object.fromEntries(Array.from(unmet, (condition) => [condition, true]))
        expect(decide(given(request, missing)).outcome).toBe('permitted')
        for (const condition of unmet) {
          const { [condition]: _left, ...others } = missing
          expect(decide(given(request, others)).outcome).toBe('conditional')
        }
      }
      return conditional.length
    })
  })

  it('a permit less never permits more', () => {
    holds(({ pack, requests, decide }) => {
      const refused = requests.filter((request) => !decide(request).allowed)
      for (const less of eachLess(pack, 'permits')) {
        for (const request of refused) expect(less(request).allowed).toBe(false)
      }
      return refused.length
    })
  })

  it.each(['prohibitions', 'requirements'] as const)('one of the %s less never permits less', (list) => {
    holds(({ pack, requests }) => {
      // Prohibitions of one thing that several rules state are rare in what is random.
      const prohibitions = [...pack.rules.prohibitions, ...prohibitionsOf(requests[0] as Request)]
      let applied = 0
      for (const policy of [pack, { ...pack, rules: { ...pack.rules, prohibitions } }]) {
        const decide = decideOf(policy)
        const permitted = requests.filter((request) => decide(request).allowed)
        applied += permitted.length
        for (const less of eachLess(policy, list)) {
          for (const request of permitted) expect(less(request).allowed).toBe(true)
        }
      }
      return applied
    })
  })

  it('a prohibition of any part of what is asked beats every permit', () => {
    holds(({ pack, requests }) => {
      let asked = 0
      for (const request of requests.slice(0, few)) {
        for (const prohibition of prohibitionsOf(request)) {
          asked++
          const prohibitions = [...pack.rules.prohibitions, prohibition]
          const decision = decideOf({ ...pack, rules: { ...pack.rules, prohibitions } })(request)
          expect(decision.outcome).toBe('prohibited')
          expect(decision.clauses).toContain(prohibition.clause)
        }
      }
      return asked
    })
  })

  it('an exclusion by any clause beats every permit', () => {
    holds(({ pack, requests, decide }) => {
      let asked = 0
      for (const request of requests.slice(0, few)) {
        for (const fact of exclusionsOf(request)) {
          asked++
          const decision = decideOf(packOf([...pack.facts, fact], smallClauses))(request)
          expect(decision.outcome, JSON.stringify({ fact, before: decide(request) })).toBe('prohibited')
          expect(decision.clauses).toContain(fact.clause)
        }
      }
      return asked
    })
  })

  it('the clauses of a permitted answer all exist, and each supplied a grant or a condition that is given', () => {
    holds(({ pack, requests, decide }) => {
      const permitted = requests.filter((request) => decide(request).allowed)
      const existing = pack.clauses.map(({ id }) => id)
      for (const request of permitted) {
        const { clauses } = decide(request)
        const { permits, requirements } = pack.rules
        const met = requirements.filter((rule) => request.given?.[rule.condition] === true)
        const supplying = [...permits, ...met].filter((rule) => speaksOf(rule, request))
        expect(clauses.length).toBeGreaterThan(0)
        expect(new Set(clauses).size).toBe(clauses.length)
        for (const clause of clauses) {
          expect(existing).toContain(clause)
          expect(supplying.map((rule) => rule.clause)).toContain(clause)
        }
      }
      return permitted.length
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

  it('equal requests get equal answers, of one policy the same one, frozen through and through', () => {
    holds(({ pack, requests, decide }) => {
      const again = decideOf(pack)
      for (const request of requests) {
        const decision = decide(request)
        expect(decide(structuredClone(request))).toBe(decision)
        expect(again(request)).toEqual(decision)
        expectFrozen(decision)
      }
      return requests.length
    })
  })
})

/** What rules a request out: the action as such, and with each of the ids that it names. */
function prohibitionsOf({ action, data, via, crossBorder, ...ids }: Request): Prohibition[] {
  const { purpose, ground, right, permission = via === 'automatic' ? undefined : via } = ids
  const limits = [
    {},
    data && { data: [data] },
    purpose && { purpose },
    ground && { ground },
    right && { right },
    permission && { permission },
    crossBorder && { crossBorder },
  ]
  const actions = [action] as Prohibition['actions']
  return limits.flatMap((limit) => (limit ? { actions, clause: '1', ...limit } : []))
}

/** Clauses that rule a request out, as facts. An unnamed id rules nothing out. */
function exclusionsOf({
  action,
  data,
  purpose,
  via,
  ground,
  crossBorder,
  permission,
  right,
}: Request): PackFact[] {
  const kinds: [kind: PackFact['kind'], id: string | undefined | false][] = [
    ['data-category', action === 'collect' && data],
    ['de-identified-data', action === 'collect' && data],
    ['purpose', purpose],
    ['device-permission', permission ?? (via !== 'automatic' && via)],
    ['transfer-ground', ground],
    ['company-right', action === 'transfer' && 'transfer-to-third-parties'],
    ['cross-border', crossBorder && 'consented'],
    ['user-right', right],
  ]
  return kinds.flatMap(([kind, id]) => (id ? { kind, id, clause: '1', excluded: true } : []))
}

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  expect(Object.isFrozen(value)).toBe(true)
  for (const part of Object.values(value)) expectFrozen(part)
}
