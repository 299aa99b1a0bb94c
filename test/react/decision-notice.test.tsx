import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import type { PolicyRequest } from '../../src/index.js'
import { DecisionNotice } from '../../src/react.js'
import { decisionSpace } from '../explain/space.js'
import { attribute, languageOf, languages, policies, screenOf, shipped, textOf } from './screens.js'

const iin = { action: 'collect', data: 'iin', purpose: 'identification' } as const
const answered: readonly [string, PolicyRequest][] = [
  ['conditional', iin],
  ['permitted', { ...iin, given: { consent: true, adult: true } }],
  ['prohibited', { ...iin, given: { adult: false } }],
  ['not-covered', { ...iin, purpose: 'marketing' }],
  ['right', { action: 'exercise', right: 'withdraw-consent' }],
  ['malformed', { action: 'collect', data: 'iin' } as PolicyRequest],
]

describe.each(Object.entries(policies))('a notice on an answer of %s', (_, policy) => {
  describe.each(languages)('in %s', (language) => {
    const noticeOf = (request: PolicyRequest) =>
      screenOf(<DecisionNotice decision={policy.decide(request)} request={request} />, { policy, language })
    const { screens } = shipped[language]

    it.each(answered)('says what is decided: %s', (kind, request) => {
      const screen = noticeOf(request)
      const [outcome] = screen.ofClass('tarmaq-outcome')
      expect(outcome && textOf(outcome)).toBe(screens[`notice.${kind}`])
      const told = explain(policy, policy.decide(request), { language, request })
      expect(screen.text).toContain(told.decided)
      expect(screen.text).toContain(told.clauses)
      for (const sentence of told.how) expect(screen.text).toContain(sentence)
    })

    it('names what is missing, and no more', () => {
      const { unmet } = policy.decide(iin)
      const [missing] = noticeOf(iin).named('ul')
      const names = missing?.childNodes.map(textOf)
      const { vocabulary } = shipped[language]
      expect(names).toEqual(unmet.map(({ condition }) => vocabulary[`condition.${condition}`]))
      expect(noticeOf({ ...iin, given: { consent: true, adult: true } }).text).not.toContain(
        screens['notice.missing'],
      )
    })

    it('names the duties that come with it', () => {
      const names = policy.decide(iin).duties.map(({ duty }) => shipped[language].vocabulary[`duty.${duty}`])
      expect(names).toHaveLength(1)
      expect(noticeOf(iin).text).toContain(screens['notice.duties'])
      for (const name of names) expect(noticeOf(iin).text).toContain(name)
    })

    it('lets the clauses be read in place, in their language', () => {
      const screen = noticeOf(iin)
      const { clauses, unmet } = policy.decide(iin)
      const textLanguage = language === 'en' ? 'ru' : language
      for (const id of [...clauses, ...unmet.map(({ clause }) => clause)]) {
        const text = policy.render(id, { language: textLanguage })
        const line = screen.named('p', 'li').find((each) => textOf(each).endsWith(text))
        expect(line && languageOf(line), id).toBe(textLanguage)
      }
      for (const folded of screen.named('details')) expect(attribute(folded, 'open')).toBeUndefined()
    })
  })

  it('is there for every answer that there can be', () => {
    for (const { request, decision } of [...decisionSpace(policy)].filter((_, index) => index % 97 === 0)) {
      const screen = screenOf(<DecisionNotice decision={decision} request={request} />, { policy })
      expect(screen.text).toContain(explain(policy, decision, { language: 'ru', request }).decided)
    }
  })
})

describe('a notice', () => {
  it('points at what it does not know', () => {
    const decision = policies.kreditomat?.decide(iin)
    if (!decision) throw new Error('no policy')
    expect(screenOf(<DecisionNotice decision={decision} />, { language: 'en' }).text).toContain(
      'The policy conditionally permits this: 2 conditions are not met yet.',
    )
  })

  it('leaves out the clauses of an answer that are not in the policy at hand', () => {
    const decision = { ...policies.kreditomat?.decide(iin), clauses: ['99.9'], unmet: [] }
    const screen = screenOf(<DecisionNotice decision={decision as never} />)
    expect(screen.named('details')).toEqual([])
  })
})
