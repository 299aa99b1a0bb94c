import { expect } from 'vitest'
import type { PromptWords } from '../../src/prompt.js'
import { expectSentences } from '../explain/sentences.js'

/** Every part of a prompt is whole sentences, and its title none. */
export function expectWholePrompt({ title, why, may, mayNot, refusal, clauses }: PromptWords): void {
  for (const sentence of [why, ...may, ...mayNot, refusal]) expectSentences(sentence)
  expect(title).toMatch(/^[\p{Lu}«].*[^.]$/u)
  for (const { name } of clauses) expect(name).toMatch(/^[\p{L}\d].*[^.]$/u)
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length)
}
