import { describe, expect, it } from 'vitest'
import { loadPolicy, PolicyViolation } from '../../src/index.js'
import type { PackFact } from '../../src/model/pack.js'
import { packOf, smallClauses, smallFacts, smallPack } from './policies.js'

const policy = loadPolicy(smallPack)
const consented = { consent: true, adult: true }

describe('collect', () => {
  it('is permitted by the clauses on the data, the purpose and the conditions, in that order', () => {
    const decision = policy.canCollect({ data: 'email', purpose: 'support', given: consented })
    expect(decision).toEqual({
      policy: 'sample',
      edition: '0123456789ab',
      outcome: 'permitted',
      allowed: true,
      clauses: ['1.1/1', '2.1', '3.1', 'preamble/1'],
      unmet: [],
      duties: [{ duty: 'encrypt-in-transit', clause: '4.1' }],
      cautions: [],
    })
  })

  it('names what is missing with the clause that asks for it', () => {
    const decision = policy.canCollect({ data: 'email', purpose: 'support', given: { adult: true } })
    expect(decision).toMatchObject({
      outcome: 'conditional',
      allowed: false,
      clauses: ['1.1/1', '2.1', 'preamble/1'],
      unmet: [{ condition: 'consent', clause: '3.1' }],
    })
  })

  it('lacks, of conditions that only the words of their clauses state, those of every clause', () => {
    const stated = { conditions: ['as-stated'] }
    const facts: PackFact[] = [
      ...smallFacts,
      { kind: 'data-category', id: 'sex', clause: '1.1/1', collected: 'declared', ...stated },
      { kind: 'purpose', id: 'research', clause: '2.2', ...stated },
    ]
    const request = { data: 'sex', purpose: 'research' }
    const strict = loadPolicy(packOf(facts, smallClauses))
    expect(strict.canCollect({ ...request, given: consented }).unmet).toEqual([
      { condition: 'as-stated', clause: '1.1/1' },
      { condition: 'as-stated', clause: '2.2' },
    ])
    const read = { ...consented, 'as-stated': true }
    expect(strict.canCollect({ ...request, given: read })).toMatchObject({
      outcome: 'permitted',
      clauses: ['1.1/1', '2.2', '3.1', 'preamble/1'],
    })
  })

  it('is not prohibited by a clause that rules out only collecting automatically, whatever is stated of the age', () => {
    const excluded = { kind: 'data-category', collected: 'automatic', excluded: true } as const
    const facts: PackFact[] = [...smallFacts, { ...excluded, id: 'email', clause: '1.2' }]
    const request = { data: 'email', purpose: 'support', given: { consent: true, adult: false } }
    const young = loadPolicy(packOf(facts, smallClauses)).canCollect(request)
    expect(young).toMatchObject({ outcome: 'prohibited', clauses: ['preamble/1'] })
    const ageless = facts.filter(({ kind }) => kind !== 'minimum-age')
    expect(loadPolicy(packOf(ageless, smallClauses)).canCollect(request).outcome).toBe('permitted')
  })

  it('is prohibited to someone stated to be no adult, but not before the policy covers it', () => {
    const given = { adult: false }
    const listed = policy.canCollect({ data: 'email', purpose: 'support', given })
    expect(listed).toMatchObject({ outcome: 'prohibited', clauses: ['preamble/1'] })
    expect(policy.canCollect({ data: 'iin', purpose: 'support', given }).outcome).toBe('not-covered')
  })

  it('points at the list of the first thing that is missing', () => {
    expect(policy.canCollect({ data: 'iin', purpose: 'nothing' }).clauses).toEqual(['1.1'])
    expect(policy.canCollect({ data: 'iin', purpose: 'support', via: 'automatic' }).clauses).toEqual(['1.2'])
    expect(policy.canCollect({ data: 'email', purpose: 'nothing' }).clauses).toEqual(['2'])
    expect(policy.canCollect({ data: 'email', purpose: 'support', via: 'camera' }).clauses).toEqual(['3.2'])
  })

  it('points at the clause whose own limits leave the data out', () => {
    expect(policy.canCollect({ data: 'email', purpose: 'fraud-prevention' })).toMatchObject({
      outcome: 'not-covered',
      clauses: ['2.2'],
    })
    expect(policy.canCollect({ data: 'traffic-data', purpose: 'support' }).clauses).toEqual(['2.3'])
    expect(policy.canCollect({ data: 'email', purpose: 'support', via: 'contacts' }).clauses).toEqual([
      '3.2/1',
    ])
  })

  it('takes de-identified data for what is limited to them, under that condition in place of consent', () => {
    const given = { 'de-identified': true, adult: true }
    const decision = policy.canCollect({ data: 'traffic-data', purpose: 'analytics', given })
    expect(decision).toMatchObject({ outcome: 'permitted', clauses: ['2.3', 'preamble/1'] })
    expect(policy.canCollect({ data: 'traffic-data', purpose: 'analytics', given: consented }).unmet).toEqual(
      [{ condition: 'de-identified', clause: '2.3' }],
    )
  })

  it('answers with the way that lacks least where a purpose has two', () => {
    const both: PackFact[] = [...smallFacts, { kind: 'purpose', id: 'analytics', clause: '2.1' }]
    const other = loadPolicy(packOf(both, smallClauses))
    const request = { data: 'usage-data', purpose: 'analytics' }
    expect(other.canCollect({ ...request, given: consented })).toMatchObject({ outcome: 'permitted' })
    expect(other.canCollect({ ...request, given: { adult: true, 'de-identified': true } })).toMatchObject({
      outcome: 'permitted',
      clauses: ['1.2/1', '2.3', 'preamble/1'],
    })
    expect(other.canCollect(request).unmet.map(({ condition }) => condition)).toEqual(['consent', 'adult'])
  })

  it('asks for everything that use of the permission asks for', () => {
    const decision = policy.canCollect({ data: 'contact-phone-numbers', purpose: 'support', via: 'contacts' })
    expect(decision.unmet).toEqual([
      { condition: 'consent', clause: '3.1' },
      { condition: 'permission-granted', clause: '3.2/1' },
      { condition: 'user-selected', clause: '3.3' },
      { condition: 'adult', clause: 'preamble/1' },
    ])
    expect(decision.cautions).toEqual([
      { code: 'third-person-data', clause: '1.1/2' },
      { code: 'refusal-limits-use', clause: '3.3' },
    ])
  })

  it('follows the stricter clause where one lists a category only if necessary', () => {
    const decision = policy.canCollect({ data: 'ip-address', purpose: 'support', given: consented })
    expect(decision.unmet).toEqual([{ condition: 'necessary', clause: '1.2/1' }])
  })

  it('is prohibited by a clause that rules out the data or the purpose, whatever is given', () => {
    expect(policy.canCollect({ data: 'biometrics', purpose: 'support', given: consented })).toMatchObject({
      outcome: 'prohibited',
      clauses: ['1.1'],
    })
    expect(policy.canCollect({ data: 'email', purpose: 'marketing', given: consented })).toMatchObject({
      outcome: 'prohibited',
      clauses: ['2.2'],
    })
  })

  it('warns of catch-alls', () => {
    const decision = policy.canCollect({ data: 'aggregate-info', purpose: 'communication' })
    expect(decision.cautions).toEqual([
      { code: 'open-ended-list', clause: '1.1/2' },
      { code: 'open-ended-purpose', clause: '2.1' },
    ])
  })
})

