import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { explain as explainKazakh } from '../../src/explain/kk.js'
import { explain, explainer, namespaces } from '../../src/explain.js'
import { loadPolicy } from '../../src/index.js'
import { smallPack } from '../run/policies.js'
import { expectWhole, shipped } from './sentences.js'

const policy = loadPolicy(smallPack)
const request = { action: 'collect', data: 'email', purpose: 'support' } as const
const decision = policy.decide(request)

/** An instance as apps set theirs up, with separators and escaping of its own. */
function appInstance(resources: Record<string, Record<string, Record<string, string>>> = {}) {
  const i18n = createInstance()
  i18n.init({ lng: 'en', fallbackLng: 'en', ns: ['app'], resources, initAsync: false, keySeparator: '.' })
  return i18n
}

describe('an app with an i18next instance of its own', () => {
  it('gets the shipped wording where it has none', () => {
    const told = explain(policy, decision, { language: 'ru', i18n: appInstance(), request })
    expect(told).toEqual(explain(policy, decision, { language: 'ru', request }))
  })

  it('goes before the shipped wording, message by message', () => {
    const i18n = appInstance({
      ru: { [namespaces.explain]: { conditional_few: 'Пока нельзя: {{act}}.' } },
      // Wording in another language stands in for nothing.
      en: { [namespaces.explain]: { 'missing.consent': 'English in a Russian text.' } },
    })
    const { decided, missing } = explain(policy, decision, { language: 'ru', i18n })
    expect(decided).toBe('Пока нельзя: это.')
    expect(missing.map(({ text }) => text).join(' ')).not.toContain('English')
  })

  it('may name terms of its own', () => {
    const asked = { action: 'use', permission: 'thermometer' } as const
    const i18n = appInstance({
      kk: { [namespaces.vocabulary]: { 'device-permission.thermometer': 'термометр' } },
    })
    const told = (own?: typeof i18n) =>
      explain(policy, policy.decide(asked), { language: 'kk', request: asked, i18n: own }).decided
    expect(told(i18n)).toContain('«термометр» рұқсатын')
    expect(told()).toContain('«thermometer» рұқсатын')
  })

  it('may add a language', () => {
    const { explain: sentences, vocabulary } = shipped.en
    const i18n = appInstance({
      tr: {
        [namespaces.explain]: { ...sentences, permitted: 'Politika izin veriyor.' },
        [namespaces.vocabulary]: vocabulary,
      },
    })
    const given = { consent: true, adult: true }
    const told = explain(policy, policy.decide({ ...request, given }), { language: 'tr', i18n })
    expect(told.decided).toBe('Politika izin veriyor.')
  })

  it('is left as it was', () => {
    const i18n = appInstance()
    const before = JSON.stringify([i18n.store.data, i18n.options])
    explain(policy, decision, { language: 'kk', i18n })
    expect(JSON.stringify([i18n.store.data, i18n.options])).toBe(before)
    expect(i18n.t('app:a.b', 'as ever {{name}}', { name: '<' })).toBe('as ever &lt;')
  })
})

describe('a language', () => {
  it('is meant by its tag with a region', () => {
    expect(explain(policy, decision, { language: 'kk-KZ' })).toEqual(
      explain(policy, decision, { language: 'kk' }),
    )
  })

  it('can be shipped alone', () => {
    expect(explainKazakh(policy, decision, { language: 'kk' })).toEqual(
      explain(policy, decision, { language: 'kk' }),
    )
    expect(() => explainKazakh(policy, decision, { language: 'ru' })).toThrow('no wording in `ru`, only: kk')
  })

  it('can be shipped with another', () => {
    const { ru, kk } = shipped
    const told = explainer({ ru, kk })(policy, decision, { language: 'ru' })
    expectWhole(told)
  })

  it.each(['tr', '', '__proto__', 'constructor'])('that there is not is a mistake: `%s`', (language) => {
    expect(() => explain(policy, decision, { language })).toThrow(RangeError)
  })
})

describe('what a caller sends', () => {
  it.each(['$t(permitted)', '{{act}}', '<b>', '$&', '__proto__'])('stands as it is: %s', (data) => {
    const asked = { ...request, data }
    for (const language of ['ru', 'kk', 'en']) {
      expect(explain(policy, policy.decide(asked), { language, request: asked }).decided).toContain(data)
    }
  })

  it('is cut short', () => {
    const asked = { ...request, data: 'x'.repeat(1_000_000) }
    expect(
      explain(policy, policy.decide(asked), { language: 'kk', request: asked }).text.length,
    ).toBeLessThan(400)
  })
})
