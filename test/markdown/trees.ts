import fc from 'fast-check'
import type { Clause, PolicyDocument } from '../../src/model/clause.js'

/** Random policy documents whose texts are as hostile to Markdown as texts can be. */

const pieces = [
  '*',
  '**',
  '_',
  '__',
  '[',
  ']',
  '<',
  '>',
  '&',
  '\\',
  '#',
  '##',
  '-',
  '--',
  '---',
  '+',
  '=',
  '===',
  '1.',
  '12)',
  '.',
  ')',
  '|',
  '~',
  '~~~',
  '`',
  '```',
  '!',
  '![',
  '(',
  ':',
  '::',
  '"',
  "'",
  '%',
  '$',
  '^',
  '{',
  '}',
  '@',
  ';',
  ',',
  '–',
  '—',
  '•',
  '…',
  '&amp;',
  '&#35;',
  '&nbsp',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<br/>',
  '[–]',
  '**2.1.**',
  '[2)]',
  '[ru]',
  '[x](y)',
  '[x]: y',
  'http://a.kz/b_c',
  'a@b.kz',
  'слово',
  'ИИН',
  'дербес',
  'әңғүұқөһі',
  'snake_case',
  '😀',
  '👩‍👩‍👧',
  'é',
  '0',
  '7',
  'т. б.',
  'е\u0301',
  '\u200b',
  '\u00ad',
  '\ufeffа',
  '\u0085',
  '«',
  '»',
  '№ 5',
  '| a | b |',
  '|---|---|',
  '    ',
  '\t',
]

const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces, ' ', ' ') },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 10,
    },
  )
  .map((parts) => parts.join('').replaceAll('\0', '').normalize('NFC').replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '')

const printed: fc.Arbitrary<string | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    '1)',
    'а)',
    '(1)',
    'Глава 2',
    '2-тарау',
    '8.2',
    '§ 4',
    '[x]',
    'a*b',
    '\\',
    '&amp;',
    ']',
    '<i>',
  ),
)

interface ItemTree {
  readonly printed: string | null
  readonly text: string
  readonly strays: readonly Stray[]
  readonly items: readonly ItemTree[]
}
interface Stray {
  readonly language: string | undefined
  readonly text: string
}

const stray = fc.record({
  language: fc.constantFrom('ru', 'kk', undefined),
  text,
})
const strays = fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(stray, { maxLength: 2 }))
const items: fc.Arbitrary<ItemTree[]> = fc.letrec<{ items: ItemTree[] }>((tie) => ({
  items: fc.array(
    fc.record({
      printed,
      text,
      strays,
      items: fc.oneof({ depthSize: 'small', maxDepth: 3 }, fc.constant<ItemTree[]>([]), tie('items')),
    }),
    { maxLength: 3 },
  ),
})).items

const block = fc.record({
  role: fc.constantFrom('clause', 'paragraph', 'heading', 'consent', 'subheading'),
  printed: fc.oneof(printed, fc.constant(undefined)),
  text,
  strays,
  items,
})

const meta = fc
  .dictionary(
    fc.oneof(fc.constantFrom('read', 'notice', 'official'), fc.string({ minLength: 1, maxLength: 6 })),
    fc.string({ unit: 'grapheme' }),
    {
      maxKeys: 3,
    },
  )
  .map((entries) =>
    Object.fromEntries(
      Object.entries(entries).filter(
        ([key]) => !/^(?:\d+|__proto__|policy|language|wording|source)$/.test(key),
      ),
    ),
  )

export const policyDocument: fc.Arbitrary<PolicyDocument> = fc
  .record({
    policy: fc.constantFrom(null, 'sample', 'true', '1kredit'),
    language: fc.constantFrom('ru', 'kk'),
    wording: fc.constantFrom('published' as const, 'restated' as const),
    source: fc.option(
      fc.record({
        file: text,
        sha256: fc.constantFrom('0'.repeat(64), 'a1'.repeat(32)),
      }),
    ),
    meta,
    title: fc.option(text),
    blocks: fc.array(block, { maxLength: 7 }),
  })
  .map(({ title, blocks, ...front }) => {
    const clauses: Clause[] = []
    if (title !== null) clauses.push({ id: 'title', printed: null, role: 'title', text: title })
    let section: string | null = null
    let chapter = 0
    let clause = 0
    let paragraph = 0
    let hasConsent = false
    for (const { role, printed: given, text: words, strays: around, items: list } of blocks) {
      let id: string
      let kind: Clause['role'] = 'heading'
      if (role === 'heading' || (role === 'consent' && hasConsent)) {
        id = `${++chapter}`
        section = id
        clause = 0
        paragraph = 0
      } else if (role === 'consent') {
        id = 'consent'
        hasConsent = true
        section = id
        paragraph = 0
      } else if ((role === 'clause' || role === 'subheading') && chapter > 0 && section !== 'consent') {
        id = `${chapter}.${++clause}`
        kind = role === 'clause' ? 'clause' : 'heading'
        section = id
        paragraph = 0
      } else {
        kind = 'paragraph'
        const named: string | null = section
        paragraph++
        id =
          named === null
            ? `preamble/${paragraph}`
            : named === 'consent'
              ? `consent/${paragraph}`
              : `${named}/p${paragraph}`
      }
      const numbered = /^\d/.test(id) && kind !== 'paragraph'
      clauses.push({
        id,
        printed: given === undefined ? (numbered ? id : null) : given,
        role: kind,
        text: words,
      })
      addStrays(clauses, id, around)
      // Under the salutation itself, items and paragraphs would count together.
      if (id !== 'consent') addItems(clauses, id, list)
    }
    return { ...front, clauses }
  })

function addStrays(clauses: Clause[], parent: string, list: readonly Stray[]): void {
  for (const [index, { language, text: words }] of list.entries()) {
    const id = `${parent}/stray${index + 1}`
    clauses.push({
      id,
      printed: null,
      role: 'stray',
      text: words,
      ...(language === undefined ? {} : { language }),
    })
  }
}

function addItems(clauses: Clause[], parent: string, list: readonly ItemTree[]): void {
  for (const [index, item] of list.entries()) {
    const id = `${parent}/${index + 1}`
    clauses.push({ id, printed: item.printed, role: 'item', text: item.text })
    addStrays(clauses, id, item.strays)
    addItems(clauses, id, item.items)
  }
}
