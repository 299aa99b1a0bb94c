import { describe, expect, it } from 'vitest'
import { consentCovers, type Decision, loadPolicy, type Policy, type PolicyRequest } from '../../src/index.js'
import { useConsentRequest } from '../../src/react/hooks.js'
import { ConsentRequest } from '../../src/react.js'
import { smallPack } from '../run/policies.js'
import { hooked } from './hooked.js'
import { languages, policies, type Screen, screenOf, shipped, textOf } from './screens.js'

const collect = (data: string, purpose: string) => ({ action: 'collect', data, purpose }) as const

/** A form with fields for these, and what the policies grant it by: the item of the list of data, and the purpose. */
const form: readonly (readonly [PolicyRequest, string[]])[] = [
  [collect('full-name', 'identification'), ['2.3/1', '4.2.1']],
  [collect('iin', 'identification'), ['2.3/2', '4.2.1']],
  [collect('phone-number', 'communication'), ['2.3/7', '4.2.4']],
]
const asked = form.map(([request]) => request)
/** The first list of the policies leads in to its items, and so does the one of purposes. */
const shown = ['2.3', '2.3/1', '2.3/2', '2.3/7', '3.1', '4.2', '4.2.1', '4.2.4', '11.1']
const at = '2026-11-22T10:00:00Z'
const noAnswer = () => undefined

/** The record of somebody who ticks whatever is asked for. */
function agreedTo(
  policy: Policy,
  decisions: Decision | readonly Decision[],
  requests?: readonly PolicyRequest[],
) {
  return hooked(
    () => {
      const state = useConsentRequest(decisions, requests)
      for (const condition of state.missing) state.give(condition, true)
      return state.record(at)
    },
    { policy },
  )
}

const summaries = (screen: Screen) => screen.named('summary').map(textOf)

describe.each(Object.entries(policies))('a form that asks at once, under %s', (_, policy) => {
  const decisions = asked.map((request) => policy.decide(request))
  const record = agreedTo(policy, decisions)
  const coverage = (request: PolicyRequest) => consentCovers(policy, record, 'consent', request)

  it('asks for each condition once', () => {
    const { conditions } = hooked(() => useConsentRequest(decisions), { policy })
    expect(conditions.map(({ condition, clauses }) => [condition, clauses])).toEqual([
      ['consent', ['3.1']],
      ['adult', ['11.1']],
    ])
  })

  it('names what grants each field', () => {
    const { grants } = hooked(() => useConsentRequest(decisions, asked), { policy })
    expect(grants.map(({ request, clauses }) => [request, clauses])).toEqual(form)
  })

  it('has all of it on record: what was asked for, what grants it and what sets the conditions', () => {
    expect(record?.given).toEqual(['consent', 'adult'])
    expect([...(record?.clauses ?? [])].sort()).toEqual([...shown].sort())
  })

  it('is covered by that record for each of its fields, for either condition', () => {
    for (const request of asked) {
      for (const condition of ['consent', 'adult']) {
        expect(consentCovers(policy, record, condition, request)).toEqual({ covered: true, changed: [] })
      }
    }
  })

  it('has the very uses on record where it is told what was asked, and covers no other that their clauses grant', () => {
    const exact = agreedTo(policy, decisions, asked)
    const { asked: uses, ...rest } = exact ?? {}
    expect([uses, record?.asked]).toEqual([asked, undefined])
    expect(rest).toEqual(record)
    // The data of one field for the purpose of another.
    const crosswise = collect('full-name', 'communication')
    expect(coverage(crosswise).covered).toBe(true)
    expect(consentCovers(policy, exact, 'consent', crosswise)).toMatchObject({ reason: 'not-asked' })
    for (const request of asked) expect(consentCovers(policy, exact, 'consent', request).covered).toBe(true)
  })

  it('has no uses on record where it is told only some of what was asked', () => {
    expect(agreedTo(policy, decisions, asked.slice(1))?.asked).toBeUndefined()
  })

  it('is not covered for a category or a purpose that nobody asked for', () => {
    for (const request of [
      collect('bank-account', 'identification'),
      collect('iin', 'service-provision'),
      { ...collect('photo', 'identification'), via: 'camera' },
    ]) {
      expect(policy.decide(request as PolicyRequest).outcome).toBe('conditional')
      expect(coverage(request as PolicyRequest)).toMatchObject({ covered: false, reason: 'not-asked' })
    }
  })

  it('asks for nothing that is refused or needs no consent, and has none of it on record', () => {
    const refused = policy.decide(collect('iin', 'marketing'))
    const tooYoung = policy.decide({ ...collect('bank-account', 'identification'), given: { adult: false } })
    const permitted = policy.decide({
      ...collect('email', 'communication'),
      given: { consent: true, adult: true },
    })
    expect([refused, tooYoung, permitted].map(({ outcome }) => outcome)).toEqual([
      'not-covered',
      'prohibited',
      'permitted',
    ])
    expect(agreedTo(policy, [refused, ...decisions, tooYoung, permitted])).toEqual(record)
    expect(agreedTo(policy, [refused, tooYoung, permitted])).toBeUndefined()
  })

  it('takes one decision like a list of it', () => {
    expect(agreedTo(policy, decisions[0] as Decision)).toEqual(agreedTo(policy, decisions.slice(0, 1)))
    expect(agreedTo(policy, decisions[0] as Decision)?.clauses).not.toContain('4.2.4')
  })

  it('keeps requests with their decisions where some are left out', () => {
    const mixed = [collect('iin', 'marketing'), ...asked]
    const { grants } = hooked(
      () =>
        useConsentRequest(
          mixed.map((request) => policy.decide(request)),
          mixed,
        ),
      { policy },
    )
    expect(grants.map(({ request }) => request)).toEqual(asked)
  })

  describe.each(languages)('in %s', (language) => {
    const { screens, vocabulary } = shipped[language]
    const textLanguage = language === 'en' ? 'ru' : language
    const screenFor = (count: number, named = true) =>
      screenOf(
        <ConsentRequest
          decision={decisions.slice(0, count)}
          request={named ? asked.slice(0, count) : undefined}
          onConsent={noAnswer}
        />,
        { policy, language },
      )

    it('lists what is asked for by name, each to be unfolded to the clauses that grant it', () => {
      const screen = screenFor(3)
      expect(textOf(screen.ofClass('tarmaq-lead')[0] as never)).toBe(screens['consent.lead.list'])
      const listed = screen.ofClass('tarmaq-grants')[0]?.childNodes.map(textOf) ?? []
      expect(listed).toHaveLength(form.length)
      for (const [index, [request, clauses]] of form.entries()) {
        const { data, purpose } = request as ReturnType<typeof collect>
        for (const name of [`data-category.${data}`, `purpose.${purpose}`]) {
          expect(listed[index]).toContain(vocabulary[name])
        }
        for (const id of clauses) {
          expect(listed[index]).toContain(policy.render(id, { language: textLanguage }))
        }
      }
    })

    it('names one request in its lead, with the clauses that grant it', () => {
      const screen = screenFor(1)
      expect(textOf(screen.ofClass('tarmaq-lead')[0] as never)).toContain(
        vocabulary['data-category.full-name'],
      )
      expect(screen.ofClass('tarmaq-grants')).toEqual([])
      expect(summaries(screen).map((words) => /\d+(?:\.\d+)+/.exec(words)?.[0])).toEqual([
        '2.3',
        '4.2.1',
        '3.1',
        '11.1',
      ])
    })

    it('has all clauses to be read where nobody says what was asked', () => {
      const screen = screenFor(3, false)
      expect(textOf(screen.ofClass('tarmaq-lead')[0] as never)).not.toBe(screens['consent.lead.list'])
      expect(summaries(screen).map((words) => /\d+(?:\.\d+)+/.exec(words)?.[0])).toEqual([
        '2.3',
        '4.2.1',
        '4.2.4',
        '3.1',
        '11.1',
      ])
    })
  })
})

