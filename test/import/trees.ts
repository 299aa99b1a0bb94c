import * as fc from 'fast-check'
import type { Clause } from '../../src/model/clause.js'

/** Random clause trees in plain Russian or Kazakh, and the ways in which a published file garbles them. */

const words = {
  ru: 'данные компания пользователь договор согласие услуга приложение закон порядок обработка хранение передача личный кабинет адрес номер телефон заявление срок право обязанность получать хранить передавать собирать указанный также только после через между своих наших всех новый каждый'.split(
    ' ',
  ),
  kk: 'деректер қызмет пайдаланушы келісім шарт қосымша заң тәртіп өңдеу сақтау беру жеке кабинет мекенжай нөмір өтініш мерзім құқық міндет алады сақтайды береді жинайды көрсетілген сондай және тек кейін арқылы біздің барлық жаңа әрбір үшін туралы'.split(
    ' ',
  ),
} as const

export type Language = keyof typeof words

const phrase = (language: Language, least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...words[language]), { minLength: least, maxLength: most })
    .map((list) => list.join(' '))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentence = (language: Language): fc.Arbitrary<string> =>
  phrase(language, 5, 22).map((text) => `${capital(text)}.`)

const prose = (language: Language): fc.Arbitrary<string> =>
  fc.array(sentence(language), { minLength: 1, maxLength: 3 }).map((list) => list.join(' '))

interface Body {
  readonly text: string
  readonly items: readonly string[]
  readonly after: string | null
}

const body = (language: Language): fc.Arbitrary<Body> =>
  fc.oneof(
    { weight: 4, arbitrary: prose(language).map((text) => ({ text, items: [], after: null })) },
    {
      weight: 1,
      arbitrary: fc.record({
        text: phrase(language, 4, 12).map((text) => `${capital(text)}:`),
        items: fc
          .array(phrase(language, 1, 9), { minLength: 2, maxLength: 6 })
          .map((list) => list.map((item, i) => `${item}${i + 1 < list.length ? ';' : '.'}`)),
        after: fc.option(prose(language), { nil: null }),
      }),
    },
  )

