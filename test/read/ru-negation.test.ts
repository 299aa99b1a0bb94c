import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

describe('what a Russian policy rules out', () => {
  it.each([
    ['Мы не собираем данные о вашем здоровье.', ['not data-category health']],
    [
      'Сведения о национальности и вероисповедании не собираются.',
      ['not data-category ethnicity', 'not data-category religion'],
    ],
    [
      'Ни паспортные данные, ни номер карты не запрашиваются.',
      ['not data-category identity-document', 'not data-category bank-account'],
    ],
    ['Сбор биометрии не ведётся.', ['not data-category biometrics']],
    ['Обработка данных о судимости запрещена.', ['not data-category criminal-record']],
    [
      'Мы не читаем ваши SMS и никогда не отслеживаем геолокацию.',
      ['not data-category messages', 'not data-category location'],
    ],
    [
      'Приложение не имеет доступа к микрофону и телефонной книге.',
      ['not device-permission microphone', 'not device-permission contacts'],
    ],
    ['Доступа к галерее у приложения нет.', ['not device-permission photo-library']],
    ['Доступ к календарю не запрашивается.', ['not device-permission calendar']],
    ['Ваши данные не используются для показа рекламы.', ['not purpose advertising']],
    ['Мы не применяем ваши сведения в маркетинговых целях.', ['not purpose marketing']],
    ['Мы никогда не продаём ваши данные.', ['not transfer-ground sale-of-data']],
    ['Мы не раскрываем сведения коллекторам.', ['not transfer-ground collection-agency']],
    ['Персональные данные не передаются третьим лицам.', ['not company-right transfer-to-third-parties']],
    ['Мы никому не сообщаем и не передаём ваш ИИН.', ['not company-right transfer-to-third-parties (iin)']],
    ['Компания не осуществляет трансграничную передачу.', ['cross-border forbidden']],
    ['Мы не отправляем ваши данные за рубеж.', ['cross-border forbidden']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('hands a lead-in’s denial to its items', () => {
    expect(said('Мы не собираем:\n- контакты;\n- сведения о здоровье.')).toEqual([
      'not data-category contact-phone-numbers',
      'not data-category health',
    ])
    expect(
      said('Компания не вправе:\n- собирать отпечатки пальцев;\n- передавать данные третьим лицам.'),
    ).toEqual(['not data-category biometrics', 'not company-right transfer-to-third-parties'])
  })

  it('hands a heading’s denial to the clauses under it', () => {
    expect(said('# Какие данные мы не собираем\n- журнал звонков\n- календарь')).toEqual([
      'not data-category call-log',
      'not data-category calendar',
    ])
  })

  it('rules out a purpose, not the category, where both are named', () => {
    expect(said('Мы не собираем геолокацию для рекламы.')).toEqual(['not purpose advertising (location)'])
  })
})

describe('what stands beside a denial', () => {
  it.each([
    [
      'Мы не собираем ИИН, но просим указать номер телефона.',
      ['not data-category iin', 'data-category phone-number'],
    ],
    [
      'Мы собираем имя, телефон и не собираем геолокацию.',
      ['data-category full-name', 'data-category phone-number', 'not data-category location'],
    ],
    [
      'Имя и телефон собираются, календарь не собирается.',
      ['data-category full-name', 'data-category phone-number', 'not data-category calendar'],
    ],
    [
      'Мы собираем не только имя, но и адрес электронной почты.',
      ['data-category full-name', 'data-category email'],
    ],
    [
      'Данные передаются партнёрам, но не рекламным сетям.',
      ['transfer-ground partner', 'not transfer-ground third-party-advertising'],
    ],
    [
      'Номер телефона нужен для связи, а не для рекламы.',
      ['purpose communication (phone-number)', 'not purpose advertising'],
    ],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })
})

describe('exceptions', () => {
  it.each([
    ['Данные не передаются никому, кроме государственных органов.', ['transfer-ground state-authority']],
    [
      'Мы не раскрываем данные третьим лицам, за исключением кредитных бюро и наших подрядчиков.',
      ['transfer-ground credit-bureau', 'transfer-ground processor'],
    ],
    [
      'Кроме случаев, установленных законом, мы никому не передаём данные.',
      ['transfer-ground legal-requirement if required-by-law, lawful-procedure'],
    ],
    ['Из сведений об устройстве мы ничего не собираем, кроме IP-адреса.', ['data-category ip-address']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(expect.arrayContaining(facts))
    expect(said(text).filter((fact) => fact.includes('transfer-to-third-parties'))).toEqual([])
  })

  it('opens a list of permits after a denial', () => {
    expect(
      said(
        'Мы не передаём данные, за исключением следующих случаев:\n- с вашего согласия;\n- по требованию закона.',
      ),
    ).toEqual([
      'transfer-ground consent if transfer-consent',
      'transfer-ground legal-requirement if required-by-law, lawful-procedure',
    ])
  })
})

describe('denials that leave a permit under a condition', () => {
  it.each([
    ['Мы не собираем геолокацию без вашего согласия.', ['data-category location if consent']],
    [
      'Без вашего согласия мы не передаём данные третьим лицам.',
      ['transfer-ground consent if transfer-consent'],
    ],
    [
      'Мы не передаём сведения кредитным бюро без согласия клиента.',
      ['transfer-ground credit-bureau if transfer-consent'],
    ],
    [
      'Без разрешения пользователя приложение не получает доступ к камере.',
      ['device-permission camera if permission-granted'],
    ],
    ['Трансграничная передача не осуществляется без вашего согласия.', ['cross-border consented']],
    ['Мы не отправляем рекламу без вашего согласия.', ['purpose advertising if marketing-consent']],
    ['Мы не собираем ваш адрес, если вы не указали его в анкете.', ['data-category address if as-stated']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('does not guess what a denial in some cases leaves', () => {
    const { facts, findings } = readPolicy('Мы не собираем геолокацию, если вы отключили её.')
    expect(facts).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['fact-unrecognised'])
  })

  it('does not guess at two denials in one', () => {
    const { facts, findings } = readPolicy('Мы не можем не собирать ваш номер телефона.')
    expect(facts).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['fact-unrecognised'])
  })
})

describe('denials that are easily missed', () => {
  it.each([
    ['Продавать ваши данные мы не будем никогда.', ['not transfer-ground sale-of-data']],
    ['Мы не запрашиваем и не храним сведения о здоровье.', ['not data-category health']],
    [
      'Мы не собираем и не передаём данные о здоровье третьим лицам.',
      ['not data-category health', 'not company-right transfer-to-third-parties (health)'],
    ],
    ['# Ваши права\nОтозвать согласие до возврата займа нельзя.', []],
    ['Другие сайты могут собирать ваши cookie.', []],
    ['Отказ от передачи геолокации не лишает вас доступа к сервису.', []],
    ['К персональным данным не относятся:\n- тип браузера.', []],
    ['Данные о счетах не запрашиваются, за исключением справок для ипотеки.', []],
    ['Мы собираем геолокацию, но только если вы согласились.', ['data-category location if consent']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })
})
