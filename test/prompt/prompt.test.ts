import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPolicy, type Policy } from '../../src/index.js'
import type { PackFact } from '../../src/model/pack.js'
import { type Prompt, promptOf } from '../../src/prompt.js'
import { shippedPolicy } from '../explain/space.js'
import { anyFacts, packOf, smallClauses, smallFacts, smallPack } from '../run/policies.js'

const small = loadPolicy(smallPack)

function policyWith(...facts: PackFact[]): Policy {
  return loadPolicy(packOf([...smallFacts, ...facts], smallClauses))
}

describe('a prompt for a permission that the policy grants', () => {
  it('tells data, purposes, conditions, and what refusing means, with the clauses', () => {
    expect(promptOf(small, 'contacts')).toEqual({
      permission: 'contacts',
      clauses: ['3.2/1'],
      data: ['contact-phone-numbers'],
      purposes: [
        { id: 'support', clauses: ['2.1'], foremost: false },
        { id: 'communication', clauses: ['2.1'], foremost: false },
      ],
      conditions: [
        { condition: 'consent', clause: '3.1' },
        { condition: 'permission-granted', clause: '3.2/1' },
        { condition: 'user-selected', clause: '3.3' },
        { condition: 'adult', clause: 'preamble/1' },
      ],
      userSelected: true,
      prohibited: [{ id: 'marketing', data: ['contact-phone-numbers'], clauses: ['2.2'] }],
      refusalLimitsUse: '3.3',
    } satisfies Prompt)
  })

  it('names the clause that leaves the decision to the user', () => {
    const right: PackFact = { kind: 'user-right', id: 'control-permissions', clause: '5.2' }
    expect(promptOf(policyWith(right), 'contacts')?.userDecides).toBe('5.2')
  })

  it('puts purposes first that name its data, and those that the app has', () => {
    const facts: PackFact[] = [
      { kind: 'device-permission', id: 'location', clause: '3.2' },
      { kind: 'data-category', id: 'location', clause: '1.1' },
      { kind: 'purpose', id: 'fraud-prevention', clause: '2.3', data: ['location'] },
    ]
    const purposes = promptOf(policyWith(...facts), 'location')?.purposes
    expect(purposes?.map(({ id, clauses, foremost }) => [id, clauses, foremost])).toEqual([
      // Clause 2.2 says the same of IP addresses: it grants nothing here.
      ['fraud-prevention', ['2.3'], true],
      ['support', ['2.1'], false],
      ['communication', ['2.1'], false],
    ])
    const asked = promptOf(small, 'contacts', { purposes: ['communication'] })?.purposes
    expect(asked?.map(({ id }) => id)).toEqual(['communication', 'support'])
  })

  it('ties a purpose to the data that it names, and a condition to what it concerns', () => {
    const facts: PackFact[] = [
      { kind: 'device-permission', id: 'camera', clause: '3.2' },
      { kind: 'data-category', id: 'photo', clause: '1.1/1', ifNecessary: true },
      { kind: 'data-category', id: 'identity-document-photo', clause: '1.1/2' },
      { kind: 'purpose', id: 'data-verification', clause: '2.3', data: ['identity-document-photo'] },
      { kind: 'purpose', id: 'advertising', clause: '2.3', conditions: ['marketing-consent'] },
    ]
    const { purposes, conditions } = promptOf(policyWith(...facts), 'camera') as Prompt
    expect(purposes.find(({ id }) => id === 'data-verification')?.data).toEqual(['identity-document-photo'])
    expect(purposes.find(({ id }) => id === 'support')?.data).toBeUndefined()
    expect(conditions).toContainEqual({ condition: 'necessary', clause: '1.1/1', data: ['photo'] })
    const marketing = { condition: 'marketing-consent', clause: '2.3', purposes: ['advertising'] }
    expect(conditions).toContainEqual(marketing)
  })

  it('puts no purpose first for which it must not know whose the data are', () => {
    const { purposes, conditions } = promptOf(
      policyWith({
        kind: 'purpose',
        id: 'statistics',
        clause: '2.3',
        data: ['contact-phone-numbers'],
        deIdentifiedOnly: true,
      }),
      'contacts',
    ) as Prompt
    expect(purposes.map(({ id }) => id)).toEqual(['support', 'communication', 'statistics'])
    expect(conditions).toContainEqual({
      condition: 'de-identified',
      clause: '2.3',
      purposes: ['statistics'],
    })
  })

  it('tells of no data where the policy has none that the permission yields', () => {
    const bare = policyWith({ kind: 'device-permission', id: 'notifications', clause: '3.2' })
    expect(promptOf(bare, 'notifications')).toMatchObject({ data: [], purposes: [], prohibited: [] })
  })
})

describe('there is no prompt', () => {
  it('for a permission that the policy does not have', () => {
    for (const id of ['camera', 'unheard-of', '', '__proto__', 'constructor']) {
      expect(promptOf(small, id)).toBeUndefined()
    }
  })

  it('for one that it rules out', () => {
    const excluded: PackFact = { kind: 'device-permission', id: 'contacts', clause: '3.2', excluded: true }
    expect(promptOf(policyWith(excluded), 'contacts')).toBeUndefined()
  })

  it.each(['marketing', 'credit-scoring', 'analytics', '__proto__'])(
    'for the purpose %s, which it does not grant',
    (id) => {
      expect(promptOf(small, 'contacts', { purposes: ['support', id] })).toBeUndefined()
    },
  )
})

