import { describe, expect, it } from 'vitest'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import { isPersonal } from '../../src/model/consent.js'
import { languages, shipped } from './screens.js'

/** `consent.tick_few` is a form of `consent.tick`. */
const withoutForm = (key: string) => key.replace(/_[a-z]+$/, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => String(name)).sort()

describe.each(languages)('the wording of screens in %s', (language) => {
  const { screens } = shipped[language]
  const messages = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([key, text]) => [withoutForm(key), placeholders(text)]))

  it('has every message, with the same placeholders as the others', () => {
    expect(messages(screens)).toEqual(messages(shipped.en.screens))
  })

  it('has every plural form that the language tells apart', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const plurals = Object.keys(screens).filter((key) => key.endsWith('_other'))
    expect(plurals).toHaveLength(2)
    for (const key of plurals) {
      for (const form of forms) expect(screens).toHaveProperty([`${withoutForm(key)}_${form}`])
    }
  })

  it('asks for every condition of the vocabulary in a sentence of its own', () => {
    const asked = Object.keys(vocabulary.condition).map(
      (id) => screens[`${isPersonal(id) ? 'ask' : 'must'}.${id}`],
    )
    for (const sentence of asked) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('speaks of the policy and never of the law', () => {
    for (const text of Object.values(screens)) {
      expect(text).not.toMatch(
        /\b(?:lawful|legal|legally|you must|you may)\b|законн(?!о\p{L})|правомерн|обязаны|вправе|заңды|құқылы|міндеттісіз/iu,
      )
    }
  })
})
