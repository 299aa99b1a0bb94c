/** Text → words with what stands between them. Hyphenated words are several words; offsets are into the text. */
import { normalise } from './letters.js'

export interface Word {
  /** As the tables spell it. */
  readonly form: string
  readonly start: number
  readonly end: number
  /** A comma, dash, bracket or colon stands before it. */
  readonly pause: boolean
  readonly comma: boolean
  /** A colon stands before it, or a dash between spaces: what precedes may be a label. */
  readonly colon: boolean
  readonly dash: boolean
  /** It stands inside round brackets. */
  readonly aside: boolean
  /** Index of the first word of its stretch: the run of words between two sentence ends or semicolons. */
  readonly stretch: number
}

/** Longer clauses are not read word by word: nobody writes them, and reading stays bounded. */
const longestClause = 20_000

/** Longer sentences are cut: what stands in one is compared with all that stands in it. */
const longestSentence = 400

const token = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const pauseMark = /[,:()—–]|\s-\s/u
const colonMark = /:(?:\s|$)/u
const dashMark = /\s[-—–]\s/u
const sentenceEnd = /[.!?…]/u
const capital = /[\p{Lu}«"“„(]/u

/** The words of a text in order; at most `longestClause` of them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  let depth = 0
  let stretch = 0
  for (const match of text.matchAll(token)) {
    const between = text.slice(end, match.index)
    const plain = between === ' ' || between === ''
    if (!plain) {
      for (const mark of between) {
        if (mark === '(') depth++
        else if (mark === ')' && depth > 0) depth--
      }
    }
    if (!plain && words.length > 0 && endsStretch(between, match[0], words)) stretch = words.length
    else if (words.length - stretch >= longestSentence) stretch = words.length
    end = match.index + match[0].length
    words.push({
      form: formOf(match[0]),
      start: match.index,
      end,
      ...(plain ? noMarks : marksIn(between)),
      aside: depth > 0,
      stretch,
    })
    if (words.length >= longestClause) break
  }
  return words
}

type Marks = Pick<Word, 'pause' | 'comma' | 'colon' | 'dash'>

const noMarks: Marks = { pause: false, comma: false, colon: false, dash: false }

function marksIn(between: string): Marks {
  return {
    pause: pauseMark.test(between),
    comma: between.includes(','),
    colon: colonMark.test(between),
    dash: dashMark.test(between),
  }
}

const forms = new Map<string, string>()
const formsLimit = 50_000

/** The same words come again and again. */
function formOf(word: string): string {
  const known = forms.get(word)
  if (known !== undefined) return known
  const form = normalise(word)
  if (forms.size >= formsLimit) forms.clear()
  forms.set(word, form)
  return form
}

/** Whether a clause was too long to be read as it stands: its end left out, or a sentence cut. */
export function isOverlong(words: readonly Word[]): boolean {
  if (words.length >= longestClause) return true
  return words.some(({ stretch }, at) => at - stretch === longestSentence - 1)
}

/** A full stop ends a sentence before a capital, but not after a single letter (п. 4, г. Алматы, Ф. И. О.), unless another one precedes it (т. д. Мы). */
function endsStretch(between: string, next: string, before: readonly Word[]): boolean {
  if (between.includes(';')) return true
  if (!sentenceEnd.test(between) || !/\s/u.test(between)) return false
  if (
    !capital.test(
      between
        .trimStart()
        .replace(/^[.!?…\s]+/u, '')
        .charAt(0) || next.charAt(0),
    )
  )
    return false
  if (!between.startsWith('.')) return true
  const last = before[before.length - 1]
  const previous = before[before.length - 2]
  const short = last !== undefined && last.end - last.start === 1
  return !short || (next.length > 1 && previous !== undefined && previous.end - previous.start === 1)
}
