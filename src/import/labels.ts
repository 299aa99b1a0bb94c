import type { StructureTables } from './tables.js'

/**
 * How a clause or item says its number.
 * `decimal`: `2.1.`; `chapter`: `Глава 2`, `2-тарау`, `IV.`; `paren`: `1)`, `(1)`; `letter`: `а)`; `bullet`: `–`.
 */
export type LabelStyle = 'decimal' | 'chapter' | 'paren' | 'letter' | 'bullet'

/** The number or mark that opens a line. */
export interface Label {
  readonly style: LabelStyle
  /** As published, without final dot; null for a bullet, which is no number. */
  readonly printed: string | null
  /** The numbers in it; empty for a bullet. */
  readonly path: readonly number[]
  /** The bullet character or the word for the chapter, so that what stands inside the other can be told apart. */
  readonly mark: string
  /** How many characters of the line it takes, following spaces included. */
  readonly length: number
  /** Whether a final dot stood there: a bare `5` opens a clause only where a 5 is due. */
  readonly dotted: boolean
}

const decimal = /^(\d{1,3}(?:\.\d{1,3}){0,5})(\.{0,2})(\s+|$|(?=[\p{L}«"“„(]))/u
const paren = /^\((\d{1,3})\)\.?\s*|^(\d{1,3})\)\.?\s*/u
const letter = /^\((\p{L})\)\s*|^(\p{L})\)\s*/u
const bullet =
  /^(?:([•·▪●○◦‣∙■□➢➤✓✔❖\uf0a7\uf0b7\uf02d\uf0d8])\s*|([-–—−*+])(?:\s+|(?=\p{L}))|(o)\s+(?=\p{Script=Cyrillic}))/u
const roman = /^([IVX]{1,5})\.\s+(?=[\p{Lu}«"“„])/u

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }

function romanNumber(text: string): number {
  let total = 0
  for (let i = 0; i < text.length; i++) {
    const value = romanValues[text[i] as string] ?? 0
    total += value < (romanValues[text[i + 1] as string] ?? 0) ? -value : value
  }
  return total
}

function chapterLabel(text: string, tables: readonly StructureTables[]): Label | null {
  const head = text.slice(0, 40)
  const before = /^(\p{L}+)\s+(\d{1,3}|[IVXL]{1,6})(\.?)(?=$|[\s:—–-])[\s:—–-]*/u.exec(head)
  if (before !== null) {
    const [all, word, number, dot] = before as unknown as [string, string, string, string]
    if (tables.some((t) => t.chapterBefore.includes(word.toLowerCase())) && /^\p{Lu}/u.test(word))
      return chapter(all, `${word} ${number}`, word, number, dot)
  }
  const after = /^(\d{1,3}|[IVXL]{1,6})\s?[-–]?\s?(\p{L}+)(\.?)(?=$|[\s:—–-])[\s:—–-]*/u.exec(head)
  if (after !== null) {
    const [all, number, word, dot] = after as unknown as [string, string, string, string]
    if (
      tables.some((t) => t.chapterAfter.includes(word.toLowerCase())) &&
      /^(?:$|[\p{Lu}«"“„])/u.test(text.slice(all.length))
    )
      return chapter(all, all.replace(/[.\s:—–-]+$/u, ''), word, number, dot)
  }
  return null
}

function chapter(all: string, printed: string, word: string, number: string, dot: string): Label {
  const value = /^\d/.test(number) ? Number(number) : romanNumber(number)
  return {
    style: 'chapter',
    printed,
    path: [value],
    mark: word.toLowerCase(),
    length: all.length,
    dotted: dot !== '',
  }
}

/** The label that opens a text, or null. The text must be trimmed at its beginning. */
export function labelOf(text: string, tables: readonly StructureTables[]): Label | null {
  const found = chapterLabel(text, tables)
  if (found !== null) return found
  const number = decimal.exec(text)
  if (number !== null) {
    const [all, digits, dot] = number as unknown as [string, string, string]
    const rest = text.slice(all.length, all.length + 20).toLowerCase()
    if (tables.some((t) => t.referenceAfter.some((stem) => rest.startsWith(stem)))) return null
    const path = digits.split('.').map(Number)
    if (path.some((n) => n === 0)) return null
    return { style: 'decimal', printed: digits, path, mark: '', length: all.length, dotted: dot !== '' }
  }
  const bracket = paren.exec(text)
  if (bracket !== null) {
    const digits = bracket[1] ?? bracket[2] ?? ''
    return itemLabel('paren', bracket[0], [Number(digits)])
  }
  const lettered = letter.exec(text)
  if (lettered !== null) {
    const sign = lettered[1] ?? lettered[2] ?? ''
    return itemLabel('letter', lettered[0], [sign.toLowerCase().codePointAt(0) ?? 0])
  }
  const dash = bullet.exec(text)
  if (dash !== null) {
    const mark = dash[1] ?? dash[2] ?? dash[3] ?? ''
    return { style: 'bullet', printed: null, path: [], mark, length: dash[0].length, dotted: false }
  }
  const numeral = roman.exec(text)
  if (numeral !== null) {
    const digits = numeral[1] as string
    return {
      style: 'chapter',
      printed: digits,
      path: [romanNumber(digits)],
      mark: '',
      length: numeral[0].length,
      dotted: true,
    }
  }
  return null
}

function itemLabel(style: 'paren' | 'letter', all: string, path: number[]): Label {
  const printed = all.trim().replace(/\.$/, '')
  return { style, printed, path, mark: printed.startsWith('(') ? '(' : ')', length: all.length, dotted: true }
}

/** Whether a number after this text refers to a clause ("согласно п. …") instead of opening one. */
export function endsInReference(text: string, tables: readonly StructureTables[]): boolean {
  const last = /([\p{L}№.]+)\s*$/u.exec(text.slice(-24))
  if (last === null) return false
  const word = (last[1] as string).toLowerCase().replace(/\.$/, '')
  // The dot of "п." shortens a word; the dot behind a whole word ends a sentence.
  if ((last[1] as string).endsWith('.') && word.length > 3) return false
  return tables.some((t) => t.referenceBefore.includes(word))
}

/** Whether `next` may follow the clause `current`: its first child, or the next sibling of it or of a clause above it. */
export function isSuccessor(current: readonly number[], next: readonly number[]): boolean {
  if (next.length === current.length + 1)
    return next[next.length - 1] === 1 && current.every((n, i) => n === next[i])
  if (next.length === 0 || next.length > current.length) return false
  const last = next.length - 1
  for (let i = 0; i < last; i++) if (next[i] !== current[i]) return false
  return next[last] === (current[last] as number) + 1
}

/** Document order of two clause numbers: negative, zero or positive. */
export function comparePaths(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
