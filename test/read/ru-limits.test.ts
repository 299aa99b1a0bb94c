/** What a clause permits reaches no further than its words: who, for what and under which condition. Sentences made up. */
import { describe, expect, it } from 'vitest'
import { said } from './policy.js'

describe('a Russian permit', () => {
  it.each([
    [
      'Почта нужна для ответов на вопросы и не подлежит применению в целях рекламы.',
      ['purpose support (email)', 'not purpose advertising (email)'],
    ],
    [
      'Телефон нужен для связи и ни в коем случае не предназначен для рекламы.',
      ['purpose communication (phone-number)', 'not purpose advertising (phone-number)'],
    ],
  ])('ends where a second predicate denies: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('passes on none of the data that the same sentence keeps from others', () => {
    expect(said('Передаём адрес подрядчику, телефон партнёрам не передаём.')).toContain(
      'transfer-ground processor (address)',
    )
  })

  it.each([
    [
      'Данные передаются государственным органам, когда этого требует закон.',
      ['transfer-ground state-authority if required-by-law'],
    ],
    [
      'Передаём данные суду по основаниям и в порядке, установленных законодательством.',
      ['transfer-ground state-authority if required-by-law, lawful-procedure'],
    ],
    [
      'Данные передаются кредитному бюро в силу закона.',
      ['transfer-ground credit-bureau if required-by-law'],
    ],
    [
      'Полиции передаём данные по запросу, оформленному в предусмотренном законом порядке.',
      ['transfer-ground state-authority if lawful-procedure'],
    ],
    [
      'Письма с распродажами приходят только после того, как вы на них подписались.',
      ['purpose marketing if marketing-consent'],
    ],
    [
      'Наши серверы находятся в Германии. Передача за рубеж возможна с вашего согласия.',
      ['cross-border consented'],
    ],
  ])('is under the condition that the sentence states: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    ['Владелец карты указывает имя и телефон.', ['data-category full-name', 'data-category phone-number']],
    ['Клиент, пришедший за микрокредитом, сообщает ФИО.', ['data-category full-name']],
    ['С мобильного устройства собирается IP-адрес.', ['data-category ip-address']],
    ['Мы собираем электронный почтовый адрес.', ['data-category email']],
    ['Мы собираем сведения о налоговом резидентстве.', ['data-category tax-data']],
    ['Передаём данные подрядчикам, изготавливающим карточки.', ['transfer-ground processor']],
  ])('is of no data that only say who or where: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    ['требовать блокирования данных, если сведения обрабатываются незаконно', 'restriction'],
    ['требовать уничтожения сведений, если обязанность хранить их прошла', 'erasure'],
    ['требовать исправления сведений, когда они хранятся с ошибкой', 'rectification'],
    ['скачать свои данные в машиночитаемом виде', 'portability'],
  ])('to the user is one to what they may demand: «%s»', (text, id) => {
    expect(said(`Вы вправе:\n- ${text}`)).toEqual([`user-right ${id}`])
  })
})
