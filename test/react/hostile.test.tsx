import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import { Clause, ConsentRequest, DecisionNotice, PermissionPrompt, Policy } from '../../src/react.js'
import { smallPack } from '../run/policies.js'
import { attribute, clauseText, markup, screenOf } from './screens.js'

const noAnswer = () => undefined

const texts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</p></div></article>',
  '&lt;b&gt; &amp; &#x3c;',
  '[here](javascript:alert(1)) javascript:alert(1)',
  'left \u202e tfel \u2066 isolated',
  '{{act}} $t(permitted) $&',
  'x'.repeat(1_000_000),
]

function policyWith(text: string, url = 'https://example.kz') {
  const { clauses } = smallPack
  const pack = { ...smallPack, identity: { official: { url } } }
  return loadPolicy(pack, {
    format: 1,
    edition: pack.edition,
    language: 'ru',
    wording: 'restated',
    texts: Object.fromEntries(clauses.map(({ id }) => [id, text])),
  })
}

describe('a hostile text of a clause', () => {
  it.each(texts.map((text) => [text.slice(0, 40), text]))('is shown as text: %s', (_, text) => {
    const policy = policyWith(text)
    const screen = screenOf(<Policy />, { policy })
    const shown = screen.ofClass('tarmaq-passage')
    expect(shown).toHaveLength(smallPack.clauses.length)
    for (const element of shown) expect(clauseText(element)).toBe(text)
    expect(screen.named('script', 'img', 'b')).toEqual([])
    expect(
      clauseText(screenOf(<Clause id="1.1/1" />, { policy }).ofClass('tarmaq-passage')[1] as never),
    ).toBe(text)
  })
})

describe('an address of the official text', () => {
  const linked = (url: string) => {
    const screen = screenOf(<Policy />, { policy: policyWith('text', url) })
    return { text: screen.text, links: screen.named('a').map((link) => attribute(link, 'href')) }
  }

  it.each([
    'https://example.kz/policy?a=b#c',
    'HTTPS://example.kz',
    'mailto:a@example.kz',
    'tel:+77000000000',
  ])('is a link: %s', (url) => expect(linked(url).links).toEqual([url]))

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://example.kz',
    '//example.kz',
    'https:example.kz',
    'https://',
    'example.kz',
    'vbscript:https://example.kz',
  ])('is text: %s', (url) => {
    expect(linked(url).links).toEqual([])
    expect(linked(url).text).toContain(url)
  })
})

describe('what a caller sends', () => {
  it.each([...texts.slice(0, -1), '__proto__', 'constructor'])('is shown as text: %s', (data) => {
    const policy = policyWith('text')
    const request = { action: 'collect', data, purpose: data, via: data } as const
    const screen = screenOf(<DecisionNotice decision={policy.decide(request)} request={request} />, {
      policy,
    })
    expect(screen.named('script', 'img', 'b')).toEqual([])
    // What would turn the sentence around is shown as what no font has.
    expect(screen.text).toContain(`«${data.replace(/[\u202e\u2066]/g, '\ufffd')}»`)
    const prompt = <PermissionPrompt permission={data} onAllow={noAnswer} onNotNow={noAnswer} />
    expect(markup(prompt, { policy })).toBe('')
  })

  it('may be a condition that no vocabulary knows', () => {
    const policy = policyWith('text')
    const decision = {
      ...policy.decide({ action: 'collect', data: 'email', purpose: 'support' }),
      unmet: [{ condition: '__proto__', clause: '3.1' }],
    }
    const screen = screenOf(<ConsentRequest decision={decision as never} onConsent={noAnswer} />, { policy })
    expect(screen.named('input')).toEqual([])
    expect(screen.text).toContain('«__proto__»')
  })
})
