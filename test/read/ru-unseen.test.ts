/** Wordings that no table was written for: sentences of made-up policies, kept with what they mean. */
import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

describe('Russian denials in unusual words', () => {
  it.each([
    ['Разговоры клиентов мы не прослушиваем и не записываем.', ['not data-category audio']],
    ['Паспорт и ИИН нам не нужны.', ['not data-category identity-document', 'not data-category iin']],
    [
      'Мы не знаем и не хотим знать вашу национальность и вероисповедание.',
      ['not data-category ethnicity', 'not data-category religion'],
    ],
    [
      'Вопросы о вероисповедании и политических убеждениях пациентам не задаются.',
      ['not data-category religion', 'not data-category political-views'],
    ],
    ['Обработка биометрических данных на портале не предусмотрена.', ['not data-category biometrics']],
    ['Возможность сбора биометрии отсутствует.', ['not data-category biometrics']],
    ['Право на использование камеры приложению не требуется.', ['not device-permission camera']],
    [
      'Приложение не читает ваши контакты и не слушает микрофон.',
      ['not device-permission contacts', 'not device-permission microphone'],
    ],
    [
      'Телефонная книга и журнал звонков недоступны приложению.',
      ['not device-permission contacts', 'not device-permission call-log'],
    ],
    [
      'Микрофон и календарь мы не трогаем.',
      ['not device-permission microphone', 'not device-permission calendar'],
    ],
    ['Оценкой вашей кредитоспособности мы не занимаемся.', ['not purpose credit-scoring']],
    ['Профилирование и скоринг заявителей не осуществляются.', ['not purpose credit-scoring']],
    ['Хостинг-провайдеру данные не передаются.', ['not transfer-ground processor']],
    ['Рекламным сетям ваши данные не достаются.', ['not transfer-ground third-party-advertising']],
    ['Передавать данные коллекторам мы не имеем права.', ['not transfer-ground collection-agency']],
    ['Торговать вашими данными — не наш бизнес.', ['not transfer-ground sale-of-data']],
    ['Сведения не уходят за рубеж.', ['cross-border forbidden']],
    ['Необходимости в передаче данных за рубеж нет.', ['cross-border forbidden']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    'Раньше мы спрашивали пол, больше не спрашиваем.',
    'Если бы мы собирали отпечатки пальцев, мы бы сказали об этом.',
    'Когда-нибудь мы начнем собирать данные о здоровье.',
    'Партнер самостоятельно собирает сведения о доходах.',
    'Мошенники могут попросить у вас номер карты и ИИН.',
    'Пользователь опасается, что мы собираем сообщения.',
    'Если вы не дадите доступ к камере, мы найдем другой способ.',
  ])('permits nothing by «%s»', (text) => {
    expect(
      readPolicy(text).facts.filter(({ kind, excluded }) => kind !== 'company-right' && excluded !== true),
    ).toEqual([])
  })

  it('takes prose under a heading for no list', () => {
    expect(said('# Что мы собираем\nВаши отзывы и фотографии товаров видят остальные покупатели.')).toEqual(
      [],
    )
  })

  it('takes the case of a condition for no object', () => {
    const facts = ['data-category email if as-stated']
    expect(said('Электронная почта собирается, только если пациент ждет результаты анализов.')).toEqual(facts)
  })
})

describe('Russian permits in unusual words', () => {
  it.each([
    [
      'Сбор сведений о доходах возможен исключительно при оформлении кредита.',
      ['data-category income if as-stated'],
    ],
    [
      'Сведения о заработке запрашиваются лишь при оформлении рассрочки.',
      ['data-category income if as-stated'],
    ],
    [
      'При оформлении заявки указываются дата рождения и номер удостоверения.',
      ['data-category birth-date', 'data-category identity-document'],
    ],
    [
      'Мы запоминаем, что вы искали и покупали.',
      ['data-category search-history', 'data-category purchase-history'],
    ],
    ['Автоматически к нам попадают куки и айпи.', ['data-category cookies', 'data-category ip-address']],
    ['Передача данных шифруется.', ['security-measure encrypted-transport']],
    ['Между телефоном и сервером все зашифровано.', ['security-measure encrypted-transport']],
    ['Пользоваться сервисом разрешено с 16 лет.', ['minimum-age 16']],
    ['Родитель вправе требовать удаления данных.', ['user-right erasure']],
    ['От писем о скидках легко отписаться.', ['user-right objection-to-marketing']],
    ['По требованию заявителя учреждение уничтожает его данные.', ['user-right erasure']],
    ['О скидках пишем, только если вы сами подписались.', ['purpose marketing if marketing-consent']],
    [
      'Если маркетплейс продадут, данные перейдут новому владельцу.',
      ['transfer-ground business-transfer if rights-transferred'],
    ],
    ['Без геолокации часть функций будет недоступна.', ['company-right limit-use-if-permission-refused']],
  ])('«%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it('reads a role under the name that its definition gives it', () => {
    const text =
      'Держатель — физическое лицо, на имя которого выпущена карта.\nЗа держателем закреплены права:\n- на доступ к своим данным;\n- на отзыв согласия.'
    expect(said(text).filter((line) => line.startsWith('user-right'))).toEqual([
      'user-right access',
      'user-right withdraw-consent',
    ])
  })

  it('keeps a list automatic whose lead-in says no more than that', () => {
    const { facts } = readPolicy('# Перечень данных\nВ автоматическом режиме:\n- IP-адрес;\n- тип браузера.')
    expect(facts.map(({ id, collected }) => `${collected} ${id}`)).toEqual([
      'automatic ip-address',
      'automatic browser-info',
    ])
  })
})

describe('Russian lists in a sentence', () => {
  it.each([
    ['Перечень данных: ФИО, ИИН.', ['data-category full-name', 'data-category iin']],
    [
      'Категории данных: контактные (телефон, почта) и технические (IP-адрес).',
      ['data-category phone-number', 'data-category email', 'data-category ip-address'],
    ],
    ['# Что мы собираем\nПри оформлении заказа — адрес доставки.', ['data-category address']],
    ['Что мы собираем? Имя и телефон.', ['data-category full-name', 'data-category phone-number']],
  ])('stand behind their announcement: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each(['Собираем ли мы ИИН? Нет.', 'Персональные данные — любые сведения о человеке, например имя.'])(
    'are no list where nothing is announced: «%s»',
    (text) => {
      expect(said(text)).toEqual([])
    },
  )
})
