/** Numbers and periods in words or digits: `18`, `восемнадцать`, `5 (пяти) лет`. */
import { normalise } from './letters.js'
import type { Morphology } from './morphology.js'
import type { NumberTable } from './tables.js'
import type { Word } from './words.js'

/** The pattern words that stand for numbers. */
export const numberSets = ['#', '#period'] as const

export interface NumberSpan {
  readonly from: number
  readonly to: number
  /** The number, or an ISO 8601 duration for `#period`. */
  readonly value: string
}

type Unit = keyof NumberTable['units']

const cacheLimit = 20_000

export class NumberReader {
  private readonly values = new Map<string, number | null>()
  private readonly exact = new Map<string, number>()
  private readonly prefixes: readonly (readonly [string, number])[]
  private readonly stems = new Map<string, number>()
  private readonly units = new Map<string, Unit>()
  private readonly unitStems = new Map<string, Unit>()

  constructor(
    table: NumberTable,
    private readonly morphology: Morphology,
  ) {
    const prefixes: [string, number][] = []
    for (const [words, value] of Object.entries(table.words)) {
      for (const word of words.split('|')) {
        if (word.endsWith('*')) prefixes.push([normalise(word.slice(0, -1)), value])
        else if (word.endsWith('-')) this.stems.set(normalise(word.slice(0, -1)), value)
        else this.exact.set(normalise(word), value)
      }
    }
    this.prefixes = prefixes
    for (const [unit, words] of Object.entries(table.units) as [Unit, readonly string[]][]) {
      for (const word of words.flatMap((alternatives) => alternatives.split('|'))) {
        if (word.endsWith('-')) this.unitStems.set(normalise(word.slice(0, -1)), unit)
        else this.units.set(normalise(word), unit)
      }
    }
  }

  /** Numbers and periods by the pattern word that they answer to. */
  spans(words: readonly Word[]): ReadonlyMap<string, NumberSpan[]> {
    const numbers: NumberSpan[] = []
    const periods: NumberSpan[] = []
    for (let at = 0; at < words.length; at++) {
      const { value, end } = this.numberAt(words, at)
      if (value === null) continue
      const to = this.skipRepeated(words, end)
      numbers.push({ from: at, to, value: String(value) })
      const unit = this.unitAt(words, to)
      if (unit !== null) periods.push({ from: at, to: unit.to, value: `P${value}${unit.unit}` })
      at = end - 1
    }
    return new Map([
      ['#', numbers],
      ['#period', periods],
    ])
  }

  /** One number; `двадцать один`, `он сегіз`: tens in words and the units after them are one. */
  private numberAt(words: readonly Word[], at: number): { value: number | null; end: number } {
    const form = words[at]?.form ?? ''
    const value = this.valueOf(form)
    const next = words[at + 1]
    if (value === null || value < 10 || value % 10 !== 0 || isDigits(form)) return { value, end: at + 1 }
    if (next === undefined || next.pause || isDigits(next.form)) return { value, end: at + 1 }
    const units = this.valueOf(next.form)
    return units !== null && units > 0 && units < 10
      ? { value: value + units, end: at + 2 }
      : { value, end: at + 1 }
  }

  private valueOf(form: string): number | null {
    const known = this.values.get(form)
    if (known !== undefined) return known
    const value = this.read(form)
    if (this.values.size >= cacheLimit) this.values.clear()
    this.values.set(form, value)
    return value
  }

  private read(form: string): number | null {
    if (isDigits(form)) return Number(form)
    const exact = this.exact.get(form)
    if (exact !== undefined) return exact
    for (const [prefix, value] of this.prefixes) if (form.startsWith(prefix)) return value
    if (this.stems.size === 0) return null
    for (const stem of this.morphology.forms(form).stems) {
      const value = this.stems.get(stem)
      if (value !== undefined) return value
    }
    return null
  }

  /** `5 (пяти)`: the number said again in brackets belongs to it. */
  private skipRepeated(words: readonly Word[], at: number): number {
    let end = at
    while (end < at + 3 && words[end]?.aside === true && this.valueOf(words[end]?.form ?? '') !== null) end++
    return end
  }

  /** The unit, next or after one word between (`5 календарных лет`). */
  private unitAt(words: readonly Word[], at: number): { unit: Unit; to: number } | null {
    for (let end = at; end <= at + 1; end++) {
      const word = words[end]
      if (word === undefined || word.stretch !== words[at - 1]?.stretch) return null
      const unit = this.unitOf(word.form)
      if (unit !== null) return { unit, to: end + 1 }
    }
    return null
  }

  private unitOf(form: string): Unit | null {
    const exact = this.units.get(form)
    if (exact !== undefined) return exact
    for (const stem of this.morphology.forms(form).stems) {
      const unit = this.unitStems.get(stem)
      if (unit !== undefined) return unit
    }
    return null
  }
}

function isDigits(form: string): boolean {
  return /^\p{Nd}{1,4}$/u.test(form)
}
