/**
 * Prints what can be explained about the shipped policies, for people to read:
 * `test/output/explanations.txt` has every sentence, every name in a sentence, and whole texts that show every
 * sentence after every other that it follows. What differs in nothing but clause numbers and names is printed once.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import { type Explanation, explain } from '../../src/explain.js'
import type { Policy, PolicyRequest } from '../../src/index.js'
import { expectWhole, languages } from './sentences.js'
import { type Asked, decisionSpace, shippedPolicy } from './space.js'

const policies = ['kreditomat', '1kredit']
const output = new URL('../output/', import.meta.url)

type Found = Asked & { readonly policy: Policy }

describe('the explanations of the shipped policies', () => {
  const found = new Map<string, Found>()
  const loaded: Policy[] = []
  let answers = 0

  beforeAll(async () => {
    for (const name of policies) {
      const policy = await shippedPolicy(name)
      loaded.push(policy)
      for (const asked of decisionSpace(policy)) {
        answers++
        if (!found.has(shapeOf(asked))) found.set(shapeOf(asked), { ...asked, policy })
      }
    }
  }, 120_000)

  it('are whole sentences in every language, with and without the request', () => {
    expect(answers).toBeGreaterThan(5000)
    for (const { policy, decision, request } of found.values()) {
      for (const language of languages) {
        expectWhole(explain(policy, decision, { language }))
        expectWhole(explain(policy, decision, { language, request }))
      }
    }
  }, 120_000)

  it('are printed for people to read', () => {
    const all = [...found.values()].sort((a, b) => place(a) - place(b))
    const pages = [
      `Sentences\n\n${everySentence(all).join('\n\n')}`,
      `Names\n\n${everyName(loaded[0] as Policy).join('\n\n')}`,
      `Texts, of ${answers} answers\n\n${everyText(all).join('\n\n')}`,
    ]
    mkdirSync(output, { recursive: true })
    writeFileSync(new URL('explanations.txt', output), `${pages.join('\n\n\n')}\n`)
  })
})

/** What is asked and answered, without numbers and names. */
function shapeOf({ request, decision }: Asked): string {
  const via = 'via' in request ? ['automatic', undefined].indexOf(request.via as 'automatic') : 0
  const abroad = 'crossBorder' in request && request.crossBorder
  const { policy, edition, ...answer } = decision
  return JSON.stringify([request.action, via, abroad, answer]).replace(/\d+(?:\.\d+)*/g, '#')
}

function everySentence(all: readonly Found[]): string[] {
  const seen = new Map<string, string>()
  for (const { policy, decision, request } of all) {
    const [first = [], ...others] = languages.flatMap((language) => [
      partsOf(explain(policy, decision, { language, request })),
      partsOf(explain(policy, decision, { language })),
    ])
    for (const [index, sentence] of first.entries()) {
      const shape = sentence.replace(/\d+(?:\.\d+)*/g, '#').replace(/«[^»]*»/g, '«»')
      if (!seen.has(shape)) {
        seen.set(shape, [...new Set([sentence, ...others.map((parts) => parts[index])])].join('\n'))
      }
    }
  }
  return [...seen.values()]
}

function partsOf({ decided, clauses, missing, how, duties, cautions }: Explanation): string[] {
  const parts = [...missing, ...duties, ...cautions].map(({ text, name }) => `${text} [${name}]`)
  return [decided, clauses, ...how, ...parts]
}

/** Every name of the vocabulary in the sentence that would name it. */
function everyName(policy: Policy): string[] {
  const data = [...Object.keys(vocabulary['data-category']), ...Object.keys(vocabulary['de-identified-data'])]
  const requests: PolicyRequest[] = [
    ...data.map((id) => ({ action: 'collect' as const, data: id, purpose: 'support' })),
    ...Object.keys(vocabulary.purpose).map((id) => ({
      action: 'collect' as const,
      data: 'iin',
      purpose: id,
    })),
    ...Object.keys(vocabulary['transfer-ground']).map((id) => ({
      action: 'transfer' as const,
      data: 'iin',
      ground: id,
      crossBorder: false,
    })),
    ...Object.keys(vocabulary['device-permission']).map((id) => ({ action: 'use' as const, permission: id })),
    ...Object.keys(vocabulary['user-right']).map((id) => ({ action: 'exercise' as const, right: id })),
  ]
  return requests.map((request) =>
    languages
      .map((language) => explain(policy, policy.decide(request), { language, request }).decided)
      .join('\n'),
  )
}

/** Whole texts, as many as it takes to see every sentence after every other that it ever follows. */
function everyText(all: readonly Found[]): string[] {
  const seen = new Set<string>()
  const texts: string[] = []
  for (const { policy, decision, request } of all) {
    const { missing, how, duties, cautions } = explain(policy, decision, { language: 'en' })
    const parts = [
      ...missing.map(({ id }) => id),
      ...how,
      ...[...duties, ...cautions].map(({ id }) => id),
      'end',
    ]
    const pairs = parts.map(
      (id, index) => `${parts[index - 1] ?? `${request.action} ${decision.outcome}`} ${id}`,
    )
    if (pairs.every((pair) => seen.has(pair))) continue
    for (const pair of pairs) seen.add(pair)
    texts.push(languages.map((language) => explain(policy, decision, { language, request }).text).join('\n'))
  }
  return texts
}

function place({ request, decision }: Asked): number {
  const actions = ['collect', 'transfer', 'use', 'exercise']
  const outcomes = ['permitted', 'conditional', 'prohibited', 'not-covered']
  return actions.indexOf(request.action) * 10 + outcomes.indexOf(decision.outcome)
}
