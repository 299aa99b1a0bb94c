import { describe, expect, it } from 'vitest'
import { importSource } from '../../src/import/import.js'
import { source, structures } from './source.js'

/** What an import made of a text in one language: its clauses by id, and its findings. */
function read(text: string) {
  const { documents } = importSource(source(text), structures)
  const [first] = documents
  if (first === undefined) throw new Error('no document')
  const { clauses } = first.document
  return {
    documents,
    ids: clauses.map(({ id }) => id),
    text: (id: string) => clauses.find((clause) => clause.id === id)?.text,
    printed: (id: string) => clauses.find((clause) => clause.id === id)?.printed,
    findings: first.findings,
    at: (code: string) =>
      first.findings
        .filter((one) => one.code === code)
        .map(({ clause, line, column }) => `${clause ?? '–'} ${line}:${column}`),
  }
}

const opening = ['ПОЛИТИКА ОБРАБОТКИ ДАННЫХ', '', '1. Общие положения', '']

describe('clause numbers', () => {
  it('are read with or without a final dot, and on a line of their own', () => {
    const { ids, text } = read(
      [
        ...opening,
        '1.1 Служба хранит заказы.',
        '1.2.',
        'Служба отвечает на письма.',
        '1.3. Служба ведет счета.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.2', '1.3'])
    expect(text('1.2')).toBe('Служба отвечает на письма.')
  })

  it('are no clause numbers where they refer to a clause', () => {
    const { ids } = read(
      [
        ...opening,
        '1.1. Данные собираются в порядке, указанном в п.',
        '1.2 Правил, если иное не сказано.',
        '1.2. Иное сказано.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.2'])
  })

  it('that stand glued to the end of another clause open their own, with line and column', () => {
    const { text, at } = read([...opening, '1.1. Служба хранит заказы.1.2. Служба ведет счета.'].join('\n'))
    expect(text('1.1')).toBe('Служба хранит заказы.')
    expect(text('1.2')).toBe('Служба ведет счета.')
    expect(at('clause-glued')).toEqual(['1.2 5:27'])
  })

  it('open a heading and its clauses that are glued to a clause', () => {
    const { ids, text } = read(
      [
        ...opening,
        '1.1. Служба хранит заказы и т. д. 2. Цели обработки 2.1. Служба ведет счета. 2.2. Служба пишет письма.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '2', '2.1', '2.2'])
    expect(text('2')).toBe('Цели обработки')
  })

  it('that are doubled give the next place, and keep the printed number', () => {
    const { printed, at } = read(
      [...opening, '1.1. Первое правило.', '1.1. Второе правило.', '1.3. Третье правило.'].join('\n'),
    )
    expect(printed('1.2')).toBe('1.1')
    expect(at('number-duplicate')).toEqual(['1.2 6:1'])
  })

  it('that continue another section follow their place', () => {
    const { ids, printed, at } = read(
      [
        ...opening,
        '1.1. Первое правило.',
        '1.2. Второе правило.',
        '2. Цели',
        '2.1. Служба обрабатывает данные в целях:',
        '1.3. ведения счетов;',
        '1.4. ответов на письма.',
        '3. Прочее',
        '3.1. Споры решает суд.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2', '3', '3.1'])
    expect(printed('2.1.1')).toBe('1.3')
    expect(at('number-misplaced')).toEqual(['2.1.1 9:1', '2.1.2 10:1'])
  })

  it('that are missing are given by the numbers around them', () => {
    const { text, printed, at } = read(
      [...opening, 'Служба хранит заказы.', '1.2. Служба ведет счета.'].join('\n'),
    )
    expect(text('1.1')).toBe('Служба хранит заказы.')
    expect(printed('1.1')).toBeNull()
    expect(at('number-missing')).toEqual(['1.1 5:1'])
  })

  it('that leave one out stand as printed', () => {
    const { ids, at } = read(
      [...opening, '1.1. Первое правило.', '1.3. Третье правило.', '1.4. Четвертое правило.'].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.3', '1.4'])
    expect(at('number-skipped')).toEqual(['1.3 6:1'])
  })

  it('may be chapters in words, in Russian and in Kazakh', () => {
    const ru = read(
      'Правила службы\n\nГлава 1. Общие положения\n1. Служба хранит заказы.\n2. Служба ведет счета.\nГлава 2. Прочее\n3. Споры решает суд.\n4. Адрес службы указан на сайте.',
    )
    expect(ru.ids).toEqual(['title', '1', '1.1', '1.2', '2', '2.3', '2.4'])
    expect(ru.printed('2')).toBe('Глава 2')
    const kk = read(
      'Қызмет қағидалары\n\n1-тарау. Жалпы ережелер\n1.1. Қызмет тапсырыстарды сақтайды.\n2-тарау. Өзге ережелер\n2.1. Дауларды сот шешеді.',
    )
    expect(kk.ids).toEqual(['title', '1', '1.1', '2', '2.1'])
    expect(kk.printed('2')).toBe('2-тарау')
  })

  it('stand under a heading that ends in a word for a part', () => {
    const { ids } = read(
      'Правила службы\n\n1. Общая часть\n1.1. Служба хранит заказы.\n1.2. Служба ведет счета.',
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.2'])
  })

  it('may count articles inside chapters, and clauses inside articles', () => {
    const { ids } = read(
      'Правила службы\n\nРаздел I. Общие положения\nСтатья 1. Предмет\n1. Служба хранит заказы.\n2. Служба ведет счета.\nСтатья 2. Цели\n1. Служба отвечает на письма.\n2. Служба решает споры.',
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '1.2.2'])
  })
})

describe('lists', () => {
  it('take items with any mark, and what follows them as a paragraph of the clause', () => {
    for (const mark of ['- ', '– ', '— ', '• ', '* ', '']) {
      const { ids } = read(
        [
          ...opening,
          '1.1. Служба собирает:',
          `${mark}имя;`,
          `${mark}адрес доставки.`,
          'Других данных служба не собирает.',
          '1.2. Служба ведет счета.',
        ].join('\n'),
      )
      expect(ids, `mark «${mark}»`).toEqual(['title', '1', '1.1', '1.1/1', '1.1/2', '1.1/p1', '1.2'])
    }
  })

  it('put an item together that is spread over lines after a comma', () => {
    const { text, at } = read(
      [
        ...opening,
        '1.1. Служба собирает:',
        'имя,',
        'отчество (если есть);',
        'адрес.',
        '1.2. Служба ведет счета.',
      ].join('\n'),
    )
    expect(text('1.1/1')).toBe('имя, отчество (если есть);')
    expect(text('1.1/2')).toBe('адрес.')
    expect(at('item-split')).toEqual(['1.1/1 6:1'])
  })

  it('set apart items that stand on one line, the first even on the line of the lead-in', () => {
    const { text, at } = read(
      [
        ...opening,
        '1.1. Служба собирает: имя; адрес (дом; улица);',
        'номер счета.',
        '1.2. Служба ведет счета.',
      ].join('\n'),
    )
    expect([text('1.1'), text('1.1/1'), text('1.1/2'), text('1.1/3')]).toEqual([
      'Служба собирает:',
      'имя;',
      'адрес (дом; улица);',
      'номер счета.',
    ])
    expect(at('item-merged')).toEqual(['1.1/1 5:23', '1.1/2 5:28'])
  })

  it('cut off sentences that are glued to the last item', () => {
    const { text, at } = read(
      [
        ...opening,
        '1.1. Служба собирает:',
        '- имя;',
        '- адрес доставки. Служба хранит их год. Потом они удаляются.',
        '1.2. Служба ведет счета.',
      ].join('\n'),
    )
    expect(text('1.1/2')).toBe('адрес доставки.')
    expect(text('1.1/p1')).toBe('Служба хранит их год. Потом они удаляются.')
    expect(at('paragraph-glued')).toEqual(['1.1/p1 7:19'])
  })

  it('may be numbered or lettered inside a clause', () => {
    const { ids, printed } = read(
      [
        ...opening,
        '1.1. Служба собирает:',
        '1) имя:',
        'а) полное;',
        'б) краткое;',
        '2) адрес.',
        '1.2. Служба ведет счета.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1.1', '1.1/1', '1.1/1/1', '1.1/1/2', '1.1/2', '1.2'])
    expect(printed('1.1/1/2')).toBe('б)')
  })

  it('report the item whose mark is missing', () => {
    const { at } = read(
      [
        ...opening,
        '1.1. Служба собирает:',
        'имя;',
        'Номер счета',
        'Адрес доставки;',
        'возраст.',
        '1.2. Служба ведет счета.',
      ].join('\n'),
    )
    expect(at('list-punctuation')).toEqual(['1.1/2 8:1'])
  })
})

describe('what belongs to the page', () => {
  it('is left out with a finding that quotes it: page numbers, running headers, link targets', () => {
    const { text, findings } = read(
      [
        'Правила службы',
        '',
        '1. Общие положения',
        '1.1. Служба хранит заказы столько, сколько',
        '',
        '1',
        '\fПравила службы',
        'нужно для доставки, и ведет счета по',
        '2',
        '\fПравила службы',
        'каждому заказу.',
        'mailto:pochta@sluzhba.example',
      ].join('\n'),
    )
    expect(text('1.1')).toBe(
      'Служба хранит заказы столько, сколько нужно для доставки, и ведет счета по каждому заказу.',
    )
    expect(
      findings.filter(({ code }) => code === 'text-dropped').map(({ variant, line }) => `${line} ${variant}`),
    ).toEqual(['6 page-number', '7 running-header', '9 page-number', '10 running-header', '12 link-target'])
  })
})

describe('words', () => {
  it('broken at a line end lose the hyphen, unless the text prints them with it', () => {
    const { text, at } = read(
      [
        ...opening,
        '1.1. Служба пишет на интернет-адрес и обраба-',
        'тывает ответы, а новый интернет-',
        'адрес запоминает на срок действия дого-',
        'вора.',
      ].join('\n'),
    )
    expect(text('1.1')).toBe(
      'Служба пишет на интернет-адрес и обрабатывает ответы, а новый интернет-адрес запоминает на срок действия договора.',
    )
    expect(at('hyphen-joined')).toEqual(['1.1 5:45', '1.1 7:39'])
  })

  it('with Latin look-alikes keep them, and are reported', () => {
    const { text, at } = read([...opening, '1.1. Служба хpанит заказы.'].join('\n'))
    expect(text('1.1')).toBe('Служба хpанит заказы.')
    expect(at('letter-lookalike')).toEqual(['1.1 5:13'])
  })
})

describe('languages', () => {
  const ru = [
    'Правила службы',
    '',
    '1. Общие положения',
    '1.1. Служба хранит все заказы и ведет по ним счета.',
    '1.2. Служба отвечает на письма в течение дня.',
  ]
  const kk = [
    'Қызмет қағидалары',
    '',
    '1. Жалпы ережелер',
    '1.1. Қызмет барлық тапсырысты сақтайды және олар бойынша шот жүргізеді.',
    '1.2. Қызмет хаттарға бір күн ішінде жауап береді.',
  ]

  it('that follow one another give a document each', () => {
    const { documents } = read([...ru, '', ...kk].join('\n'))
    expect(
      documents.map(({ document }) => [document.language, document.clauses.map(({ id }) => id)]),
    ).toEqual([
      ['ru', ['title', '1', '1.1', '1.2']],
      ['kk', ['title', '1', '1.1', '1.2']],
    ])
  })

  it('that take turns give a document each', () => {
    const { documents } = read(ru.flatMap((line, i) => (line === '' ? [''] : [line, kk[i] ?? ''])).join('\n'))
    expect(documents.map(({ document }) => document.clauses.map(({ id }) => id))).toEqual([
      ['title', '1', '1.1', '1.2'],
      ['title', '1', '1.1', '1.2'],
    ])
  })

  it('that interrupt a text are passages of it', () => {
    const more = Array.from(
      { length: 12 },
      (_, i) => `1.${i + 3}. Қызмет тапсырыс берушінің келісімі бойынша деректерді өңдейді.`,
    )
    const { documents } = read([...kk, 'Служба отвечает на письма в течение дня.', ...more].join('\n'))
    expect(documents).toHaveLength(1)
    const stray = documents[0]?.document.clauses.find(({ role }) => role === 'stray')
    expect(stray).toMatchObject({
      id: '1.2/stray1',
      language: 'ru',
      text: 'Служба отвечает на письма в течение дня.',
    })
  })

  it('share a paragraph break that only one of them shows', () => {
    const wrapped = [
      'Служба работает каждый день и принимает заказы от всех, кто пришел.',
      'Служба хранит все заказы и ведет по ним счета так долго, как нужно.',
      'Заказ можно отменить в любое время, написав об этом письмо в службу',
      'поддержки.',
    ]
    const parted = [
      'Қызмет күн сайын жұмыс істейді және барлық тапсырысты қабылдайды.',
      '',
      'Қызмет барлық тапсырысты сақтайды және олар бойынша шот жүргізеді.',
      '',
      'Тапсырыстан кез келген уақытта бас тартуға болады, ол үшін қызметке',
      'хат жазу керек.',
    ]
    const { documents } = read(
      [
        'Правила службы',
        '',
        ...wrapped,
        '',
        ...ru.slice(2),
        '',
        'Қызмет қағидалары',
        '',
        ...parted,
        '',
        ...kk.slice(2),
      ].join('\n'),
    )
    const preambles = documents.map(
      ({ document }) => document.clauses.filter(({ id }) => id.startsWith('preamble')).length,
    )
    expect(preambles[0]).toBe(preambles[1])
  })
})

describe('a declaration', () => {
  it('has its salutation, lead-in, bullets and closing paragraph', () => {
    const { ids } = read(
      [
        'Правила службы',
        '',
        'Дорогой заказчик!',
        'Делая заказ, Вы:',
        'соглашаетесь с правилами;',
        'подтверждаете свой возраст.',
        'Если Вы не согласны, не делайте заказ.',
        '',
        '1. Общие положения',
        '1.1. Служба хранит заказы.',
      ].join('\n'),
    )
    expect(ids).toEqual([
      'title',
      'consent',
      'consent/1',
      'consent/1/1',
      'consent/1/2',
      'consent/2',
      '1',
      '1.1',
    ])
  })
})

describe('definitions', () => {
  it('under a heading are its items, and may hold several sentences', () => {
    const { ids } = read(
      [
        'Правила службы',
        '',
        '1. Термины',
        'Заказ – поручение заказчика. Заказ бывает срочным.',
        'Заказчик – тот, кто сделал заказ.',
        '2. Прочее',
        '2.1. Споры решает суд.',
      ].join('\n'),
    )
    expect(ids).toEqual(['title', '1', '1/1', '1/2', '2', '2.1'])
  })
})
