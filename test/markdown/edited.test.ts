import { describe, expect, it } from 'vitest'
import { isPolicyMarkdown, parsePolicyMarkdown } from '../../src/markdown/parse.js'
import { writePolicyMarkdown } from '../../src/markdown/write.js'
import { UnreadableInput } from '../../src/model/source.js'

const head = '---\npolicy: sample\nlanguage: ru\nwording: restated\nread: "2026-11-22"\n---\n\n'

function read(body: string) {
  const { document, findings } = parsePolicyMarkdown(head + body, 'ru.md')
  return {
    clauses: document.clauses.map(({ id, text }) => [id, text]),
    findings,
    document,
  }
}

function causeOf(text: string): string {
  try {
    parsePolicyMarkdown(text, 'ru.md')
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message
    throw error
  }
  return 'no error'
}

describe('a policy Markdown file', () => {
  it('gives every block the id that its place and number make', () => {
    const body = `# Политика

Вступление.

## Уважаемый читатель!

Вы соглашаетесь:

- с первым;
- со вторым.

До свидания.

## 1. [Глава 1] Слова

- **Сервис** это приложение

## 2. [–] Дело

**2.1.** Собираем:

- **[1)]** имя;
  - и отчество;
    > **[kk]** Басқа тілде.
- адрес.

Ещё слово.

- к слову

**2.2. [–]** Без номера.

**2.3. [2.2]** С чужим номером.

> **[kk]** Тағы да.
`
    const { document, findings } = read(body)
    expect(document.clauses.map(({ id, printed, role }) => `${id} ${printed} ${role}`)).toEqual([
      'title null title',
      'preamble/1 null paragraph',
      'consent null heading',
      'consent/1 null paragraph',
      'consent/1/1 null item',
      'consent/1/2 null item',
      'consent/2 null paragraph',
      '1 Глава 1 heading',
      '1/1 null item',
      '2 null heading',
      '2.1 2.1 clause',
      '2.1/1 1) item',
      '2.1/1/1 null item',
      '2.1/1/1/stray1 null stray',
      '2.1/2 null item',
      '2.1/p1 null paragraph',
      '2.1/p1/1 null item',
      '2.2 null clause',
      '2.3 2.2 clause',
      '2.3/stray1 null stray',
    ])
    expect(document.clauses.find(({ role }) => role === 'stray')?.language).toBe('kk')
    expect(document.clauses[1]?.lines).toEqual([10, 10])
    expect(document.meta).toEqual({ read: '2026-11-22' })
    expect(findings).toEqual([])
    expect(writePolicyMarkdown(document)).toBe((head + body).replace('**Сервис**', 'Сервис'))
  })

  it('may wrap its lines and use Windows line ends', () => {
    const { clauses, findings } = read(
      '## 1. Дело\r\n\r\n**1.1.** Первая строка\r\nи вторая.\r\n\r\n- пункт,\r\n  дальше\r\n',
    )
    expect(clauses.slice(1)).toEqual([
      ['1.1', 'Первая строка и вторая.'],
      ['1.1/1', 'пункт, дальше'],
    ])
    expect(findings).toEqual([])
  })

  it('tells clauses apart where a blank line was forgotten, and says so', () => {
    const { clauses, findings } = read(
      '## 1. Дело\n**1.1.** Одно.\n**1.2.** Другое:\n- пункт\n**1.3.** Третье.\n',
    )
    expect(clauses.map(([id]) => id)).toEqual(['1', '1.1', '1.2', '1.2/1', '1.3'])
    expect(findings.map(({ code, clause, line, variant }) => [code, clause, line, variant])).toEqual([
      ['paragraph-glued', '1.2', 10, 'blank-line'],
      ['paragraph-glued', '1.3', 12, 'blank-line'],
    ])
  })

  it('says so where a line at the left margin goes on with a list item', () => {
    const { clauses, findings } = read('## 1. Дело\n\n- пункт\nстрока\n')
    expect(clauses[1]).toEqual(['1/1', 'пункт строка'])
    expect(findings).toMatchObject([{ code: 'paragraph-glued', line: 11, variant: 'unindented' }])
  })

  it('shows links and emphasis as their text and tells of addresses left out', () => {
    const { clauses, findings } = read('Пишите *нам* на [наш сайт](https://sample.kz/x) или <a@sample.kz>.\n')
    expect(clauses).toEqual([['preamble/1', 'Пишите нам на наш сайт или a@sample.kz.']])
    expect(findings).toMatchObject([
      {
        code: 'text-dropped',
        line: 8,
        column: 17,
        variant: 'link-target',
        values: { text: 'https://sample.kz/x', count: 19 },
      },
    ])
  })

  it.each([
    ['| а | б |\n|---|---|\n| в | г |', 8, 'table'],
    ['Да.\n\n    четыре пробела', 10, 'four spaces'],
    ['```\nкод\n```', 8, 'code block'],
    ['Да.\n\n<div>нет</div>', 10, 'HTML'],
    ['Да <b>нет</b>', 8, 'HTML'],
    ['![рисунок](x.png)', 8, 'image'],
    ['1. один\n2. два', 8, 'numbered list'],
    ['Да.\n\n***', 10, 'dividing line'],
    ['Да.\n---', 8, 'heading'],
    ['[а]: https://sample.kz', 8, 'link definition'],
    ['- пункт', 8, 'nothing before it'],
    ['Да.\n\n- один\n\n  второй абзац', 12, 'second paragraph'],
    ['Да.\n\n- **1.1.** пункт', 10, 'in brackets'],
    ['# Раз\n\n# Два', 10, 'second title'],
    ['## Раз\n\n## Два', 10, 'without a number'],
    ['## 1. Раз\n\n**1.1.** а\n\n**1.1.** б', 12, 'already on line 10'],
    [`${'>'.repeat(100_000)} а`, 8, 'too deep'],
    ['**а '.repeat(40_000), 8, 'too many open'],
    ['а '.repeat(200_000), 8, '262,144'],
  ])('is refused, with its line, for what the format does not know (%#)', (body, line, cause) => {
    expect(causeOf(head + body)).toMatch(new RegExp(`^ru\\.md:${line}: .*${cause}`))
  })

  it.each([
    ['Просто текст', 1, 'no front matter'],
    ['---\nlanguage: ru\n---\n', 2, '`wording` is missing'],
    ['---\npolicy: a\nwording: published\n---\n', 2, '`language` is missing'],
    ['---\nlanguage: ru\nwording: mine\n---\n', 3, 'not `mine`'],
    ['---\nlanguage: Русский\nwording: published\n---\n', 2, 'no language code'],
    ['---\nlanguage: ru\nwording: published\nsource:\n  file: a.txt\n---\n', 4, '`sha256`'],
    ['---\nlanguage: ru\nwording: published\nsource:\n  file: a\n  sha256: 12\n---\n', 6, '64 hex'],
    ['---\nlanguage: ru\nwording: published\nread:\n  - a\n---\n', 4, '`read` must be'],
    ['---\nlanguage: ru\nlanguage: kk\nwording: published\n---\n', 3, 'unique'],
    ['---\nlanguage: "ru\n---\n', 2, ''],
  ])('is refused, with its line, for front matter that does not fit (%#)', (text, line, cause) => {
    expect(causeOf(text)).toMatch(new RegExp(`^ru\\.md:${line}: .*${cause}`))
  })

  it('is known by its front matter', () => {
    expect(isPolicyMarkdown(`\uFEFF${head}Текст`)).toBe(true)
    expect(isPolicyMarkdown('---\ntitle: x\nlanguage: ru\n---\n')).toBe(false)
    expect(isPolicyMarkdown('# Политика\n\npolicy: a\nlanguage: ru\n')).toBe(false)
  })
})

describe('the writer', () => {
  it('throws for a tree whose ids no file could hold', () => {
    const document = parsePolicyMarkdown(`${head}Текст.\n`, 'ru.md').document
    const clauses = [{ id: '2.3/2', printed: null, role: 'item' as const, text: 'а' }]
    expect(() => writePolicyMarkdown({ ...document, clauses })).toThrow('2.3/2')
  })
})
