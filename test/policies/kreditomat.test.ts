/** What each deciding clause of the policy permits, refuses or requires, written down by reading its text. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Policy, PolicyRequest } from '../../src/index.js'
import '../../src/vitest/index.js'
import { policyOf, restated } from './editions.js'
import { agreed, collect, exercise, transfer, via } from './requests.js'

let policy: Policy
beforeAll(async () => {
  const folder = await restated('kreditomat')
  policy = policyOf(folder, folder.texts)
})

describe('the declaration before the first section', () => {
  it('consent/1/2 lets data go abroad for those who have agreed to that', () => {
    const lawful = { 'required-by-law': true, 'lawful-procedure': true }
    expect(policy).toRequire(transfer('legal-requirement', lawful, true), ['cross-border-consent'])
    const abroad = transfer('legal-requirement', { ...lawful, 'cross-border-consent': true }, true)
    expect(policy).toPermitUnder(abroad, 'consent/1/2')
  })

  it('consent/1/4 has everyone declare that they are 18', () => {
    expect(policy).toPermitUnder(collect('iin'), 'consent/1/4')
    expect(policy).toRefuse(collect('iin', 'identification', { consent: true, adult: false }), 'prohibited')
  })

  it('consent/1/2 takes acceptance for consent, which is no consent to collecting', () => {
    expect(policy).toRequire(collect('iin', 'identification', { adult: true }), ['consent'])
  })
})

describe('2.3, the personal data', () => {
  it.each([
    ['2.3/1', 'full-name'],
    ['2.3/2', 'iin'],
    ['2.3/3', 'citizenship'],
    ['2.3/4', 'sex'],
    ['2.3/5', 'address'],
    ['2.3/6', 'identity-document'],
    ['2.3/7', 'phone-number'],
    ['2.3/7', 'contact-phone-numbers'],
    ['2.3/8', 'email'],
    ['2.3/9', 'bank-account'],
    ['2.3/10', 'photo'],
    ['2.3/11', 'identity-document-photo'],
    ['2.3/12', 'politically-exposed-status'],
    ['2.3/13', 'beneficial-ownership'],
    ['2.3/14', 'marital-status'],
    ['2.3/14', 'dependants'],
    ['2.3/15', 'microcredit'],
    ['2.3/16', 'device-info'],
    ['2.3/18', 'employment'],
    ['2.3/19', 'browser-info'],
    ['2.3/20', 'server-logs'],
    ['2.3/21', 'cookies'],
    ['2.3/22', 'usage-data'],
    ['2.3/23', 'location'],
    ['2.3/24', 'access-time'],
    ['2.3/25', 'aggregate-info'],
  ])('%s lists %s', (clause, data) => {
    expect(policy).toPermitUnder(collect(data), clause)
  })

  it('2.3/17 has the IP address collected only if that is necessary', () => {
    expect(policy).toRequire(collect('ip-address'), ['necessary'])
    expect(policy).toPermitUnder(collect('ip-address', 'support', { ...agreed, necessary: true }), '2.3/17')
  })

  it.each(['bin', 'income', 'health', 'biometrics', 'credit-history', 'call-log', 'children-data'])(
    'does not list %s',
    (data) => {
      expect(policy).toRefuse(collect(data), 'not-covered')
      expect(policy.decide(collect(data)).clauses).toEqual(['2.3'])
    },
  )
})

describe('2.4, the functions of the device', () => {
  const allowed = { 'permission-granted': true, 'user-selected': true }

  it.each([
    ['2.4/1', 'location', 'location'],
    ['2.4/2', 'camera', 'photo'],
    ['2.4/3', 'contacts', 'contact-phone-numbers'],
  ])('%s opens %s and what it yields', (clause, permission, data) => {
    const use: PolicyRequest = { action: 'use', permission, given: allowed }
    expect(policy).toPermitUnder(use, clause)
    expect(policy).toRequire({ action: 'use', permission }, ['permission-granted', 'user-selected'])
    expect(policy).toPermitUnder(via(data, permission, { ...agreed, ...allowed }), clause)
  })

  it('2.4/p1 takes only what the user has picked', () => {
    const use: PolicyRequest = {
      action: 'use',
      permission: 'contacts',
      given: { 'permission-granted': true },
    }
    expect(policy.decide(use).unmet).toEqual([{ condition: 'user-selected', clause: '2.4/p1' }])
  })

  it('2.4/p2 warns that refusing may limit the use', () => {
    const { cautions } = policy.decide({ action: 'use', permission: 'camera', given: allowed })
    expect(cautions).toContainEqual({ code: 'refusal-limits-use', clause: '2.4/p2' })
  })

  it.each(['microphone', 'storage', 'sms', 'call-log', 'calendar'])('opens no %s', (permission) => {
    expect(policy).toRefuse({ action: 'use', permission, given: allowed }, 'not-covered')
  })

  it('yields by the camera no telephone numbers', () => {
    expect(policy).toRefuse(via('contact-phone-numbers', 'camera', { ...agreed, ...allowed }), 'not-covered')
  })
})

describe('2.5, information without a person', () => {
  it.each(['usage-data', 'traffic-data', 'movement-patterns', 'feature-use'])('has %s analysed', (data) => {
    expect(policy).toRequire(collect(data, 'analytics', { adult: true }), ['de-identified'])
    expect(policy).toPermitUnder(collect(data, 'analytics', { adult: true, 'de-identified': true }), '2.5')
  })

  it('has nothing else analysed, and what only it lists serves nothing else', () => {
    expect(policy).toRefuse(collect('iin', 'analytics', { ...agreed, 'de-identified': true }), 'not-covered')
    expect(policy).toRefuse(collect('traffic-data', 'support'), 'not-covered')
  })
})

describe('section 3, how data are collected', () => {
  it('3.1 makes it depend on consent', () => {
    const { unmet } = policy.decide(collect('email', 'support', { adult: true }))
    expect(unmet).toEqual([{ condition: 'consent', clause: '3.1' }])
  })

  it.each([
    ['3.2.1', 'usage-data'],
    ['3.2.1', 'linked-resources'],
    ['3.2.2', 'device-info'],
    ['3.2.2', 'internet-connection'],
    ['3.2.2', 'device-id'],
    ['3.2.2', 'operating-system'],
    ['3.2.2', 'device-phone-number'],
    ['3.2.2', 'mobile-network'],
  ])('%s has %s collected automatically', (clause, data) => {
    expect(policy).toPermitUnder(via(data, 'automatic'), clause)
  })

  it('3.2 has nothing collected automatically that the user tells', () => {
    expect(policy).toRefuse(via('iin', 'automatic'), 'not-covered')
  })
})

describe('section 4, the purposes', () => {
  it.each([
    ['4.1', 'service-operation'],
    ['4.1', 'service-functioning'],
    ['4.1', 'contract-performance'],
    ['4.2.1', 'identification'],
    ['4.2.2', 'personalised-access'],
    ['4.2.3', 'service-provision'],
    ['4.2.4', 'communication'],
    ['4.2.6', 'data-verification'],
    ['4.2.7', 'support'],
  ])('%s names %s', (clause, purpose) => {
    expect(policy).toPermitUnder(collect('email', purpose), clause)
  })

  it('4.2.5 looks for fraud in the location and in nothing else', () => {
    expect(policy).toPermitUnder(collect('location', 'fraud-prevention'), '4.2.5')
    expect(policy).toRefuse(collect('iin', 'fraud-prevention'), 'not-covered')
  })

  it.each(['marketing', 'advertising', 'credit-scoring', 'debt-collection', 'statistics'])(
    'names no %s',
    (purpose) => {
      expect(policy).toRefuse(collect('email', purpose), 'not-covered')
    },
  )
})

describe('sections 6 and 8, the rights of the user', () => {
  it.each([
    ['2.4', 'grant-permissions'],
    ['6.1.1', 'use-service'],
    ['6.1.2', 'use-own-data'],
    ['6.1.3', 'control-permissions'],
    ['6.1.4', 'stop-using'],
    ['6.1.5', 'withdraw-consent'],
    ['8.3', 'rectification'],
    ['10.3', 'review-changes'],
    ['10.8', 'delete-service'],
  ])('%s grants %s', (clause, right) => {
    expect(policy).toPermitUnder(exercise(right), clause)
  })

  it('6.1.5 has consent withdrawn in writing to the company, unless the law says otherwise', () => {
    expect(policy.decide(exercise('withdraw-consent'))).toMatchObject({
      how: { form: 'written', addressee: 'company', exception: 'by-law' },
    })
  })

  it.each(['access', 'erasure', 'portability', 'complaint-to-court'])('grants no %s', (right) => {
    expect(policy).toRefuse(exercise(right), 'not-covered')
  })
})

describe('section 7, passing on', () => {
  it.each([
    ['7.2.1', 'service-necessity', ['necessary-for-service', 'transfer-consent']],
    ['7.2.2', 'legal-requirement', ['required-by-law', 'lawful-procedure']],
    ['7.2.3', 'business-transfer', ['rights-transferred']],
    ['7.2.4', 'residual', ['not-restricted-by-law']],
  ])('%s, %s, requires %j', (clause, ground, conditions) => {
    expect(policy).toRequire(transfer(ground), conditions)
    const given = Object.fromEntries(conditions.map((condition) => [condition, true]))
    expect(policy).toPermitUnder(transfer(ground, given), clause)
    expect(policy).toRefuse(transfer(ground, { ...given, adult: false }), 'prohibited')
  })

  it('7.2.3 has the buyer bound and the user told', () => {
    const { duties } = policy.decide(transfer('business-transfer', { 'rights-transferred': true }))
    expect(duties.filter(({ clause }) => clause === '7.2.3').map(({ duty }) => duty)).toEqual([
      'notify-user',
      'obligations-pass',
    ])
  })

  it.each(['sale-of-data', 'third-party-advertising', 'credit-bureau', 'collection-agency', 'partner'])(
    'has no case for %s',
    (ground) => {
      expect(policy).toRefuse(transfer(ground), 'not-covered')
      expect(policy.decide(transfer(ground)).clauses).toEqual(['7.2'])
    },
  )
})

describe('sections 9 and 11', () => {
  it('9.3 has whatever the user gives encrypted on its way', () => {
    const { duties } = policy.decide(collect('iin'))
    expect(duties).toContainEqual({ duty: 'encrypt-in-transit', clause: '9.3' })
  })

  it('11.1 is for adults alone', () => {
    expect(policy).toRequire(collect('iin', 'identification', { consent: true }), ['adult'])
    const minor: PolicyRequest = { action: 'use', permission: 'camera', given: { adult: false } }
    expect(policy).toRefuse(minor, 'prohibited')
    expect(policy.decide(minor).clauses).toEqual(['11.1', 'consent/1/4'])
  })
})
