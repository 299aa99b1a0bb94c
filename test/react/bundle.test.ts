import { beforeAll, describe, expect, it } from 'vitest'
import { bundlesOf, importsIn } from '../package/bundles.js'

/** What an entry holds; what it weighs is measured by `npm run size`. */
let bundles: Record<'react' | 'react/hooks' | 'react/wording' | 'react/kk', string>

beforeAll(async () => {
  bundles = await bundlesOf('react', 'react/hooks', 'react/wording', 'react/kk')
}, 60_000)

describe('the bundle of the hooks', () => {
  it('imports React and nothing else', () => {
    expect(importsIn(bundles['react/hooks'])).toEqual(['react'])
  })

  it.each([
    'document',
    'window',
    'navigator',
    'Intl',
    'TextEncoder',
    'structuredClone',
    'crypto',
    'toSorted',
    'process.',
    'i18next',
    'className',
  ])('does not name %s, which React Native may not have', (name) => {
    expect(bundles['react/hooks']).not.toMatch(new RegExp(`\\b${name.replace('.', '\\.')}`))
  })

  it('holds no words of any language', () => {
    expect(bundles['react/hooks']).not.toMatch(/\p{Script=Cyrillic}/u)
  })
})

describe('the bundle of the components', () => {
  it('imports React and nothing else, and holds no words', () => {
    const code = bundles.react
    expect(importsIn(code)).toEqual(['react', 'react/jsx-runtime'])
    expect(code).not.toMatch(/\p{Script=Cyrillic}/u)
    expect(code).not.toContain('dangerouslySetInnerHTML')
  })
})

describe('the bundle of the words', () => {
  it('imports i18next and not React', () => {
    expect(importsIn(bundles['react/wording'])).toEqual(['i18next'])
  })

  it('holds one language where one is asked for', () => {
    const code = bundles['react/kk']
    expect(code).toContain('тармақ')
    for (const word of ['Политика', 'пункт', 'The policy']) expect(code).not.toContain(word)
  })
})
