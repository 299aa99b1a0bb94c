import { describe, expect, it } from 'vitest'
import { loadPolicy, type PolicyRequest } from '../../src/index.js'
import { ConsentRequest } from '../../src/react.js'
import { packOf, smallClauses } from '../run/policies.js'
import {
  attribute,
  languageOf,
  languages,
  markup,
  policies,
  type Screen,
  type Shown,
  screenOf,
  shipped,
  textOf,
} from './screens.js'

const iin = { action: 'collect', data: 'iin', purpose: 'identification' } as const
const photo = { action: 'collect', data: 'photo', purpose: 'identification', via: 'camera' } as const
const ground = { action: 'transfer', data: 'iin', ground: 'service-necessity', crossBorder: true } as const
const noAnswer = () => undefined

function asked(
  request: PolicyRequest,
  { policy, ...shown }: Shown & { policy: NonNullable<Shown['policy']> },
) {
  const decision = policy.decide(request)
  const screen = screenOf(
    <ConsentRequest decision={decision} request={request} onConsent={noAnswer} onDecline={noAnswer} />,
    { policy, ...shown },
  )
  return { decision, screen }
}

const described = (screen: Screen, element: Parameters<typeof attribute>[0]) => {
  const description = screen.withId(attribute(element, 'aria-describedby') ?? '')
  return description && textOf(description)
}

describe.each(Object.entries(policies))('a request for consent under %s', (_, policy) => {
  describe.each(languages)('in %s', (language) => {
    it.each([iin, photo, ground])('asks for exactly what is missing: %j', (request) => {
      const { decision, screen } = asked(request, { policy, language })
      const statements = screen.named('label').map(textOf)
      expect(statements).toHaveLength(decision.unmet.length)
      const { screens } = shipped[language]
      for (const [index, { condition }] of decision.unmet.entries()) {
        const expected = Object.entries(screens)
          .filter(([key]) => new RegExp(`^ask\\.${condition}(?:\\.age)?(?:_|$)`).test(key))
          .map(([, sentence]) => sentence.replace('{{count}}', '18'))
        expect(expected).toContain(statements[index])
      }
    })

    it('has nothing ticked', () => {
      for (const box of asked(photo, { policy, language }).screen.named('input')) {
        expect(attribute(box, 'type')).toBe('checkbox')
        expect(attribute(box, 'checked')).toBeUndefined()
      }
    })

    it('lets the clause of each condition be read, and names it with the box', () => {
      const { decision, screen } = asked(photo, { policy, language })
      const textLanguage = language === 'en' ? 'ru' : language
      for (const [index, box] of screen.named('input').entries()) {
        const clause = decision.unmet[index]?.clause as string
        expect(described(screen, box)).toContain(policy.render(clause, { language: textLanguage }))
      }
    })

    it('says on its button how much is missing, and beside it what', () => {
      const { decision, screen } = asked(photo, { policy, language })
      const [accept, decline] = screen.named('button')
      if (!accept || !decline) throw new Error('no buttons')
      expect(textOf(accept)).toContain(String(decision.unmet.length))
      expect(textOf(accept)).not.toBe(shipped[language].screens['consent.accept'])
      expect(attribute(accept, 'aria-disabled')).toBe('true')
      for (const { condition } of decision.unmet) {
        expect(described(screen, accept)).toContain(shipped[language].vocabulary[`condition.${condition}`])
      }
      expect(textOf(decline)).toBe(shipped[language].screens['consent.decline'])
    })

    it('says of a restatement that it is one, and where the official text is', () => {
      const { screen } = asked(iin, { policy, language })
      expect(screen.text).toContain(shipped[language].screens.restated)
      const [link] = screen.named('a')
      expect(link && attribute(link, 'href')).toBe(policy.identity.official?.url)
    })

    it('is a form with a heading, and a group with a legend', () => {
      const { screen } = asked(iin, { policy, language })
      const [form] = screen.named('form')
      const heading = form && screen.withId(attribute(form, 'aria-labelledby') ?? '')
      expect(heading?.tagName).toBe('h2')
      expect(heading && textOf(heading)).toBe(shipped[language].screens['consent.title'])
      expect(form && languageOf(form)).toBe(language)
      expect(
        screen.named('fieldset')[0]?.childNodes.map((node) => 'tagName' in node && node.tagName)[0],
      ).toBe('legend')
    })
  })

  it('is not there where nothing can be asked for', () => {
    const answers: PolicyRequest[] = [
      { ...iin, given: { consent: true, adult: true } },
      { ...iin, given: { adult: false } },
      { ...iin, purpose: 'marketing' },
      {} as PolicyRequest,
    ]
    for (const request of answers) {
      const decision = policy.decide(request)
      expect(markup(<ConsentRequest decision={decision} onConsent={noAnswer} />, { policy })).toBe('')
    }
  })
})

describe('a request for consent', () => {
  const pack = packOf(
    [
      { kind: 'data-category', id: 'own-data', clause: '1.1', conditions: ['own-condition'] },
      { kind: 'purpose', id: 'own-purpose', clause: '2.1' },
    ],
    smallClauses,
  )
  const texts = { '1.1': 'Собственные данные.', '2.1': 'Собственная цель.' }
  const policy = loadPolicy(pack, {
    format: 1,
    edition: pack.edition,
    language: 'ru',
    wording: 'published',
    texts,
  })
  const own = { action: 'collect', data: 'own-data', purpose: 'own-purpose' } as const

  it.each(languages)('asks for a condition that only the policy knows by its id, in %s', (language) => {
    const { screen } = asked(own, { policy, language })
    expect(screen.named('label').map(textOf).join()).toContain('own-condition')
  })

  it('speaks of conditions where none of them is a consent', () => {
    expect(asked(own, { policy, language: 'en' }).screen.text).toContain('asks you to confirm its conditions')
  })

  it('has no second button where nobody hears a refusal', () => {
    const decision = policy.decide(own)
    const screen = screenOf(<ConsentRequest decision={decision} onConsent={noAnswer} />, { policy })
    expect(screen.named('button')).toHaveLength(1)
  })
})
