import { describe, expect, it } from 'vitest'
import { markdownLines } from '../../src/source/markdown.js'

function texts(markdown: string): string[] {
  return markdownLines(markdown).lines.map(({ text, block, depth }) =>
    [block ?? '…', depth, text].filter(Boolean).join(' '),
  )
}

function left(markdown: string): unknown[] {
  return markdownLines(markdown).findings.map(({ variant, values, line, column }) => [
    variant,
    values?.text,
    line,
    column,
  ])
}

describe('Markdown of any author', () => {
  it('keeps the printed numbers of its lists, right or wrong', () => {
    expect(texts('1) а\n1) б\n7) в\n\n3. г\n   дальше\n   - д\n\n   ещё\n')).toEqual([
      'item 1 1) а',
      'item 1 1) б',
      'item 1 7) в',
      'item 1 3. г',
      '… дальше',
      'item 2 д',
      'paragraph ещё',
    ])
  })

  it('goes on with an item in its later paragraphs, until a list stands inside', () => {
    expect(texts('- а\n\n  б\n\n- в\n  1. г\n\n  д\n')).toEqual([
      'item 1 а',
      '… б',
      'item 1 в',
      'item 2 1. г',
      'paragraph д',
    ])
    expect(texts('1. # а\n\n   б\n2.\n')).toEqual(['heading 1 1. а', 'paragraph б', 'item 1 2. '])
  })

  it('shows text without its marks, line by line', () => {
    expect(
      texts(
        '# Поли**тика**\n\nМы *знаем* `код`\nи \\*это\\*  \nтак&nbsp;<b>вот</b><br>ещё\n\n> цитата\n> дальше',
      ),
    ).toEqual([
      'heading 1 Политика',
      'paragraph Мы знаем код',
      '… и *это*',
      '… так\u00a0вот',
      '… ещё',
      'paragraph цитата',
      '… дальше',
    ])
  })

  it('takes dashes under a long paragraph for a rule, under a short one for a heading', () => {
    expect(texts('Слова\n---\n')).toEqual(['heading 2 Слова'])
    expect(texts(`Первая\nвторая\n---\n`)).toEqual(['paragraph Первая', '… вторая'])
    expect(texts(`${'слово '.repeat(40)}\n---\n`)[0]).toMatch(/^paragraph/)
  })

  it('says what it holds and does not show', () => {
    const file =
      '---\ntitle: x\n---\n\n[сайт](https://sample.kz) <a@sample.kz> ![вид](v.png) <email>\n\n[в]: https://b.kz\n\n```js\nкод\n```\n'
    expect(left(file)).toEqual([
      ['front-matter', 'title: x', 2, 1],
      ['link-target', 'https://sample.kz', 5, 1],
      ['image', 'вид v.png', 5, 41],
      ['unknown-tag', '<email>', 5, 55],
      ['link-target', 'в https://b.kz', 7, 1],
      ['unknown-tag', 'js', 9, 1],
    ])
    expect(markdownLines(file).lines).toEqual([
      { text: 'сайт a@sample.kz', line: 5, column: 2, block: 'paragraph' },
      { text: 'код', line: 10, column: 1, block: 'paragraph' },
    ])
  })

  it('reads the HTML inside it', () => {
    expect(texts('<div>\n<p>Раз <b>два</b>\n</div>\n\nТри\n')).toEqual(['paragraph Раз два', 'paragraph Три'])
    expect(markdownLines('- а\n\n  <p>\n  б</p>\n').lines[1]).toMatchObject({ text: 'б', line: 4, column: 3 })
  })
})