describe('a prompt of any policy', () => {
  const permissions = ['camera', 'contacts', 'notifications']
  const yielding: PackFact[] = [
    { kind: 'device-permission', id: 'camera', clause: '3.2' },
    { kind: 'device-permission', id: 'contacts', clause: '3.2/1' },
    { kind: 'data-category', id: 'photo', clause: '1.1/1' },
    { kind: 'data-category', id: 'identity-document-photo', clause: '1.1/2', ifNecessary: true },
    { kind: 'data-category', id: 'contact-phone-numbers', clause: '1.1/2' },
    { kind: 'purpose', id: 'support', clause: '2.1' },
    { kind: 'purpose', id: 'marketing', clause: '2.2', conditions: ['marketing-consent'] },
    { kind: 'purpose', id: 'analytics', clause: '2.3', data: ['photo'] },
  ]
  const anyPolicy = fc
    .tuple(anyFacts, fc.subarray(yielding, { minLength: 4 }))
    .map(([facts, more]) => loadPolicy(packOf([...facts, ...more], smallClauses)))

  it('promises what the policy permits under the conditions told, and nothing else', () => {
    let promised = 0
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...permissions), (policy, permission) => {
        const prompt = promptOf(policy, permission)
        const { allowed } = policy.canUse({ permission, given: heldBy(prompt) })
        expect(prompt !== undefined).toBe(allowed)
        for (const { id: data } of policy.categories()) {
          for (const { id: purpose } of policy.purposes()) {
            const told = tellsOf(prompt, data, purpose)
            const request = { data, purpose, via: permission }
            expect(policy.canCollect({ ...request, given: heldBy(prompt) }).allowed).toBe(told)
            if (!told) continue
            promised++
            for (const { condition } of policy.canCollect(request).unmet) {
              expect(concerning(prompt as Prompt, data, purpose)).toContain(condition)
            }
          }
        }
      }),
      { numRuns: 200, seed: 5 },
    )
    expect(promised).toBeGreaterThan(100)
  })

  it('says of no purpose that it is prohibited unless the policy does', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...permissions), (policy, permission) => {
        for (const { id: purpose, data } of promptOf(policy, permission)?.prohibited ?? []) {
          for (const each of data) {
            expect(policy.canCollect({ data: each, purpose, via: permission }).outcome).toBe('prohibited')
          }
        }
      }),
      { numRuns: 100, seed: 5 },
    )
  })

  function heldBy(prompt: Prompt | undefined): Record<string, boolean> {
    return Object.fromEntries((prompt?.conditions ?? []).map(({ condition }) => [condition, true]))
  }

  function tellsOf(prompt: Prompt | undefined, data: string, purpose: string): boolean {
    const told = prompt?.purposes.find(({ id }) => id === purpose)
    return told !== undefined && (told.data ?? prompt?.data ?? []).includes(data)
  }

  function concerning({ conditions }: Prompt, data: string, purpose: string): string[] {
    return conditions
      .filter(
        (each) => (each.data ?? [data]).includes(data) && (each.purposes ?? [purpose]).includes(purpose),
      )
      .map(({ condition }) => condition)
  }
})

describe('the shipped policies', () => {
  let kreditomat: Policy
  let kredit: Policy

  beforeAll(async () => {
    kreditomat = await shippedPolicy('kreditomat')
    kredit = await shippedPolicy('1kredit')
  })

  it('have prompts for what their clause 2.4 lists, and only one of them for contacts', () => {
    const asked = ['location', 'camera', 'contacts', 'microphone', 'sms']
    const having = (policy: Policy) => asked.filter((id) => promptOf(policy, id))
    expect(having(kreditomat)).toEqual(['location', 'camera', 'contacts'])
    expect(having(kredit)).toEqual(['location', 'camera'])
  })

  it('tie location, and nothing else, to the prevention of fraud', () => {
    for (const policy of [kreditomat, kredit]) {
      expect(promptOf(policy, 'location')?.purposes[0]).toMatchObject({
        id: 'fraud-prevention',
        clauses: ['4.2.5'],
        foremost: true,
      })
      expect(promptOf(policy, 'camera')?.purposes.map(({ id }) => id)).not.toContain('fraud-prevention')
    }
  })

  it('say in paragraphs of clause 2.4 that only chosen data are used and what refusing means', () => {
    const rests = (policy: Policy) => {
      const prompt = promptOf(policy, 'camera') as Prompt
      const chosen = prompt.conditions.find(({ condition }) => condition === 'user-selected')?.clause
      return [chosen, prompt.refusalLimitsUse, prompt.userDecides]
    }
    expect(rests(kreditomat)).toEqual(['2.4/p1', '2.4/p2', '6.1.3'])
    expect(rests(kredit)).toEqual(['2.4/p1', '2.4/p1', '6.1.3'])
  })
})
