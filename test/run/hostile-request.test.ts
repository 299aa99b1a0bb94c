import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, loadPolicy } from '../../src/index.js'
import { anyFacts, anyGiven, packOf, smallClauses, smallPack } from './policies.js'

// biome-ignore lint/suspicious/noExplicitAny: requests as they may come from JavaScript
const policy = loadPolicy(smallPack) as any
const good = { data: 'email', purpose: 'support' }
const given = { consent: true, adult: true }

const asks: readonly ((request: unknown) => Decision)[] = [
  policy.canCollect,
  policy.canTransfer,
  policy.canUse,
  policy.canExercise,
  policy.decide,
]

function expectInvalid(decision: Decision): void {
  expect(decision).toMatchObject({
    outcome: 'not-covered',
    allowed: false,
    clauses: [],
    cautions: [{ code: 'invalid-request' }],
  })
}

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('no')
    },
    getPrototypeOf: () => {
      throw new Error('no')
    },
  },
)

describe('a malformed request', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a string', 'collect'],
    ['a symbol', Symbol('collect')],
    ['a list', ['email', 'support']],
    ['an object that throws', throwing],
    ['a function', () => good],
  ])('%s is answered as such by every call', (_, request) => {
    for (const ask of asks) expectInvalid(ask(request))
  })

  it.each([
    ['data as a list', { ...good, data: ['email'] }],
    ['data as an object with toString', { ...good, data: { toString: () => 'email' } }],
    ['data as a String object', { ...good, data: Object('email') }],
    ['no purpose', { data: 'email' }],
    ['via as a number', { ...good, via: 1 }],
    ['via null', { ...good, via: null }],
    ['given as null', { ...good, given: null }],
    ['given as a list', { ...good, given: ['consent'] }],
    ['given as true', { ...good, given: true }],
    ['given as a map', { ...good, given: new Map([['consent', true]]) }],
    ['given as an instance', { ...good, given: new (class Given {})() }],
    ['given that throws', { ...good, given: throwing }],
    [
      'a getter that throws',
      Object.defineProperty({ ...good }, 'given', { get: () => Object(undefined).x.y }),
    ],
  ])('%s is answered as such', (_, request) => expectInvalid(policy.canCollect(request)))

  it('to transfer is one that does not say where to', () => {
    const request = { data: 'email', ground: 'service-necessity' }
    expectInvalid(policy.canTransfer(request))
    expectInvalid(policy.canTransfer({ ...request, crossBorder: 'no' }))
  })

  it.each(['frobnicate', 'constructor', '__proto__', undefined, 3, Symbol('collect'), throwing])(
    'with an unknown action is not taken for another',
    (action) => expectInvalid(policy.decide({ action, ...good, given })),
  )
})

describe('conditions', () => {
  it.each([
    ['"true"', 'true'],
    ['1', 1],
    ['"yes"', 'yes'],
    ['an object', {}],
    ['a Boolean', Object(true)],
  ])('given as %s do not hold', (_, value) => {
    const decision = policy.canCollect({ ...good, given: { consent: value, adult: true } })
    expect(decision.unmet).toEqual([{ condition: 'consent', clause: '3.1' }])
  })

  it('are not inherited', () => {
    Object.defineProperty(Object.prototype, 'consent', { value: true, configurable: true })
    try {
      expect(policy.canCollect({ ...good, given: { adult: true } }).outcome).toBe('conditional')
    } finally {
      Reflect.deleteProperty(Object.prototype, 'consent')
    }
  })

  it('are read from a proxy only if it owns them', () => {
    const yes = new Proxy({}, { get: () => true })
    expect(policy.canCollect({ ...good, given: yes }).outcome).toBe('conditional')
  })

  it('count only if they are enumerable, and a getter is asked once', () => {
    const hidden = Object.defineProperty({ adult: true }, 'consent', { value: true })
    expect(policy.canCollect({ ...good, given: hidden }).outcome).toBe('conditional')
    let reads = 0
    const moody = {
      adult: true,
      get consent() {
        return reads++ === 0
      },
    }
    expect(policy.canCollect({ ...good, given: moody }).outcome).toBe('permitted')
    expect(reads).toBe(1)
  })

  it('stated false are the same as absent, apart from age', () => {
    const without = policy.canCollect({ ...good, given: { adult: true } })
    expect(policy.canCollect({ ...good, given: { adult: true, consent: false } })).toBe(without)
  })
})

describe('unknown ids', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '\u0000'])(
    '%j is just not covered',
    (id) => {
      for (const request of [
        { action: 'collect', data: id, purpose: 'support', given },
        { action: 'collect', data: 'email', purpose: id, given },
        { action: 'collect', data: 'email', purpose: 'support', via: id, given },
        { action: 'transfer', data: 'email', ground: id, crossBorder: false, given },
        { action: 'use', permission: id, given },
        { action: 'exercise', right: id, given },
      ]) {
        expect(policy.decide(request)).toMatchObject({ outcome: 'not-covered', cautions: [] })
      }
    },
  )

  it('of a megabyte are answered and not kept', () => {
    const first = policy.canCollect({ data: 'a'.repeat(1_000_000), purpose: 'b'.repeat(1_000_000), given })
    const second = policy.canCollect({ data: 'c'.repeat(1_000_000), purpose: 'd'.repeat(1_000_000), given })
    expect(second).toBe(first)
  })
})

describe('any value whatever', () => {
  it('is answered, never thrown at, and permitted only where the request is well formed', () => {
    const anyAsk = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withDate: true }),
      anyBrokenRequest(),
    )
    fc.assert(
      fc.property(anyFacts, fc.array(anyAsk, { minLength: 10 }), (facts, requests) => {
        // biome-ignore lint/suspicious/noExplicitAny: as above
        const generated = loadPolicy(packOf(facts, smallClauses)) as any
        for (const request of requests) {
          for (const name of ['canCollect', 'canTransfer', 'canUse', 'canExercise', 'decide']) {
            const decision: Decision = generated[name](request)
            if (decision.allowed) expect(isWellFormed(request)).toBe(true)
          }
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

/** Requests with the right fields and, somewhere, a wrong value. */
function anyBrokenRequest() {
  const field = (...values: unknown[]) => fc.oneof(fc.constantFrom(...values), fc.anything())
  return fc.record(
    {
      action: field('collect', 'transfer', 'use', 'exercise'),
      data: field('email', 'location'),
      purpose: field('support'),
      ground: field('consent'),
      permission: field('location'),
      right: field('access'),
      crossBorder: field(true, false),
      via: field(undefined, 'automatic', 'location'),
      given: fc.oneof(anyGiven, fc.anything()),
    },
    { requiredKeys: [] },
  )
}

function isWellFormed(request: unknown): boolean {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const { data, purpose, ground, permission, right, crossBorder, given } = request as any
  const plain = given === undefined || Object.prototype.toString.call(given) === '[object Object]'
  const complete =
    (typeof data === 'string' && typeof purpose === 'string') ||
    (typeof data === 'string' && typeof ground === 'string' && typeof crossBorder === 'boolean') ||
    typeof permission === 'string' ||
    typeof right === 'string'
  return plain && complete
}
