import { describe, expect, it } from 'vitest'
import en from '../../locales/en/page.json' with { type: 'json' }
import kk from '../../locales/kk/page.json' with { type: 'json' }
import ru from '../../locales/ru/page.json' with { type: 'json' }

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort()

describe.each(Object.entries({ ru, kk }))('the words of the page in %s', (_language, words) => {
  it('are those that there are in English, with the same placeholders', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort())
    for (const [key, text] of Object.entries(words)) {
      expect(placeholders(text), key).toEqual(placeholders(en[key as keyof typeof en]))
    }
  })
})

describe('the words of the page in Kazakh', () => {
  it('are none of the Russian ones', () => {
    const shared = Object.entries(kk).filter(([key, text]) => text === ru[key as keyof typeof ru])
    expect(shared.map(([key]) => key)).toEqual(['date', 'edition'])
  })
})
