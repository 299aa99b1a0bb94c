import { describe, expect, it } from 'vitest'
import { promptWords } from '../../src/prompt.js'
import { PermissionPrompt } from '../../src/react.js'
import {
  attribute,
  kreditomat,
  languageOf,
  languages,
  markup,
  policies,
  type Shown,
  screenOf,
  shipped,
  textOf,
} from './screens.js'

const noAnswer = () => undefined
const prompt = (permission: string, purposes?: readonly string[]) => (
  <PermissionPrompt permission={permission} purposes={purposes} onAllow={noAnswer} onNotNow={noAnswer} />
)
const asked = (permission: string, shown: Shown) => screenOf(prompt(permission), shown)

describe.each(Object.entries(policies))('a prompt for a permission of %s', (_, policy) => {
  const permissions = policy.permissions().map(({ id }) => id)

  describe.each(languages)('in %s', (language) => {
    it.each(permissions)('tells why, what may and may not be done, what refusing means: %s', (permission) => {
      const { text } = asked(permission, { policy, language })
      const told = promptWords(policy, permission, { language })
      if (!told) throw new Error('nothing told')
      for (const words of [told.title, told.why, ...told.may, ...told.mayNot, told.refusal]) {
        expect(text).toContain(words)
      }
      const { screens } = shipped[language]
      for (const key of ['prompt.may', 'prompt.may-not', 'prompt.refusal']) {
        expect(text).toContain(screens[key])
      }
    })

    it.each(permissions)('lets every clause that it rests on be read: %s', (permission) => {
      const screen = asked(permission, { policy, language })
      const textLanguage = language === 'en' ? 'ru' : language
      const lines = screen.named('details').map(textOf).join('\n')
      for (const { id } of promptWords(policy, permission, { language })?.clauses ?? []) {
        expect(lines).toContain(policy.render(id, { language: textLanguage }))
      }
    })

    it('offers to allow, and not now', () => {
      const { screens } = shipped[language]
      const buttons = asked('camera', { policy, language }).named('button')
      expect(buttons.map(textOf)).toEqual([screens['prompt.allow'], screens['prompt.not-now']])
      for (const button of buttons) expect(attribute(button, 'type')).toBe('button')
    })

    it('is a section under its heading', () => {
      const screen = asked('camera', { policy, language })
      const [section] = screen.named('section')
      expect(section && languageOf(section)).toBe(language)
      expect(section && screen.withId(attribute(section, 'aria-labelledby') ?? '')?.tagName).toBe('h2')
    })
  })

  it('is not there where the policy gives nothing to ask for', () => {
    for (const permission of ['microphone', 'sms', '', '__proto__']) {
      expect(markup(prompt(permission), { policy })).toBe('')
    }
    expect(markup(prompt('camera', ['marketing']), { policy })).toBe('')
  })
})

describe('the clauses under a prompt', () => {
  it('are unfolded by number, each with its parts that are meant and with no others', () => {
    const screen = asked('camera', { language: 'ru' })
    const names = screen.named('summary').map(textOf)
    expect(names).toEqual([...new Set(names)])
    const part = screen.named('details').find((each) => textOf(each).startsWith('Прочитать пункт 2.4'))
    const text = part ? textOf(part) : ''
    for (const id of ['2.4', '2.4/2', '2.4/p1', '2.4/p2']) expect(text).toContain(kreditomat.render(id))
    for (const id of ['2.4/1', '2.4/3']) expect(text).not.toContain(kreditomat.render(id))
  })
})

describe('under 1Kredit', () => {
  it('nothing asks for the contacts, which the policy does not know', () => {
    expect(markup(prompt('contacts'), { policy: policies['1kredit'] as never })).toBe('')
  })
})
