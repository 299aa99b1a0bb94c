import fc from 'fast-check'

/** Random pages and Markdown files, with the words that stand in them: every word is unlike any other. */

export interface Printed {
  readonly text: string
  readonly words: readonly string[]
}

const tags = [
  'p',
  'div',
  'b',
  'a href="https://sample.kz/x"',
  'h1',
  'h2',
  'ul',
  'ol',
  'ol start="4"',
  'li',
  'li value="7"',
  'table',
  'tr',
  'td',
  'dl',
  'dt',
  'dd',
  'span',
  'section',
  'header',
  'nav',
  'footer',
  'pre',
  'blockquote',
  'template',
  'noscript',
  'button',
  'select',
  'option',
  'title',
  'svg',
  'p hidden',
  'div class="cookie-banner"',
  'details',
  'article',
  'font',
  'center',
  'textarea',
  'head',
  'body',
]

const gaps = [
  ' ',
  '\n',
  '\n\n  ',
  '',
  '&nbsp;',
  '\t',
  '<br>',
  '<hr>',
  '<!-- -->',
  '<img alt="">',
  '<wbr>',
  '&shy;',
]

type Piece = { readonly kind: 'word' } | { readonly kind: 'raw'; readonly text: string }

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'word' as const }) },
  { weight: 3, arbitrary: fc.constantFrom(...gaps).map((text) => ({ kind: 'raw' as const, text })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...tags).map((tag) => ({ kind: 'raw' as const, text: `<${tag}>` })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...tags)
      .map((tag) => ({ kind: 'raw' as const, text: `</${tag.split(' ')[0]}>` })),
  },
)

export const page: fc.Arbitrary<Printed> = fc.array(piece, { maxLength: 60 }).map((pieces) => print(pieces))

const marks = [
  ' ',
  '\n',
  '\n\n',
  '\n- ',
  '\n* ',
  '\n1) ',
  '\n12. ',
  '\n  - ',
  '\n    ',
  '\n> ',
  '\n# ',
  '\n## ',
  '**',
  '*',
  '_',
  '`',
  '\n```\n',
  '\n---\n',
  '\n===\n',
  '[',
  '](https://sample.kz)',
  '![',
  '<b>',
  '</b>',
  '<br>',
  '\n<div>',
  '</div>\n',
  '&amp;',
  '&nbsp;',
  '\\',
  '  \n',
  '\n| а |\n',
  '~~',
]

export const markdownFile: fc.Arbitrary<Printed> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant({ kind: 'word' as const }) },
      { weight: 5, arbitrary: fc.constantFrom(...marks).map((text) => ({ kind: 'raw' as const, text })) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => print(pieces))

function print(pieces: readonly Piece[]): Printed {
  const words: string[] = []
  const parts = pieces.map((part) => {
    if (part.kind === 'raw') return part.text
    // No word is a part of another: each has its number between letters.
    const word = `слово${words.length}я`
    words.push(word)
    return word
  })
  return { text: parts.join(''), words }
}
