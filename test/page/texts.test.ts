import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Policy } from '../../src/index.js'
import { renderPage } from '../../src/page.js'
import {
  attribute,
  type Element,
  elementsOf,
  passagesOf,
  policyOf,
  shipped,
  textOf,
  withClass,
  within,
} from './pages.js'

describe.each(['kreditomat', '1kredit'])('the page of %s', (name) => {
  let policy: Policy
  let elements: Element[]
  let packs: Awaited<ReturnType<typeof shipped>>['languagePacks']

  beforeAll(async () => {
    const opened = await shipped(name)
    policy = opened.policy
    packs = opened.languagePacks
    elements = elementsOf(renderPage(policy, { language: 'kk' }))
  })

  it('has every text of every language, character for character, under the id of its clause', () => {
    const clauses = new Set(packs.flatMap(({ texts }) => Object.keys(texts)))
    expect(clauses.size).toBeGreaterThan(90)
    for (const clause of clauses) {
      const passages = packs.map(({ language, texts }, at) => ({
        lang: language,
        at: `t${at}`,
        text: texts[clause],
      }))
      expect(passagesOf(elements, clause)).toEqual(passages)
    }
  })

  it('has each clause once, in document order', () => {
    const shown = withClass(elements, 'clause').map((element) => attribute(element, 'id'))
    expect(shown).toEqual(policy.clauses().map(({ id }) => id))
  })

  it('shows the numbers that the company printed', () => {
    const numbers = withClass(elements, 'clause').map((element) => {
      const number = withClass(within(element), 'number')[0]
      return number ? `${attribute(element, 'id')} ${textOf(number)}` : ''
    })
    expect(numbers).toContain('7.2.1 7.2.1')
    expect(numbers.filter(Boolean).length).toBeGreaterThan(60)
  })
})

/** Everything that could be taken for something else: markup, entities, control characters, halves of characters. */
const hostile = fc.array(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</bdi>',
    '</p><h1 id="7">',
    '<!--',
    ']]>',
    '&amp;',
    '&#0;',
    '&lt',
    '"',
    "'",
    '`',
    '=',
    '\u202E',
    '\u2067',
    '\u2069',
    '\u2069\u2069',
    '\r',
    '\n',
    '\t',
    ' ',
    '\u00A0',
    '\u0085',
    '\u2028',
    '\uFEFF',
    'қ',
    'Ё',
    'e\u0301',
    '🧑‍💼',
    '{{names}}',
    '$&',
    '$1',
    'javascript:alert(1)',
  ),
  { minLength: 1, maxLength: 8 },
)

const settings = { seed: 20261122, numRuns: 100 }

describe('the page of a hostile policy', () => {
  it('has its texts, character for character', () => {
    const ids = [
      'title',
      'preamble/1',
      'consent',
      'consent/1/1',
      '1',
      '1.1',
      '1.1/1',
      '1.1/2',
      '1.1.1',
      '1.1/p1',
    ]
    const texts = fc.dictionary(
      fc.constantFrom(...ids),
      hostile.map((parts) => parts.join('')),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(texts, texts, (ru, kk) => {
        const elements = elementsOf(renderPage(policyOf({ ru, kk })))
        for (const id of ids) {
          const shown = passagesOf(elements, id).map(({ lang, text }) => [lang, text])
          const own = Object.entries({ ru, kk }).flatMap(([lang, all]) =>
            id in all ? [[lang, all[id]]] : [],
          )
          // A policy without a title is headed by what it is called.
          expect(id === 'title' && own.length === 0 ? [] : shown).toEqual(own)
        }
      }),
      settings,
    )
  })

  it('has each of its clauses under its id, whatever the ids are and in whatever order', () => {
    const id = fc.oneof(
      fc.constantFrom(
        '1',
        '2',
        '1.1',
        '1.2',
        '1.1/1',
        '1.1/2',
        '1.1/1/1',
        '1.2.1',
        '10.1',
        'page-text',
        'page-page-text',
      ),
      hostile.map((parts) => parts.join('').replace(/[\r\0]/g, '')).filter(Boolean),
    )
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 12 }), (all) => {
        const elements = elementsOf(
          renderPage(policyOf({ ru: Object.fromEntries(all.map((one) => [one, `text of ${one}`])) })),
        )
        for (const one of all) {
          expect(passagesOf(elements, one)).toEqual([{ lang: 'ru', at: 't0', text: `text of ${one}` }])
        }
        const ids = elements.map((element) => attribute(element, 'id')).filter((each) => each !== undefined)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      settings,
    )
  })

  it('has no more elements than that of a peaceful one', () => {
    const count = (text: string) =>
      elementsOf(renderPage(policyOf({ ru: { title: text, '1': text, '1.1/1': text } }))).length
    fc.assert(
      fc.property(hostile, (parts) => {
        expect(count(parts.join(''))).toBe(count('peace'))
      }),
      settings,
    )
  })

  it('may be a megabyte', () => {
    const text = '<b>&'.repeat(250_000)
    const elements = elementsOf(renderPage(policyOf({ ru: { '1.1': text } })))
    expect(passagesOf(elements, '1.1')[0]?.text === text).toBe(true)
  })
})