/** The clauses of a policy with a title, a preamble and numbered sections. */
export function tree(language: Language): fc.Arbitrary<Clause[]> {
  return fc
    .record({
      title: phrase(language, 2, 5).map((text) => text.toUpperCase()),
      preamble: fc.array(prose(language), { maxLength: 2 }),
      sections: fc.array(
        fc.record({
          heading: phrase(language, 1, 5).map(capital),
          clauses: fc.array(
            fc.record({ own: body(language), under: fc.array(prose(language), { maxLength: 3 }) }),
            {
              minLength: 1,
              maxLength: 5,
            },
          ),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    })
    .map(({ title, preamble, sections }) => {
      const clauses: Clause[] = [{ id: 'title', printed: null, role: 'title', text: title }]
      preamble.forEach((text, i) => {
        clauses.push({ id: `preamble/${i + 1}`, printed: null, role: 'paragraph', text })
      })
      sections.forEach((section, s) => {
        const id = String(s + 1)
        clauses.push({ id, printed: id, role: 'heading', text: section.heading })
        section.clauses.forEach(({ own, under }, c) => {
          const number = `${id}.${c + 1}`
          clauses.push({ id: number, printed: number, role: 'clause', text: own.text })
          own.items.forEach((text, i) => {
            clauses.push({ id: `${number}/${i + 1}`, printed: null, role: 'item', text })
          })
          if (own.after !== null)
            clauses.push({ id: `${number}/p1`, printed: null, role: 'paragraph', text: own.after })
          if (own.items.length > 0) return
          under.forEach((text, u) => {
            clauses.push({ id: `${number}.${u + 1}`, printed: `${number}.${u + 1}`, role: 'clause', text })
          })
        })
      })
      return clauses
    })
}

/** How a file garbles its text. */
export interface Noise {
  /** Widths that lines are wrapped to, taken in turn. */
  readonly widths: readonly number[]
  /** Blank lines after each line, inside paragraphs too. */
  readonly blanks: number
  /** Lines a page, or 0 for one long page. */
  readonly page: number
  readonly header: boolean
  readonly formFeed: boolean
  /** Breaks words with a hyphen where they don't fit. */
  readonly hyphens: boolean
  /** Which of the clauses that could be glued to the end of the one before are (a bit a clause), and with what. */
  readonly glued: number
  readonly glue: '' | ' '
  readonly bullets: '' | '- ' | '• '
}

export const noise: fc.Arbitrary<Noise> = fc.record({
  widths: fc.oneof(
    fc.integer({ min: 40, max: 120 }).map((width) => [width]),
    fc.array(fc.integer({ min: 40, max: 120 }), { minLength: 2, maxLength: 9 }),
  ),
  blanks: fc.integer({ min: 0, max: 1 }),
  page: fc.oneof(fc.constant(0), fc.integer({ min: 12, max: 50 })),
  header: fc.boolean(),
  formFeed: fc.boolean(),
  hyphens: fc.boolean(),
  glued: fc.integer({ min: 0, max: 0xffff }),
  glue: fc.constantFrom('' as const, ' ' as const),
  bullets: fc.constantFrom('' as const, '- ' as const, '• ' as const),
})

const vowel = /[аеёиоуыэюяәөұүіАЕЁИОУЫЭЮЯӘӨҰҮІ]/u

/** Wraps a paragraph to the widths in turn, hyphenating as a typesetter would. */
function wrap(text: string, width: () => number, hyphens: boolean): string[] {
  const lines: string[] = []
  let line = ''
  let room = width()
  for (const word of text.split(' ')) {
    if (line === '') {
      line = word
      continue
    }
    if (line.length + 1 + word.length <= room) {
      line += ` ${word}`
      continue
    }
    const space = room - line.length - 2
    const cut = Math.min(space, word.length - 4)
    const canBreak =
      hyphens &&
      cut >= 3 &&
      /^\p{L}+$/u.test(word) &&
      vowel.test(word.slice(0, cut)) &&
      vowel.test(word.slice(cut))
    lines.push(canBreak ? `${line} ${word.slice(0, cut)}-` : line)
    line = canBreak ? word.slice(cut) : word
    room = width()
  }
  return [...lines, line]
}

/** Prints a tree as a published file garbled by the noise. */
export function print(clauses: readonly Clause[], noise: Noise, title: string): string {
  let turn = 0
  const width = (): number => noise.widths[turn++ % noise.widths.length] as number
  const paragraphs: string[] = []
  clauses.forEach((clause, at) => {
    const marker = clause.role === 'item' ? noise.bullets : ''
    const number = clause.printed === null ? '' : `${clause.printed}. `
    const text = `${marker}${number}${clause.text}`
    const before = clauses[at - 1]
    const glues =
      clause.role === 'clause' &&
      before !== undefined &&
      before.role !== 'heading' &&
      before.role !== 'title' &&
      /[.]$/u.test(before.text)
    if (glues && ((noise.glued >> (at % 16)) & 1) === 1)
      paragraphs[paragraphs.length - 1] += noise.glue + text
    else paragraphs.push(text)
  })
  const lines: string[] = []
  /** Where a page may turn: not where only its blank lines show that a paragraph begins. */
  const turns: boolean[] = []
  paragraphs.forEach((text, at) => {
    if (at > 0) for (let i = 0; i < noise.blanks + 1; i++) lines.push('')
    wrap(text, width, noise.hyphens).forEach((line, i) => {
      if (i > 0) for (let b = 0; b < noise.blanks; b++) lines.push('')
      turns[lines.length] = i > 0 || /^(?:\d|[-•])/u.test(line)
      lines.push(line)
    })
  })
  if (noise.page === 0) return lines.join('\n')
  let printed = ''
  let onPage = 0
  let page = 1
  lines.forEach((line, at) => {
    if (onPage >= noise.page && turns[at] === true) {
      printed += `\n\n${page}\n${noise.formFeed ? '\f' : ''}${noise.header ? `${title}\n` : ''}`
      page++
      onPage = 0
    }
    printed += `${line}\n`
    onPage++
  })
  return `${printed}\n\n${page}\n`
}
