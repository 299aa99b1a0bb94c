import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

const depends = ['consent collection-with-knowledge-and-consent']

describe('collection that depends on consent', () => {
  it.each([
    'Оператор ведет сайт и собирает данные с согласия пользователя.',
    'Обработка данных осуществляется на основании согласия.',
    'Мы собираем данные, если вы дали согласие.',
    'Без согласия пользователя данные не собираются.',
  ])('is read from Russian: %s', (text) => {
    expect(said(text)).toEqual(depends)
    expect(readPolicy(text).findings).toEqual([])
  })

  it.each([
    'Деректер пайдаланушының келісімімен ғана жиналады.',
    'Пайдаланушы келісім берсе, деректер жиналады.',
    'Деректерді өңдеу тек келісім болған жағдайда жүзеге асырылады.',
    'Келісімсіз деректер жиналмайды.',
  ])('is read from Kazakh: %s', (text) => {
    expect(said(text, 'kk')).toEqual(depends)
    expect(readPolicy(text, 'kk').findings).toEqual([])
  })

  it('is what a form of consent says, with the data that it names', () => {
    expect(
      said('Я даю согласие Оператору на сбор и обработку моих персональных данных: ФИО, ИИН.').sort(),
    ).toEqual([
      'consent collection-with-knowledge-and-consent',
      'data-category full-name',
      'data-category iin',
    ])
  })

  it('does not silence what no table names', () => {
    expect(readPolicy('Мы собираем любимый цвет с вашего согласия.').findings).toHaveLength(1)
  })
})
