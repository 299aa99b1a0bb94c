import { describe, expect, it } from 'vitest'
import { htmlLines } from '../../src/source/html.js'
import { deepestElement, lineOfTooDeepElement } from '../../src/source/html-depth.js'
import { ordinal } from '../../src/source/ordinal.js'

function texts(html: string): string[] {
  return htmlLines(html).lines.map(({ text, block, depth }) =>
    [block ?? '…', depth, text].filter(Boolean).join(' '),
  )
}

function left(html: string): unknown[] {
  return htmlLines(html).findings.map(({ variant, values, line, column }) => [
    variant,
    values?.text,
    values?.count,
    line,
    column,
  ])
}

describe('a page', () => {
  it('is read block by block, its inline marks unwrapped', () => {
    expect(
      texts(`<h1>Политика</h1><h3>Слова</h3><p>Мы <b>знаем</b>,
      <a href="#x">что</a> &laquo;да&raquo;&nbsp;&mdash; <i>да</i>.<div>Блок<div>в блоке</div>дальше</div>вне всего`),
    ).toEqual([
      'heading 1 Политика',
      'heading 3 Слова',
      'paragraph Мы знаем, что «да»\u00a0— да.',
      'paragraph Блок',
      'paragraph в блоке',
      'paragraph дальше',
      'paragraph вне всего',
    ])
  })

  it('goes on with a block after one line break and begins anew after two', () => {
    expect(texts('<p>раз<br>два<br/> <br>три</p>')).toEqual(['paragraph раз', '… два', 'paragraph три'])
  })

  it('shows the numbers that its lists imply', () => {
    expect(texts('<ol><li>а<li>б<ol type=a start=2><li>в<li value=27>г</ol><li>д</ol>')).toEqual([
      'item 1 1. а',
      'item 1 2. б',
      'item 2 b. в',
      'item 2 aa. г',
      'item 1 3. д',
    ])
    expect(texts('<ol reversed><li>а<li>б</ol>')).toEqual(['item 1 2. а', 'item 1 1. б'])
    expect(texts('<ol type=I start=4><li>а<li>б</ol>')).toEqual(['item 1 IV. а', 'item 1 V. б'])
    expect(texts('<ul><li>а<li><p>б<p>ещё б</ul>')).toEqual(['item 1 а', 'item 1 б', '… ещё б'])
  })

  it('leaves an item its own number, and none where the list hides it', () => {
    expect(texts('<ol><li>2.1. а<li>б) в<li>г</ol>')).toEqual(['item 1 2.1. а', 'item 1 б) в', 'item 1 3. г'])
    expect(texts('<ol style="list-style: none"><li>а</ol>')).toEqual(['item 1 а'])
  })

  it('gives an item’s number to the heading inside it', () => {
    expect(texts('<ol><li><h2>Слова</h2><p>а</p><ol><li>б</ol><p>в</ol>')).toEqual([
      'heading 2 1. Слова',
      'paragraph а',
      'item 2 1. б',
      'paragraph в',
    ])
  })

  it('joins a term with its definition and takes cells as lines', () => {
    expect(texts('<dl><dt>Сервис<dd>приложение<dt>Сайт<dd>страница</dl>')).toEqual([
      'item 1 Сервис',
      '… приложение',
      'item 1 Сайт',
      '… страница',
    ])
    expect(texts('<table><tr><th>а<td>б<tr><td>в</table>')).toEqual([
      'paragraph а',
      'paragraph б',
      'paragraph в',
    ])
  })

  it('keeps the lines of preformatted text with their places', () => {
    expect(htmlLines('<pre>\n раз\n\n  два</pre>').lines).toEqual(
      [
        { text: ' раз', line: 2, column: 2, block: 'paragraph' },
        { text: '  два', line: 4, column: 3, block: 'paragraph' },
      ].map((line) => ({ ...line, text: line.text.trim() })),
    )
  })

  it('says what it leaves out, why and where', () => {
    expect(left('<nav><a>Меню</a></nav>\n<header>Шапка</header><footer>Низ <b>да</b></footer>')).toEqual([
      ['navigation', 'Меню', 4, 1, 1],
      ['page-header', 'Шапка', 5, 2, 1],
      ['page-footer', 'Низ да', 5, 2, 23],
    ])
    expect(
      left('<p hidden>а<p style="display:none">б<div aria-hidden=true>в</div><template>г</template>'),
    ).toEqual([
      ['hidden', 'а', 1, 1, 1],
      ['hidden', 'б', 1, 1, 12],
      ['hidden', 'в', 1, 1, 37],
      ['script', 'г', 1, 1, 66],
    ])
    expect(
      left('<div class="x cookie-banner">Печенье</div><ul id=menu><li>а</ul><button>Да</button>'),
    ).toEqual([
      ['cookie-banner', 'Печенье', 7, 1, 1],
      ['navigation', 'а', 1, 1, 43],
      ['control', 'Да', 2, 1, 65],
    ])
    expect(left('<img alt="вид"><a href="mailto:a@sample.kz">нам</a><a href="tel:5">5</a>')).toEqual([
      ['image', 'вид', 3, 1, 1],
      ['link-target', 'mailto:a@sample.kz', 18, 1, 16],
    ])
  })

  it('keeps what only looks like page furniture', () => {
    expect(
      texts('<header><h1>Политика</h1></header><section id="cookies"><h2>Файлы cookie</h2></section>'),
    ).toEqual(['heading 1 Политика', 'heading 2 Файлы cookie'])
    expect(texts('<main class="menu"><p>а</main>')).toEqual(['paragraph а'])
  })

  it('takes its title only where it has no main heading', () => {
    expect(texts('<title>Политика</title><p>а')).toEqual(['heading 1 Политика', 'paragraph а'])
    expect(texts('<title>Политика</title><h1>Слова</h1>')).toEqual(['heading 1 Слова'])
    expect(left('<title>Политика</title><h1>Слова</h1>')).toEqual([['page-title', 'Политика', 8, 1, 1]])
  })

  it('is measured for depth before it is parsed', () => {
    expect(lineOfTooDeepElement(`<p>\n${'<div>'.repeat(deepestElement)}`)).toBeNull()
    expect(lineOfTooDeepElement(`<p>\n${'<div>'.repeat(deepestElement + 1)}`)).toBe(2)
    expect(lineOfTooDeepElement('<p>'.repeat(9_999) + '<b>а</b>'.repeat(9_999))).toBeNull()
  })
})

describe('list numbers', () => {
  it('follow the type as browsers print it', () => {
    expect([1, 26, 27, 703].map((value) => ordinal(value, 'a'))).toEqual(['a', 'z', 'aa', 'aaa'])
    expect([4, 9, 40, 1994].map((value) => ordinal(value, 'I'))).toEqual(['IV', 'IX', 'XL', 'MCMXCIV'])
    expect([0, -2, 5].map((value) => ordinal(value, 'i'))).toEqual(['0', '-2', 'v'])
  })
})
