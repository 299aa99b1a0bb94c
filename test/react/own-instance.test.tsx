import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { namespaces, screenWording } from '../../src/react/wording.js'
import { ConsentRequest, DecisionNotice, PermissionPrompt, Policy } from '../../src/react.js'
import { kreditomat, markup, screenOf, shipped, textOf, wording } from './screens.js'

const iin = { action: 'collect', data: 'iin', purpose: 'identification' } as const
const noAnswer = () => undefined
const everything = (
  <>
    <ConsentRequest
      decision={kreditomat.decide(iin)}
      request={iin}
      onConsent={noAnswer}
      onDecline={noAnswer}
    />
    <PermissionPrompt permission="camera" onAllow={noAnswer} onNotNow={noAnswer} />
    <DecisionNotice decision={kreditomat.decide(iin)} request={iin} />
    <Policy />
  </>
)

type Table = Readonly<Record<string, string>>

/** An instance as apps set theirs up, with separators and escaping of its own. */
function appInstance(resources: Record<string, Record<string, Table>> = {}) {
  const i18n = createInstance()
  i18n.init({ lng: 'en', fallbackLng: 'en', ns: ['app'], resources, initAsync: false, keySeparator: '.' })
  return i18n
}

/** All the wording of a language under the namespaces that are looked up. */
const whole = (tables: (typeof shipped)['kk']) =>
  Object.fromEntries(
    Object.entries(namespaces).map(([part, namespace]) => [namespace, tables[part as keyof typeof tables]]),
  )

describe('an app with an i18next instance of its own', () => {
  it('needs no resources where the instance has all of the wording', () => {
    const own = screenWording({}, appInstance({ kk: whole(shipped.kk) }))
    expect(markup(everything, { language: 'kk', wording: own })).toBe(
      markup(everything, { language: 'kk', wording }),
    )
  })

  it('goes before the resources, message by message', () => {
    const i18n = appInstance({
      ru: {
        [namespaces.screens]: {
          'consent.accept': 'Да',
          'prompt.allow': 'Хорошо',
          'ask.consent': 'Даю согласие.',
        },
        [namespaces.vocabulary]: { 'data-category.iin': 'мой ИИН' },
      },
    })
    const { text, elements } = screenOf(<div>{everything}</div>, { wording: screenWording(shipped, i18n) })
    for (const words of ['Даю согласие.', 'Хорошо', 'Не сейчас', '«мой ИИН»']) expect(text).toContain(words)
    expect(elements.map(textOf).join()).not.toContain('Разрешить,')
  })

  it('may word a language for one region, in every kind of message', () => {
    const i18n = appInstance({
      'ru-KZ': {
        [namespaces.screens]: { 'prompt.allow': 'Хорошо' },
        [namespaces.prompts]: { 'access.camera': 'съёмка' },
        [namespaces.explain]: { conditional_few: 'Пока нельзя.', conditional_other: 'Пока нельзя.' },
      },
    })
    const own = screenWording(shipped, i18n)
    const shown = (language: string) => screenOf(<div>{everything}</div>, { language, wording: own }).text
    for (const words of ['Хорошо', 'съёмка', 'Пока нельзя.']) {
      expect(shown('ru-KZ').toLowerCase()).toContain(words.toLowerCase())
      expect(shown('ru').toLowerCase()).not.toContain(words.toLowerCase())
    }
  })

  it('may add a language', () => {
    const tables = { ...shipped.en, screens: { ...shipped.en.screens, 'consent.title': 'Politika soruyor' } }
    const own = screenWording({}, appInstance({ tr: whole(tables) }))
    const screen = screenOf(everything, { language: 'tr', wording: own })
    expect(screen.named('h2').map(textOf)[0]).toBe('Politika soruyor')
  })

  it('is left as it was', () => {
    const i18n = appInstance()
    const before = JSON.stringify([i18n.store.data, i18n.options])
    markup(everything, { wording: screenWording(shipped, i18n) })
    expect(JSON.stringify([i18n.store.data, i18n.options])).toBe(before)
  })
})

describe('words', () => {
  it('are meant by a tag with a region', () => {
    expect(markup(everything, { language: 'kk-KZ' })).toBe(markup(everything, { language: 'kk' }))
  })

  it('that nobody has are a mistake, which says which there are', () => {
    expect(() => markup(everything, { language: 'de' })).toThrow('no wording in `de`, only: ru, kk, en')
    expect(() => markup(everything, { wording: screenWording({}, appInstance()) })).toThrow(
      'no wording for `ask.consent,ask` in `ru`',
    )
  })
})
