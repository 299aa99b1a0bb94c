import { describe, expect, it } from 'vitest'
import { loadPolicy, type PolicyRequest } from '../../src/index.js'
import { ConsentRequest } from '../../src/react.js'
import { packOf, smallClauses } from '../run/policies.js'
import {
  attribute,
  kreditomat,
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
const ground = { action: 'transfer', data: 'iin', ground: 'service-necessity', crossBorder: false } as const
const personal = ['consent', 'adult']
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

const circumstancesOn = (screen: Screen) => {
  const [list] = screen.ofClass('tarmaq-circumstances')
  return list?.childNodes.map(textOf) ?? []
}

describe.each(Object.entries(policies))('a request for consent under %s', (_, policy) => {
  describe.each(languages)('in %s', (language) => {
    it.each([
      [iin, personal, []],
      [photo, personal, ['permission-granted', 'user-selected']],
      [ground, ['transfer-consent'], ['necessary-for-service']],
    ])('asks for what a person can give, and shows what else is missing: %j', (request, given, holding) => {
      const { decision, screen } = asked(request, { policy, language })
      const unmet = decision.unmet.map(({ condition }) => condition)
      expect([...given, ...holding].sort()).toEqual([...unmet].sort())
      const { screens } = shipped[language]
      const sentencesOf = (kind: string, condition: string) =>
        Object.entries(screens)
          .filter(([key]) => new RegExp(`^${kind}\\.${condition}(?:\\.age)?(?:_|$)`).test(key))
          .map(([, sentence]) => sentence.replace('{{count}}', '18'))
      const statements = screen.named('label').map(textOf)
      expect(statements).toHaveLength(given.length)
      for (const [index, condition] of given.entries()) {
        expect(sentencesOf('ask', condition)).toContain(statements[index])
      }
      const shown = circumstancesOn(screen)
      expect(shown).toHaveLength(holding.length)
      for (const [index, condition] of holding.entries()) {
        expect(shown[index]).toContain(sentencesOf('must', condition)[0])
      }
    })

    it('tells circumstances from what is to be ticked, each with its clause to be read', () => {
      const { decision, screen } = asked(photo, { policy, language })
      const [list] = screen.ofClass('tarmaq-circumstances')
      const label = list && screen.withId(attribute(list, 'aria-labelledby') ?? '')
      expect(label && textOf(label)).toBe(shipped[language].screens['consent.circumstances'])
      expect(list && textOf(list)).not.toContain(shipped[language].screens['ask.consent'])
      const textLanguage = language === 'en' ? 'ru' : language
      for (const [index, text] of circumstancesOn(screen).entries()) {
        const circumstances = decision.unmet.filter(({ condition }) => !personal.includes(condition))
        const clause = circumstances[index]?.clause as string
        expect(text).toContain(policy.render(clause, { language: textLanguage }))
      }
      expect(asked(iin, { policy, language }).screen.ofClass('tarmaq-circumstances')).toEqual([])
    })

    it('asks for nothing where only circumstances are missing, and shows them', () => {
      const given = { consent: true, adult: true }
      const { screen } = asked({ ...photo, given }, { policy, language })
      expect(screen.named('form', 'input', 'button')).toEqual([])
      expect(textOf(screen.named('h2')[0] as never)).toBe(shipped[language].screens['notice.conditional'])
      expect(circumstancesOn(screen)).toHaveLength(2)
      expect(screen.text).not.toContain(shipped[language].screens['consent.circumstances'])
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
      const boxes = screen.named('input')
      expect(boxes).toHaveLength(2)
      for (const [index, box] of boxes.entries()) {
        const clause = decision.unmet.find(({ condition }) => condition === personal[index])?.clause as string
        expect(described(screen, box)).toContain(policy.render(clause, { language: textLanguage }))
      }
    })

    it('says on its button how much is missing, and beside it what', () => {
      const { screen } = asked(photo, { policy, language })
      const [accept, decline] = screen.named('button')
      if (!accept || !decline) throw new Error('no buttons')
      expect(textOf(accept)).toContain('2')
      expect(textOf(accept)).not.toBe(shipped[language].screens['consent.accept'])
      expect(attribute(accept, 'aria-disabled')).toBe('true')
      const { vocabulary } = shipped[language]
      const names = [vocabulary['condition.consent'], vocabulary['condition.adult']]
      expect(described(screen, accept)).toContain(`: ${names.join('; ')}.`)
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

  it.each(languages)('names a condition that only the policy knows by its id, in %s', (language) => {
    const { screen } = asked(own, { policy, language })
    expect(screen.named('label')).toEqual([])
    expect(circumstancesOn(screen).join()).toContain('own-condition')
  })

  it.each(languages)('asks for a consent that only the policy knows by its id, in %s', (language) => {
    const decision = { ...policy.decide(own), unmet: [{ condition: 'own-consent', clause: '1.1' }] }
    const screen = screenOf(<ConsentRequest decision={decision as never} onConsent={noAnswer} />, {
      policy,
      language,
    })
    expect(screen.named('label').map(textOf).join()).toContain('own-consent')
    expect(circumstancesOn(screen)).toEqual([])
  })

  it('speaks of conditions where none of them is a consent', () => {
    const { screen } = asked({ ...iin, given: { consent: true } }, { policy: kreditomat, language: 'en' })
    expect(screen.named('label')).toHaveLength(1)
    expect(screen.text).toContain('asks you to confirm its conditions')
  })

  it('has no second button where nobody hears a refusal', () => {
    const screen = screenOf(<ConsentRequest decision={kreditomat.decide(iin)} onConsent={noAnswer} />)
    expect(screen.named('button')).toHaveLength(1)
  })
})
