import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import { type Decision, loadPolicy, type PolicyRequest } from '../../src/index.js'
import { anyFacts, anyRequest, packOf, smallClauses, smallPack } from '../run/policies.js'
import { expectWhole, languages } from './sentences.js'

const policy = loadPolicy(smallPack)

function told(request: unknown, language = 'en') {
  return explain(policy, policy.decide(request as PolicyRequest), {
    language,
    request: request as PolicyRequest,
  })
}

describe('an explanation', () => {
  it('says what is decided, by which clauses, what is missing, which duties follow', () => {
    const request = { action: 'collect', data: 'email', purpose: 'support', given: { adult: true } }
    expect(told(request, 'ru')).toMatchObject({
      language: 'ru',
      decided:
        'Политика условно разрешает сбор данных «адрес электронной почты» для цели «поддержка пользователя»: ещё не выполнено 1 условие.',
      clauses: 'Разрешение опирается на подпункт 1 пункта 1.1, пункт 2.1 и абзац 1 преамбулы.',
      missing: [{ id: 'consent', clause: '3.1', name: 'согласие на сбор и обработку данных' }],
      duties: [{ id: 'encrypt-in-transit', clause: '4.1' }],
    })
    expect(told(request, 'kk').clauses).toBe(
      'Бұл 1.1-тармақтың 1-тармақшасына, 2.1-тармаққа және кіріспенің 1-абзацына негізделген.',
    )
  })

  it.each([
    [{}, 'The policy conditionally permits this: 2 conditions are not met yet.'],
    [{ adult: true }, 'The policy conditionally permits this: 1 condition is not met yet.'],
    [{ adult: true, consent: true }, 'The policy permits this.'],
  ])('counts what is missing where %j is given', (given, sentence) => {
    const decision = policy.canCollect({ data: 'email', purpose: 'support', given })
    expect(explain(policy, decision, { language: 'en' }).decided).toBe(sentence)
  })

  it('tells that the age is what it fails on', () => {
    const request = { action: 'use', permission: 'contacts', given: { adult: false } }
    expect(told(request).decided).toContain('at least 18 years old')
    expect(told(request, 'kk').decided).toContain('18 жасқа толған')
    expect(told({ action: 'collect', data: 'biometrics', purpose: 'support' }).decided).toBe(
      'The policy prohibits collecting data of the category “biometrics” for the purpose “user support”.',
    )
  })

  it('tells how a right is exercised', () => {
    const { decided, how } = told({ action: 'exercise', right: 'withdraw-consent' })
    expect(decided).toBe('The policy gives the user the right “to withdraw consent”.')
    expect(how).toHaveLength(3)
    expect(how.join(' ')).toMatch(/written document.*company.*“open contract”/)
  })

  it('points at the closest place where nothing covers it, and says so where there is none', () => {
    expect(told({ action: 'use', permission: 'microphone' }).clauses).toContain('clause 3.2')
    const bare = loadPolicy(packOf([], []))
    const decision = bare.canUse({ permission: 'microphone' })
    expect(explain(bare, decision, { language: 'en' }).text).toBe(
      'No clause of the policy permits this. The policy has no place close to it either.',
    )
  })

  it('says what a malformed request lacks', () => {
    for (const request of [{}, null, { action: 'collect', data: 'email' }]) {
      const { clauses, cautions, text } = told(request)
      expect(clauses).toBe('')
      expect(cautions).toMatchObject([{ id: 'invalid-request' }])
      expect(text).toContain('has to name the action')
    }
  })

  it('says what each caution means', () => {
    const { cautions } = told({
      action: 'collect',
      data: 'contact-phone-numbers',
      purpose: 'communication',
      via: 'contacts',
    })
    expect(cautions.map(({ id }) => id)).toEqual([
      'third-person-data',
      'open-ended-purpose',
      'refusal-limits-use',
    ])
  })
})

describe('every decision of every policy', () => {
  it.each(languages)('is explained in whole sentences in %s', (language) => {
    fc.assert(
      fc.property(anyFacts, fc.array(anyRequest, { minLength: 5, maxLength: 5 }), (facts, requests) => {
        const generated = loadPolicy(packOf(facts, smallClauses))
        for (const asked of requests) {
          const decision = generated.decide(asked as PolicyRequest)
          expectWhole(explain(generated, decision, { language }))
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each(languages)('is explained where it came from another policy, in %s', (language) => {
    const empty = loadPolicy(packOf([], []))
    const decision: Decision = policy.canExercise({ right: 'withdraw-consent' })
    expectWhole(explain(empty, decision, { language }))
    expectWhole(explain(empty, policy.canUse({ permission: 'contacts' }), { language }))
  })
})

describe('terms that the vocabulary does not know', () => {
  const facts = [
    { kind: 'data-category', id: 'own-data', clause: '1.1', conditions: ['own-condition'] },
    { kind: 'purpose', id: 'own-purpose', clause: '2.1', duties: ['own-duty'] },
    {
      kind: 'user-right',
      id: 'own-right',
      clause: '5.1',
      form: 'by pigeon',
      addressee: 'a@b.kz',
      exception: 'Sundays',
    },
  ] as const

  it.each(languages)('stand under their ids in %s', (language) => {
    const own = loadPolicy(packOf(facts, smallClauses))
    const asked = { action: 'collect', data: 'own-data', purpose: 'own-purpose' } as const
    const told = explain(own, own.decide(asked), { language, request: asked })
    for (const id of ['own-data', 'own-purpose', 'own-condition', 'own-duty']) expect(told.text).toContain(id)
    const right = explain(own, own.canExercise({ right: 'own-right' }), { language })
    for (const words of ['by pigeon', 'a@b.kz', 'Sundays']) expect(right.text).toContain(words)
    for (const each of [told, right]) expectWhole(each)
  })
})
