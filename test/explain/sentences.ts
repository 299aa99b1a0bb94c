/** What every explanation must be, and the languages that there are. */
import { expect } from 'vitest'
import { en } from '../../src/explain/en.js'
import { kk } from '../../src/explain/kk.js'
import { ru } from '../../src/explain/ru.js'
import type { Explanation } from '../../src/explain.js'

export const shipped = { ru, kk, en } as const
export const languages = Object.keys(shipped) as (keyof typeof shipped)[]

/** An explanation speaks of the policy: it neither allows in its own name nor calls anything lawful. */
const ofTheLaw =
  /\b(?:lawful|legal|legally|you may|you can)\b|законн(?!о\p{L})|правомерн|вы вправе|вы можете|заңды|құқылы|рұқсат етіледі/iu

/** Whole sentences: a capital first, a full stop last, nothing left to fill in. */
export function expectSentences(text: string): void {
  const sentences = text.split(/(?<=\.) /)
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^\p{Lu}.*\p{L}.*[^\s.,;:]\.$/u)
  }
  expect(text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object|\s\s|\s[.,;:]|^\s|\(\)|«»|“”/)
  expect(text).not.toMatch(ofTheLaw)
}

export function expectWhole(explanation: Explanation): void {
  const { decided, clauses, missing, how, duties, cautions, text } = explanation
  const parts = [...missing, ...duties, ...cautions]
  const texts = [decided, ...(clauses ? [clauses] : []), ...how, ...parts.map((part) => part.text)]
  for (const each of [...texts, text]) expectSentences(each)
  for (const { name } of parts) expect(name).toMatch(/^\p{L}.*[^.]$/u)
  for (const each of texts) expect(text).toContain(each)
}
