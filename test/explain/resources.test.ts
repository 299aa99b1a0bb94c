import { describe, expect, it } from 'vitest'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import type { Case } from '../../src/explain/reference.js'
import { languages, shipped } from './sentences.js'

/** `conditional_few` and `clause.item_dative` are forms of `conditional` and `clause.item`. */
const withoutForm = (key: string) => key.replace(/_[a-z]+$/, '')
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => String(name)).filter((name) => name !== 'count')

function wordings(language: keyof typeof shipped): Record<string, string[]> {
  const found: Record<string, Set<string>> = {}
  for (const [key, text] of Object.entries(shipped[language].explain)) {
    const names = found[withoutForm(key)] ?? new Set()
    for (const name of placeholders(text)) names.add(name)
    found[withoutForm(key)] = names
  }
  return Object.fromEntries(Object.entries(found).map(([key, names]) => [key, [...names].sort()]))
}

/** Beside the nominative. */
const casesOf: Readonly<Record<keyof typeof shipped, readonly Case[]>> = {
  ru: ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'],
  kk: ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'ablative'],
  en: [],
}

const named = [
  'data-category',
  'de-identified-data',
  'device-permission',
  'purpose',
  'transfer-ground',
  'user-right',
  'condition',
  'duty',
  'caution',
] as const

describe.each(languages)('the wording of explanations in %s', (language) => {
  const { explain, vocabulary: names } = shipped[language]

  it('has every message, with the same placeholders as the others', () => {
    expect(wordings(language)).toEqual(wordings('en'))
  })

  it('has every plural form that the language tells apart', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const plurals = Object.keys(explain).filter((key) => key.endsWith('_other'))
    expect(plurals.length).toBeGreaterThan(3)
    for (const key of plurals) {
      for (const form of forms) expect(explain).toHaveProperty([`${withoutForm(key)}_${form}`])
    }
  })

  it('has every clause in every case that the language has, also for the sentences of an app', () => {
    const clauses = Object.keys(explain).filter((key) => /^clause\.(?!printed|unprinted)[^_]+$/.test(key))
    expect(clauses).toHaveLength(13)
    for (const form of casesOf[language]) {
      for (const key of clauses) expect(explain).toHaveProperty([`${key}_${form}`])
    }
  })

  it('has a message for every condition, duty and caution of the vocabulary', () => {
    for (const id of Object.keys(vocabulary.condition)) {
      expect(
        [`missing.${id}`, `missing.${id}_other`].some((key) => key in explain),
        id,
      ).toBe(true)
    }
    for (const id of Object.keys(vocabulary.duty)) expect(explain).toHaveProperty([`duty.${id}`])
    for (const id of Object.keys(vocabulary.caution)) expect(explain).toHaveProperty([`caution.${id}`])
  })

  it('has a name for every id that requests and decisions hold, and no other', () => {
    const ids = named.flatMap((kind) => Object.keys(vocabulary[kind]).map((id) => `${kind}.${id}`))
    expect(Object.keys(names).sort()).toEqual(ids.sort())
  })

  it('has names that stand in quotation marks as they are', () => {
    for (const name of Object.values(names)) expect(name).toMatch(/^\p{L}[^.;«»“”]*\p{L}\)?$/u)
  })
})

describe('the names of one kind', () => {
  it.each(languages)('differ from each other in %s', (language) => {
    for (const kind of named) {
      const names = Object.entries(shipped[language].vocabulary)
        .filter(([key]) => key.startsWith(`${kind}.`))
        .map(([, name]) => name)
      expect(new Set(names).size, kind).toBe(names.length)
    }
  })
})