describe('conditions that several clauses set', () => {
  it('are asked for once, with all of these clauses to be read, numbered ones before declarations', () => {
    const policy = policies['1kredit'] as Policy
    const [one, other] = [collect('iin', 'identification'), collect('email', 'communication')].map(
      (request) => policy.decide(request),
    ) as [Decision, Decision]
    const declared = { ...one, unmet: [{ condition: 'consent', clause: 'preamble/1' }] } as Decision
    const { conditions } = hooked(() => useConsentRequest([declared, other]), { policy })
    expect(conditions.map(({ condition, clauses }) => [condition, clauses])).toEqual([
      ['consent', ['3.1', 'preamble/1']],
      ['adult', ['11.1']],
    ])
    expect(agreedTo(policy, [declared, other])?.clauses).toContain('preamble/1')
  })
})

describe('a policy whose text is not there', () => {
  const texts = { '1.1/1': 'адрес почты;', '2.1': 'поддержка;', 'preamble/1': 'Для взрослых.' }
  const policyWith = (...packs: Record<string, string>[]) =>
    loadPolicy(
      smallPack,
      ...packs.map((each) => ({
        format: 1 as const,
        edition: smallPack.edition,
        language: 'ru',
        wording: 'restated' as const,
        texts: each,
      })),
    )
  const email = collect('email', 'support')

  it.each([
    ['of no language', policyWith()],
    ['of a clause that sets a condition', policyWith(texts)],
    [
      'of a clause that grants what is asked for',
      policyWith({ '2.1': texts['2.1'], 'preamble/1': texts['preamble/1'], '3.1': 'С согласия.' }),
    ],
  ])('has nothing to be agreed to, and says so: %s', (_, policy) => {
    const decision = policy.decide(email)
    expect(decision.unmet.map(({ condition }) => condition)).toEqual(['consent', 'adult'])
    expect(agreedTo(policy, decision)).toBeUndefined()
    for (const language of languages) {
      const screen = screenOf(<ConsentRequest decision={decision} onConsent={noAnswer} />, {
        policy,
        language,
      })
      expect(screen.text).toBe(shipped[language].screens['consent.unreadable'])
      expect(screen.named('input', 'button')).toEqual([])
    }
  })

  it('is asked for once the text is', () => {
    const policy = policyWith({ ...texts, '3.1': 'С согласия.' })
    expect(agreedTo(policy, policy.decide(email))?.given).toEqual(['consent', 'adult'])
  })
})