describe('transfer', () => {
  it('names the ground before the data', () => {
    const given = { 'necessary-for-service': true, 'transfer-consent': true }
    const request = { data: 'email', ground: 'service-necessity', crossBorder: false }
    expect(policy.canTransfer({ ...request, given })).toMatchObject({
      outcome: 'permitted',
      clauses: ['4.1/1', '1.1/1'],
      duties: [{ duty: 'encrypt-in-transit', clause: '4.1' }],
    })
    expect(policy.canTransfer(request).unmet.map(({ condition }) => condition)).toEqual([
      'necessary-for-service',
      'transfer-consent',
    ])
  })

  it('abroad needs a clause of its own', () => {
    const request = { data: 'email', ground: 'service-necessity', crossBorder: true }
    expect(policy.canTransfer(request)).toMatchObject({ outcome: 'not-covered', clauses: ['4.1'] })
    const abroad = (id: string) => {
      const facts: PackFact[] = [...smallFacts, { kind: 'cross-border', id, clause: '3.1' }]
      return loadPolicy(packOf(facts, smallClauses)).canTransfer(request)
    }
    expect(abroad('forbidden')).toMatchObject({ outcome: 'prohibited', clauses: ['3.1'] })
    expect(abroad('consented').unmet.map(({ condition }) => condition)).toContain('cross-border-consent')
  })

  it('is prohibited on a ground that is ruled out', () => {
    const decision = policy.canTransfer({ data: 'email', ground: 'sale-of-data', crossBorder: false })
    expect(decision).toMatchObject({ outcome: 'prohibited', clauses: ['4.1'] })
  })

  it('warns of the ground that covers whatever the law does not restrict', () => {
    const decision = policy.canTransfer({ data: 'email', ground: 'residual', crossBorder: false })
    expect(decision.cautions).toEqual([{ code: 'residual-ground', clause: '4.1/2' }])
  })
})

describe('exercise', () => {
  it('tells how, from all clauses on the right', () => {
    expect(policy.canExercise({ right: 'withdraw-consent' })).toMatchObject({
      outcome: 'permitted',
      clauses: ['5.1', '5.2'],
      how: { form: 'written', addressee: 'company', exception: 'open contract' },
    })
  })
})

describe('the require forms', () => {
  it('hand back what is permitted and throw the decision otherwise', () => {
    const request = { data: 'email', purpose: 'support' }
    expect(policy.requireCollect({ ...request, given: consented }).outcome).toBe('permitted')
    const trouble = thrownBy(() => policy.requireCollect(request))
    expect(trouble).toBeInstanceOf(PolicyViolation)
    expect((trouble as PolicyViolation).decision).toBe(policy.canCollect(request))
    expect((trouble as PolicyViolation).message).toContain('conditional')
  })
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
