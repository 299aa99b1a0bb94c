import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

describe('Russian prose', () => {
  it.each([
    [
      'Мы собираем ваше имя, номер телефона и IP-адрес, чтобы идентифицировать вас.',
      [
        'data-category full-name',
        'data-category phone-number',
        'data-category ip-address',
        'purpose identification (full-name, phone-number, ip-address)',
      ],
    ],
    [
      'Данные о местоположении используются только для предотвращения мошенничества.',
      ['purpose fraud-prevention (location)'],
    ],
    ['Ваши данные используются для взыскания долга.', ['purpose debt-collection']],
    ['Мы передаём ваше имя и ИИН кредитным бюро.', ['transfer-ground credit-bureau (full-name, iin)']],
    [
      'Персональные данные передаются подрядчикам, партнёрам и компаниям группы.',
      ['transfer-ground processor', 'transfer-ground partner', 'transfer-ground group-company'],
    ],
    ['Мы вправе уступить право требования новому кредитору.', ['transfer-ground debt-assignment']],
    ['Данные хранятся на серверах за пределами страны.', ['cross-border allowed']],
    ['Мы передаём данные за рубеж только с вашего согласия.', ['cross-border consented']],
    [
      'Приложению требуется доступ к камере и микрофону.',
      ['device-permission camera', 'device-permission microphone'],
    ],
    ['Сервисом могут пользоваться лица старше 21 года.', ['minimum-age 21']],
    ['Приложение предназначено для лиц, достигших шестнадцати лет.', ['minimum-age 16']],
    ['Договоры хранятся пять лет после их исполнения.', ['retention fixed-term']],
    ['Мы используем обезличенные сведения для статистики.', ['purpose statistics']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('tells what is gathered automatically', () => {
    const { facts } = readPolicy('Автоматически фиксируются IP-адрес, тип браузера и файлы cookie.')
    expect(facts.map(({ id, collected }) => `${collected} ${id}`)).toEqual([
      'automatic ip-address',
      'automatic browser-info',
      'automatic cookies',
    ])
  })

  it('keeps «if necessary» with the category that it is said of', () => {
    const { facts } = readPolicy('Мы запрашиваем ИИН и, при необходимости, справку о доходах.')
    expect(facts.map(({ id, ifNecessary }) => [id, ifNecessary ?? false])).toEqual([
      ['iin', false],
      ['income', true],
    ])
  })

  it('gives a retention period', () => {
    expect(readPolicy('Записи хранятся 6 месяцев.').facts[0]?.period).toBe('P6M')
    expect(readPolicy('Договоры хранятся не менее 5 (пяти) лет.').facts[0]?.period).toBe('P5Y')
  })

  it('tells where and how consent is withdrawn', () => {
    const { facts } = readPolicy('Вы вправе отозвать согласие письменно или по адресу privacy@example.kz.')
    expect(facts[0]).toMatchObject({
      kind: 'user-right',
      id: 'withdraw-consent',
      form: 'written',
      addressee: 'privacy@example.kz',
    })
  })

  it('reads a party under the short name that the text gives it', () => {
    const text = 'АО «Пример» (далее — Кредитор) ведёт сайт.\nКредитор получает ИИН заявителя.'
    expect(said(text)).toEqual(['definition company', 'data-category iin'])
  })

  it('lets a lead-in’s purpose cover what its items name', () => {
    expect(said('Для идентификации мы собираем следующие данные:\n- ИИН;\n- селфи.')).toEqual([
      'purpose identification (iin, photo)',
      'data-category iin',
      'data-category photo',
    ])
  })
})

describe('conditions in Russian', () => {
  it.each([
    ['Мы собираем геолокацию, только если вы включили её сами.', ['data-category location if as-stated']],
    [
      'Мы передаём ИИН кредитным бюро при условии, что вы подали заявку.',
      ['transfer-ground credit-bureau (iin) if as-stated'],
    ],
    ['Данные передаются партнёрам с вашего согласия.', ['transfer-ground partner if transfer-consent']],
    [
      'Данные передаются подрядчикам на основании соглашения о неразглашении.',
      ['transfer-ground processor if confidentiality-agreement'],
    ],
    [
      'Мы используем данные для маркетинга с вашего отдельного согласия.',
      ['purpose marketing if marketing-consent'],
    ],
    ['Вы вправе удалить аккаунт, если погасили заём.', ['user-right erasure']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('keeps the words of a condition that no table names', () => {
    const { facts } = readPolicy('Мы собираем геолокацию, только если вы включили её сами.')
    expect(facts[0]?.evidence).toContain('только если вы включили её сами')
  })

  it('hands a lead-in’s condition to its items', () => {
    expect(said('С вашего согласия мы собираем следующие данные:\n- контакты.')).toEqual([
      'data-category contact-phone-numbers if consent',
    ])
  })
})

describe('Russian sentences that permit nothing', () => {
  it.each([
    'Персональные данные — любая информация о человеке, например имя, телефон и адрес.',
    'Под персональными данными понимаются имя, телефон и адрес.',
    'Номер телефона и паспортные данные хранятся в защищённом виде.',
    'Мы защищаем ваше имя и номер карты.',
    'Компания не несёт ответственности за сбор геолокации третьими лицами.',
    'Пользователь обязан сообщить о смене номера телефона и адреса.',
    'Пользователь не вправе собирать данные о здоровье других людей.',
    'Партнёры могут собирать cookie.',
    'Если вы не хотите, чтобы мы собирали данные о местоположении, отключите её.',
    'Пользователь не должен использовать сервис для рекламы и мошенничества.',
    'Никому не сообщайте пароль и номер карты.',
  ])('«%s»', (text) => {
    const permits = ['data-category', 'device-permission', 'purpose', 'transfer-ground', 'cross-border']
    expect(
      readPolicy(text).facts.filter(({ kind, excluded }) => permits.includes(kind) && !excluded),
    ).toEqual([])
  })

  it('headings alone', () => {
    expect(said('# Передача данных о здоровье партнёрам\n# Трансграничная передача')).toEqual([])
  })
})

describe('what no table names', () => {
  it.each([
    ['Мы собираем ваше имя и любимый цвет.', 'любимый цвет'],
    ['Мы собираем любимые цвета клиентов.', 'любимые цвета клиентов'],
    ['Какие данные мы собираем:\n- ваши хобби', 'ваши хобби'],
    ['Данные обрабатываются в следующих целях:\n- созерцание', 'созерцание'],
    ['Пользователь имеет право:\n- летать', 'летать'],
  ])('is reported: «%s»', (text, words) => {
    const { findings } = readPolicy(text)
    expect(findings.map(({ code }) => code)).toEqual(['fact-unrecognised'])
    expect(findings[0]?.values?.words).toContain(words)
  })
})
