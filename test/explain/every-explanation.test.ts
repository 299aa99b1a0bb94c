/** Prints what can be explained about the shipped policies, for people to read: `test/output/explanations.txt`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import type { Policy } from '../../src/index.js'
import { expectWhole, languages } from './sentences.js'
import { type Asked, decisionSpace, shippedPolicy } from './space.js'

const policies = ['kreditomat', '1kredit']
const output = new URL('../output/', import.meta.url)

/** Texts that differ in nothing but clause numbers and names are read once. */
const shapeOf = (text: string) => text.replace(/\d+(?:\.\d+)*/g, '#').replace(/«[^»]*»/g, '«»')

describe('the explanations of the shipped policies', () => {
  const shapes = new Map<string, Asked & { readonly policy: Policy; times: number }>()
  let answers = 0

  beforeAll(async () => {
    for (const name of policies) {
      const policy = await shippedPolicy(name)
      const seen = new Set<string>()
      for (const asked of decisionSpace(policy)) {
        answers++
        const key = JSON.stringify([asked.decision, asked.request.action])
        if (seen.has(key)) continue
        seen.add(key)
        const { text } = explain(policy, asked.decision, { language: 'ru', request: asked.request })
        const known = shapes.get(shapeOf(text))
        if (known) known.times++
        else shapes.set(shapeOf(text), { ...asked, policy, times: 1 })
      }
    }
  }, 120_000)

  it('are whole sentences in every language, with and without the request', () => {
    expect(answers).toBeGreaterThan(5000)
    for (const { policy, decision, request } of shapes.values()) {
      for (const language of languages) {
        expectWhole(explain(policy, decision, { language }))
        expectWhole(explain(policy, decision, { language, request }))
      }
    }
  })

  it('are printed for people to read', () => {
    const groups = [...shapes.values()].sort((a, b) => order(a) - order(b))
    const pages = groups.map(({ policy, decision, request, times }) =>
      [
        `── ${request.action}, ${decision.outcome}, ${policy.policy}; so many answers read like this: ${times}`,
        ...languages.map((language) => explain(policy, decision, { language, request }).text),
        ...languages.map((language) => `   ${explain(policy, decision, { language }).decided}`),
      ].join('\n'),
    )
    mkdirSync(output, { recursive: true })
    writeFileSync(new URL('explanations.txt', output), `${pages.join('\n\n')}\n`)
  })
})

function order({ request, decision }: Asked): number {
  const outcomes = ['permitted', 'conditional', 'prohibited', 'not-covered']
  const actions = ['collect', 'transfer', 'use', 'exercise']
  return actions.indexOf(request.action) * 10 + outcomes.indexOf(decision.outcome)
}
