import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import { loadPolicy } from '../../src/index.js'
import { languages as shipped } from '../../src/prompt/languages.js'
import { promptWords } from '../../src/prompt.js'
import { anyFacts, packOf, smallClauses } from '../run/policies.js'
import { expectWholePrompt } from './whole-prompt.js'

const languages = Object.keys(shipped)
const sentencesIn = (language: string) => shipped[language]?.prompts ?? {}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => String(name)).sort()

describe.each(languages)('the wording of prompts in %s', (language) => {
  const prompts = sentencesIn(language)

  it('has every message, with the same placeholders as the others', () => {
    const shape = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, placeholders(text)]))
    expect(shape(prompts)).toEqual(shape(sentencesIn('en')))
  })

  it('has a name for every permission, what it yields, and every purpose of the vocabulary', () => {
    const permissions = Object.entries(vocabulary['device-permission'])
    for (const [id, { yields }] of permissions) {
      expect(prompts).toHaveProperty([`access.${id}`])
      for (const data of yields) expect(prompts).toHaveProperty([`data.${data}`])
    }
    for (const id of Object.keys(vocabulary.purpose)) expect(prompts).toHaveProperty([`purpose.${id}`])
  })

  it('has names that stand in a list as they are', () => {
    for (const [key, text] of Object.entries(prompts)) {
      if (/^(?:access|data|purpose)\./.test(key) && key !== 'purpose.clause')
        expect(text).toMatch(/^[^,.;:()]+$/)
    }
  })

  it('asks for clauses in cases that the language has', () => {
    const explain = shipped[language]?.explain ?? {}
    const asked = Object.values(prompts).flatMap((text) =>
      [...text.matchAll(/\{\{clauses\.(\w+)\}\}/g)].map(([, form]) => form),
    )
    for (const form of new Set(asked)) {
      if (form !== 'nominative') expect(explain).toHaveProperty([`clause.number_${form}`])
    }
  })

  it('makes whole sentences of any policy', () => {
    const permissions = Object.keys(vocabulary['device-permission'])
    const granted = permissions.map((id) => ({ kind: 'device-permission' as const, id, clause: '3.2' }))
    const yielded = Object.values(vocabulary['device-permission']).flatMap(({ yields }) =>
      yields.map((id) => ({ kind: 'data-category' as const, id, clause: '1.1/1' })),
    )
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...permissions), (facts, permission) => {
        const policy = loadPolicy(packOf([...facts, ...granted, ...yielded], smallClauses))
        const words = promptWords(policy, permission, { language })
        if (words) expectWholePrompt(words)
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})
