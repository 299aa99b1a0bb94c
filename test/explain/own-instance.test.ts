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

  it('may word a language for one region', () => {
    const i18n = appInstance({
      'ru-KZ': { [namespaces.explain]: { conditional_few: 'Пока нельзя: {{act}}.' } },
    })
    const decidedIn = (language: string) => explain(policy, decision, { language, i18n }).decided
    expect(decidedIn('ru-KZ')).toBe('Пока нельзя: это.')
    expect(decidedIn('ru')).toBe(explain(policy, decision, { language: 'ru' }).decided)
  })

  it('hides nothing by a text that is empty, or none', () => {
    const i18n = createInstance()
    const texts = { conditional_few: null, 'missing.consent': '', 'missing.adult.age_many': { a: 'b' } }
    i18n.init({
      lng: 'ru',
      returnNull: true,
      returnObjects: true,
      resources: { ru: { [namespaces.explain]: texts as never } },
      initAsync: false,
    })
    expect(explain(policy, decision, { language: 'ru', i18n })).toEqual(
      explain(policy, decision, { language: 'ru' }),
    )
  })

  it('gets the shipped wording until the instance is initialised', () => {
    const i18n = createInstance()
    const told = () => explain(policy, decision, { language: 'ru', i18n }).decided
    expect(told()).toBe(explain(policy, decision, { language: 'ru' }).decided)
    const own = { [namespaces.explain]: { conditional_few: 'Пока нельзя: {{act}}.' } }
    i18n.init({ lng: 'ru', resources: { ru: own }, initAsync: false })
    expect(told()).toBe('Пока нельзя: это.')
  })

  it('has no language remembered or loaded that is not its own', async () => {
    const done: unknown[] = []
    const i18n = createInstance()
    i18n.use({
      type: 'languageDetector',
      detect: () => 'ru',
      cacheUserLanguage: (language: string) => done.push(`remembered ${language}`),
    })
    i18n.use({
      type: 'backend',
      init: () => {},
      read: (language: string, _namespace: string, loaded: (error: null, texts: object) => void) => {
        done.push(`read ${language}`)
        loaded(null, {})
      },
    })
    await i18n.init({ fallbackLng: 'ru', ns: ['app'] })
    expect(done).toEqual(['remembered ru', 'read ru'])
    for (const event of ['languageChanged', 'loaded', 'added']) i18n.on(event, () => done.push(event))
    explain(policy, decision, { language: 'kk', i18n })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(done).toEqual(['remembered ru', 'read ru'])
    expect(i18n.language).toBe('ru')
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

  it.each([
    ['a\u202Eb', 'a\uFFFDb'],
    ['x\n\u001B[31m\u2028', 'x\uFFFD\uFFFD[31m\uFFFD'],
    ['\uD83Dx', '\uFFFDx'],
    ['🚀'.repeat(100), `${'🚀'.repeat(80)}…`],
  ])('moves nothing around it: %j', (data, shown) => {
    const asked = { ...request, data }
    for (const language of ['ru', 'kk', 'en']) {
      const told = explain(policy, policy.decide(asked), { language, request: asked })
      expect(told.decided).toContain(shown)
      expect(told.text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u202E]/u)
    }
  })

  it.each<unknown>([
    {},
    7,
    { action: 'sell', data: 'email' },
    { action: 'use' },
    { action: 'collect', data: 5, purpose: [] },
    { action: 'exercise', right: Symbol('right') },
    { action: '__proto__' },
  ])('is only pointed at where it says not what it is about', (asked) => {
    const told = explain(policy, decision, { language: 'en', request: asked as typeof request })
    expect(told).toEqual(explain(policy, decision, { language: 'en' }))
  })

  it('is told as far as it says something', () => {
    const asked = { ...request, via: 7 as never }
    const told = explain(policy, decision, { language: 'en', request: asked })
    expect(told).toEqual(explain(policy, decision, { language: 'en', request }))
  })

  it('is cut short', () => {
    const asked = { ...request, data: 'x'.repeat(1_000_000) }
    expect(
      explain(policy, policy.decide(asked), { language: 'kk', request: asked }).text.length,
    ).toBeLessThan(400)
  })
})
