import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import { Clause } from '../../src/react.js'
import { smallPack } from '../run/policies.js'
import { clauseText, kreditomat, languageOf, markup, screenOf, textOf } from './screens.js'

const shown = (id: string, language = 'ru') => screenOf(<Clause id={id} />, { language })
const texts = (id: string, language?: string) => shown(id, language).ofClass('tarmaq-passage').map(clauseText)
const published = (...ids: string[]) => ids.map((id) => kreditomat.render(id))

describe('a clause on a screen', () => {
  it('stands under what leads in to it', () => {
    expect(texts('7.2.1')).toEqual(published('7.2', '7.2.1'))
    expect(texts('2.3/7')).toEqual(published('2.3', '2.3/7'))
    expect(texts('consent/1/4')).toEqual(published('consent/1', 'consent/1/4'))
  })

  it('stands alone where nothing leads in to it', () => {
    expect(texts('3.1')).toEqual(published('3.1'))
    expect(texts('preamble/2')).toEqual(published('preamble/2'))
    expect(texts('2.4/p1')).toEqual(published('2.4/p1'))
    expect(texts('1/4')).toEqual(published('1/4'))
  })

  it('has with it what stands under it', () => {
    expect(texts('2.4')).toEqual(published('2.4', '2.4/1', '2.4/2', '2.4/3', '2.4/p1', '2.4/p2'))
    expect(texts('3')[0]).toBe(kreditomat.render('3'))
  })

  it.each([
    ['ru', 'пункт 7.2.1'],
    ['kk', '7.2.1-тармақ'],
    ['en', 'clause 7.2.1'],
  ])('is called by its name in %s', (language, name) => {
    const [caption] = shown('7.2.1', language).named('figcaption')
    expect(caption && textOf(caption)).toBe(name)
    expect(caption && languageOf(caption)).toBe(language)
  })

  it('says its own language on a screen in another', () => {
    const [quoted] = shown('3.1', 'en').ofClass('tarmaq-passage')
    expect(quoted && languageOf(quoted)).toBe('ru')
    expect(texts('3.1', 'kk')).toEqual([kreditomat.render('3.1', { language: 'kk' })])
  })

  it('is no anchor, of which a page has one', () => {
    expect(shown('7.2.1').withId('7.2.1')).toBeUndefined()
  })

  it('is no heading of the page', () => {
    expect(shown('3').named('h1', 'h2', 'h3', 'h4', 'h5', 'h6')).toEqual([])
  })

  it('that the policy does not have, as an earlier edition may have had it, leaves the rest of the screen alone', () => {
    for (const id of ['99', '', '__proto__', '7.2.1/1']) {
      expect(markup(<Clause id={id} />)).toBe('')
      expect(markup(<Clause id={id} fallback={<i>gone</i>} />)).toBe('<i>gone</i>')
    }
  })

  it('that has no text in the language shown is as good as gone', () => {
    const policy = loadPolicy(smallPack)
    expect(markup(<Clause id="3.1" fallback="gone" />, { policy })).toBe('gone')
  })

  it('that is there needs no fallback', () => {
    expect(screenOf(<Clause id="3.1" fallback={<i>gone</i>} />).named('i')).toEqual([])
  })
})