describe('a clause', () => {
  it('that a language lacks shows nothing in it', () => {
    const policy = policyOf({
      ru: { '1.1': 'обе', '1.2/1': 'только русский' },
      kk: { '1.1': 'екеуі' },
      en: { '1.2/1': 'and English' },
    })
    const elements = elementsOf(renderPage(policy))
    const clause = elements.find((element) => attribute(element, 'id') === '1.2/1') as Element
    expect(attribute(clause, 'class')).toBe('clause t0 t2')
    expect(attribute(clause.parentNode as Element, 'class')).toBe('t0 t2')
    expect(passagesOf(elements, '1.2/1').map(({ lang }) => lang)).toEqual(['ru', 'en'])
  })

  it('in another language than its document has that as its language', () => {
    const policy = policyOf(
      { ru: { 'consent/1/stray1': 'Қазақша' }, kk: { 'consent/1/stray1': 'Қазақша' } },
      { passages: { 'consent/1/stray1': 'kk' } },
    )
    const shown = passagesOf(elementsOf(renderPage(policy)), 'consent/1/stray1')
    expect(shown.map(({ at, lang }) => [at, lang])).toEqual([
      ['t0', 'kk'],
      ['t1', 'kk'],
    ])
  })

  it('with another number than its id shows both, and one without a number its id in brackets', () => {
    const numbers = (printed: Record<string, string | null>) =>
      withClass(elementsOf(renderPage(policyOf({ ru: { '4.2.1': 'цель' } }, { printed }))), 'number').map(
        textOf,
      )
    expect(numbers({ '4.2.1': '3.2.3' })).toEqual(['3.2.3 [4.2.1]'])
    expect(numbers({ '4.2.1': null })).toEqual(['[4.2.1]'])
    expect(numbers({})).toEqual(['4.2.1'])
  })

  it('with a word beside its number shows that as it was printed', () => {
    const number = (printed: string) =>
      withClass(
        elementsOf(
          renderPage(
            policyOf({ kk: { '2': 'бөлім' } }, { kinds: { '2': 'heading' }, printed: { '2': printed } }),
          ),
        ),
        'number',
      ).map(textOf)
    expect(number('2-тарау')[0]).toBe('2-тарау')
    expect(number('Глава 2')[0]).toBe('Глава 2')
    expect(number('Глава 12')[0]).toBe('Глава 12 [2]')
    expect(number('II')[0]).toBe('II [2]')
  })

  it('of a list keeps the mark that it was printed with, unless that is a dash', () => {
    const numbers = (printed: string) =>
      withClass(
        elementsOf(renderPage(policyOf({ ru: { '2.3/1': 'ИИН' } }, { printed: { '2.3/1': printed } }))),
        'number',
      ).map(textOf)
    expect(numbers('1)')).toEqual(['1)'])
    expect(numbers('а)')).toEqual(['а)'])
    expect(numbers('–')).toEqual([])
    expect(numbers('<b>1')).toEqual(['<b>1'])
  })
})
