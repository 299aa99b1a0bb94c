import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import type { LanguagePack } from '../../src/model/pack.js'
import { smallPack } from './policies.js'

function textsIn(
  language: string,
  texts: Record<string, string>,
  printed?: Record<string, string | null>,
): LanguagePack {
  const { edition } = smallPack
  return { format: 1, edition, language, wording: 'restated', texts, ...(printed && { printed }) }
}

const hostile = '1) <script>alert("x")</script> & _co_ [a](javascript:b)'
const russian = textsIn('ru', { '1.1': 'Что мы собираем', '2.1': hostile, '5.2': 'Только по-русски' })
const kazakh = textsIn('kk', { '1.1': 'Не жинаймыз' }, { '1.1': '1-тармақ' })
const policy = loadPolicy(smallPack, russian, kazakh)

describe('texts', () => {
  it('are rendered as they stand, in the first language unless another is named', () => {
    expect(policy.render('1.1')).toBe('Что мы собираем')
    expect(policy.render('1.1', { language: 'kk' })).toBe('Не жинаймыз')
    expect(policy.render('2.1', { as: 'text' })).toBe(hostile)
  })

  it('take a tag with a region for its language', () => {
    for (const language of ['kk-KZ', 'kk_KZ', 'KK'])
      expect(policy.render('1.1', { language })).toBe('Не жинаймыз')
  })

  it('are escaped for HTML and for Markdown', () => {
    expect(policy.render('2.1', { as: 'html' })).toBe(
      '1) &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; _co_ [a](javascript:b)',
    )
    expect(policy.render('2.1', { as: 'markdown' })).toBe(
      '1\\) \\<script\\>alert("x")\\</script\\> \\& \\_co\\_ \\[a\\](javascript:b)',
    )
  })

  it('in a language that is not loaded are an error that names those that are', () => {
    expect(() => policy.render('1.1', { language: 'en-GB' })).toThrow(/`en-GB` is not loaded, only: ru, kk/)
    expect(() => loadPolicy(smallPack).render('1.1')).toThrow(/only: none/)
    expect(() => policy.clause('1.1', 'en')).toThrow(RangeError)
  })

  it('are ours or the company’s, as each language pack says', () => {
    const official = { ...kazakh, wording: 'published' } as const
    const both = loadPolicy(smallPack, russian, official)
    expect([both.wording(), both.wording('ru'), both.wording('kk-KZ')]).toEqual([
      'restated',
      'restated',
      'published',
    ])
    expect(() => both.wording('en')).toThrow(RangeError)
    expect(() => loadPolicy(smallPack).wording()).toThrow(RangeError)
  })

  it('that a language has not are an error', () => {
    for (const id of ['5.2', '99', 'constructor', '__proto__']) {
      expect(() => policy.render(id, { language: 'kk' })).toThrow(RangeError)
    }
  })
})

describe('look-ups', () => {
  it('give a clause with its facts, its text and its number in that language', () => {
    expect(policy.clause('1.1/1')).toMatchObject({
      id: '1.1/1',
      kind: 'data-category',
      facts: [{ id: 'email' }],
    })
    expect(policy.clause('1.1', 'ru')).toMatchObject({
      printed: '1.1',
      text: 'Что мы собираем',
      language: 'ru',
    })
    expect(policy.clause('1.1', 'kk')).toMatchObject({ printed: '1-тармақ', language: 'kk' })
    expect(policy.clause('99')).toBeUndefined()
    expect(policy.clause('constructor')).toBeUndefined()
  })

  it('give all clauses in document order', () => {
    expect(policy.clauses().map(({ id }) => id)).toEqual(smallPack.clauses.map(({ id }) => id))
  })

  it('list what is granted with the clauses that do, not what is only ruled out', () => {
    expect(policy.purposes().map(({ id }) => id)).toEqual([
      'support',
      'fraud-prevention',
      'communication',
      'analytics',
    ])
    expect(policy.categories()).toContainEqual({ id: 'email', clauses: ['1.1/1'] })
    expect(policy.categories().map(({ id }) => id)).not.toContain('biometrics')
    expect(policy.grounds().map(({ id }) => id)).toEqual(['service-necessity', 'residual'])
    expect(policy.permissions()).toEqual([{ id: 'contacts', clauses: ['3.2/1'] }])
    expect(policy.rights()).toEqual([{ id: 'withdraw-consent', clauses: ['5.1', '5.2'] }])
  })

  it('tell policy, edition and languages', () => {
    const { policy: id, edition, languages } = policy
    expect({ id, edition, languages }).toEqual({
      id: 'sample',
      edition: '0123456789ab',
      languages: ['ru', 'kk'],
    })
  })
})
