/** One sentence for each way in which Russian policies say a kind of fact; made up, as all of them. */
import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

describe('Russian families of wording', () => {
  it.each([
    [
      'К обрабатываемым данным относятся фамилия, имя и адрес регистрации.',
      ['data-category full-name', 'data-category address'],
    ],
    [
      'Пользователем предоставляются ФИО и контактный телефон.',
      ['data-category full-name', 'data-category phone-number'],
    ],
    [
      'Данные: ИИН, ФИО. Цель обработки: идентификация клиента.',
      ['data-category iin', 'data-category full-name', 'purpose identification'],
    ],
    [
      'Для получения займа необходимо предоставить ИИН и номер банковской карты.',
      ['data-category iin', 'data-category bank-account', 'purpose service-provision (iin, bank-account)'],
    ],
    ['От вас нам нужны только имя и мобильный.', ['data-category full-name', 'data-category phone-number']],
    ['Заказывая такси, вы делитесь с нами своим местоположением.', ['data-category location']],
    ['Звонки в колл-центр записываются.', ['data-category audio']],
    [
      '# Какие сведения мы спрашиваем\nДля договора: ИИН и удостоверение личности.',
      ['data-category iin', 'data-category identity-document'],
    ],
  ])('for data: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    ['# Какие разрешения нужны приложению?\nКамера — для съёмки документа.', ['device-permission camera']],
    [
      'Мы попросим у вас доступ к контактам и уведомлениям.',
      ['device-permission contacts', 'device-permission notifications'],
    ],
    ['Без доступа к камере нельзя пройти проверку.', ['company-right limit-use-if-permission-refused']],
    [
      '# Зачем нам ваши данные?\nЧтобы доставлять заказы и отвечать на вопросы.\nМы делаем приложение удобнее.',
      ['purpose service-provision', 'purpose support', 'purpose analytics'],
    ],
  ])('for permissions and purposes: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    [
      'Оператор вправе поручить обработку данных третьему лицу на основании договора.',
      ['transfer-ground processor'],
    ],
    ['Данные Пользователя могут быть переданы курьерским службам.', ['transfer-ground processor']],
    ['Ваши имя и телефон увидит курьер.', ['transfer-ground processor (full-name, phone-number)']],
    [
      '# Кто ещё видит ваши данные\nКурьерские службы получают адрес и номер телефона.',
      ['transfer-ground processor (address, phone-number)'],
    ],
    [
      'Данные получит новый владелец, если мы продадим компанию.',
      ['transfer-ground business-transfer if rights-transferred'],
    ],
    ['Мы делимся обезличенной статистикой с партнёрами.', ['transfer-ground partner if de-identified']],
    [
      'Мы вправе передать данные коллекторам при просрочке.',
      ['transfer-ground collection-agency if as-stated'],
    ],
  ])('for transfers: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    ['Чтобы удалить данные, напишите нам.', ['user-right erasure']],
    ['Напишите нам, и мы исправим ошибку в данных.', ['user-right rectification']],
    ['По вашему запросу мы пришлём копию данных.', ['user-right access']],
    ['Имя и телефон меняются в профиле.', ['user-right rectification']],
    [
      '# Ваши права\nТребовать уточнения, блокирования или уничтожения данных.',
      ['user-right rectification', 'user-right restriction', 'user-right erasure'],
    ],
    ['# Что вы можете\nУдалить аккаунт вместе с историей.', ['user-right erasure']],
    ['Мы ничего не собираем без вашего согласия.', ['consent collection-with-knowledge-and-consent']],
    ['Мы не регистрируем тех, кому нет 18 лет.', ['minimum-age 18']],
  ])('for rights, consent and age: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    ['Карту вы вводите на сайте банка.', ['not data-category bank-account']],
    ['Реклама партнёров в приложении отсутствует.', ['not purpose advertising']],
    ['Продавать ваши данные мы не собираемся.', ['not transfer-ground sale-of-data']],
    ['Компания не собирается продавать ваши данные.', ['not transfer-ground sale-of-data']],
    ['Данные Клиента не могут быть переданы третьим лицам.', ['not company-right transfer-to-third-parties']],
    ['Рекламодателям ничего не уходит.', ['not transfer-ground third-party-advertising']],
  ])('for what is not done: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    [
      '# Что вы нам сообщаете и для чего\nИмя, телефон — чтобы завести учётную запись.\nИИН — по желанию.',
      [
        'data-category full-name',
        'data-category phone-number',
        'purpose identification (full-name, phone-number)',
        'data-category iin',
      ],
    ],
    [
      'Кредитный отчёт запрашивается Банком не иначе как с согласия клиента.',
      ['data-category credit-history if consent'],
    ],
  ])('for data with a remark behind a dash or in other words: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    'Приложение запоминает модель телефона и IP-адрес.',
    'Мы видим, когда вы заходили и на что нажимали.',
    'Как любой сайт, «Жолда» получает IP-адрес и тип браузера.',
    'Сайт ставит куки.',
    '# Что мы узнаём без вашей помощи\nМы собираем IP-адрес и тип браузера.',
  ])('for data that come by themselves: «%s»', (text) => {
    const collected = readPolicy(text).facts.filter(({ kind }) => kind === 'data-category')
    expect(collected.length).toBeGreaterThan(0)
    expect(new Set(collected.map((fact) => fact.collected))).toEqual(new Set(['automatic']))
  })

  it.each([
    ['Займы не выдаются лицам, не достигшим двадцати одного года.', ['minimum-age 21']],
    ['За руль садятся водители от 19 лет.', ['minimum-age 19']],
    ['Всё это мы собираем открыто, с вашего ведома.', ['consent collection-with-knowledge-and-consent']],
    [
      'Необходимым условием обработки данных является согласие клиента.',
      ['consent collection-with-knowledge-and-consent'],
    ],
    [
      'Мы используем данные, чтобы:\n- подбирать рестораны по вашему вкусу;\n- исполнить всё, чего требует закон;',
      ['purpose personalisation', 'purpose legal-compliance'],
    ],
    [
      '# Что вы сообщаете\nСсылка на страницу в соцсети — по желанию.',
      ['data-category social-network-profile'],
    ],
    ['Местоположение определяем, когда вы в пути.', ['data-category location']],
    ['Местоположение не определяем.', ['not data-category location']],
  ])('for age, consent, purposes and data in other turns: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })
})

describe('Russian sentences on what others do', () => {
  it.each([
    'Платёжная система собирает номер карты на своей стороне.',
    'Мошенники могут запросить номер карты.',
    'Закон требует, чтобы операторы собирали ИИН и паспортные данные клиентов.',
    'Запретив доступ к контактам, вы не сможете переводить деньги по номеру.',
    'Без имени и телефона аккаунт не завести.',
  ])('give the company nothing: «%s»', (text) => {
    expect(readPolicy(text).facts.filter(({ kind }) => kind !== 'company-right')).toEqual([])
  })
})
