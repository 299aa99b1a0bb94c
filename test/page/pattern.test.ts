import { describe, expect, it } from 'vitest'
import { patternFor } from '../../src/page/browser/pattern.js'

const found = (words: string, text: string) =>
  [...text.matchAll(patternFor(words) ?? /(?!)/g)].map(([match]) => match)

describe('what is typed into the search of the page', () => {
  it('finds letters in either case', () => {
    expect(found('персональн', 'Персональные данные, персональным ПЕРСОНАЛЬН')).toEqual([
      'Персональн',
      'персональн',
      'ПЕРСОНАЛЬН',
    ])
    expect(found('ҚОСЫМША', 'Қосымша қосымшаның')).toEqual(['Қосымша', 'қосымша'])
  })

  it('finds Kazakh letters by those of a Russian keyboard, and not the other way round', () => {
    expect(found('кукыктары', 'құқықтары')).toEqual(['құқықтары'])
    expect(found('озгерту', 'Саясатты өзгерту')).toEqual(['өзгерту'])
    expect(found('құқық', 'кукук')).toEqual([])
  })

  it('finds ё by е', () => {
    expect(found('учетн', 'учётная и учетная')).toEqual(['учётн', 'учетн'])
  })

  it('finds words over any white space', () => {
    expect(found('  данные  о ', 'данные\u00A0о\nтом, данные о')).toEqual(['данные\u00A0о', 'данные о'])
  })

  it.each(['.*', '[а-я]', '(а|б)+', '\\d', '$^', '{1,3}', 'a/b', 'a-b', '--'])(
    '%s is taken as it is',
    (words) => {
      expect(found(words, `до ${words} после`)).toEqual([words])
      expect(found(words, 'абв 123')).toEqual([])
    },
  )

  it('is too little where it is one letter or none', () => {
    expect(patternFor(' а ')).toBeUndefined()
    expect(patternFor('')).toBeUndefined()
  })
})
