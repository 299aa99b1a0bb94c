import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pageScript, pageSecurityPolicy, pageStyles, renderPage } from '../../src/page.js'
import { attribute, type Element, elementsOf, linksOf, policyOf, textOf } from './pages.js'

const policy = policyOf({ ru: { title: 'Политика', '1': 'раздел' }, kk: { title: 'Саясат' } })

describe('the content security policy of a page', () => {
  const elements = elementsOf(renderPage(policy))
  const one = (tag: string) => elements.filter(({ tagName }) => tagName === tag)
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

  it('lets in nothing but the style sheet and the script that the page holds', () => {
    expect(one('style').length + one('script').length).toBe(2)
    const stated = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    const rules = attribute(stated as Element, 'content')?.split('; ')
    expect(rules).toEqual([
      "default-src 'none'",
      `style-src ${hash(textOf(one('style')[0] as Element))}`,
      `script-src ${hash(textOf(one('script')[0] as Element))}`,
      "img-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(rules?.join('; ')).toBe(pageSecurityPolicy)
  })

  it('stands before everything that it rules', () => {
    const tags = elements.map(({ tagName }) => tagName)
    expect(tags.indexOf('meta')).toBeLessThan(tags.indexOf('style'))
    expect(tags.slice(tags.indexOf('head'), tags.indexOf('style'))).not.toContain('link')
  })

  it('has nothing to refuse: no style attributes, no handlers, no frames, no images', () => {
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    expect(
      elements.map(({ tagName }) => tagName).filter((tag) => /frame|img|object|embed|base|svg/.test(tag)),
    ).toEqual([])
  })
})

describe('a page with its style sheet and script apart', () => {
  const assets = { styles: '/policy.css?a=1&b="2"', script: 'https://cdn.example/policy.js' }
  const elements = elementsOf(renderPage(policy, { assets }))

  it('links them, and leaves the security policy to the server', () => {
    const linked = elements.filter(({ tagName }) => tagName === 'link' || tagName === 'script')
    expect(linked.map((element) => attribute(element, 'href') ?? attribute(element, 'src'))).toEqual([
      assets.styles,
      assets.script,
    ])
    const page = renderPage(policy, { assets })
    expect(page).not.toContain('Content-Security-Policy')
    expect(page).not.toContain(pageScript.slice(0, 40))
    expect(page).not.toContain(pageStyles.slice(0, 40))
  })
})

describe('an address of a hostile policy', () => {
  const shownFor = (address: string) =>
    elementsOf(
      renderPage(
        policyOf(
          { ru: { title: 'Политика' } },
          {
            wording: 'restated',
            identity: { official: { url: address }, contacts: { site: address, email: address } },
          },
        ),
      ),
    )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'http://insecure.example',
    '//example.com',
    'https:example.com',
    'https://a b',
    'https://a"onclick="alert(1)',
    'mailto:a\nb',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'javascript:alert(1)@example.com',
  ])('%j is shown as text, and is no link', (address) => {
    const elements = shownFor(address)
    expect(linksOf(elements).filter((href) => !href.startsWith('#'))).toEqual([])
    expect(elements.some((element) => textOf(element) === address)).toBe(true)
  })

  it.each([
    ['https://example.kz/a?b=c&d', 'https://example.kz/a?b=c&d'],
    ['mailto:a@example.kz', 'mailto:a@example.kz'],
    ['tel:+77010000000', 'tel:+77010000000'],
  ])('%s of a harmless one is a link', (address, href) => {
    expect(linksOf(shownFor(address))).toContain(href)
  })
})

describe('a contact', () => {
  it.each([
    ['info@example.kz', 'mailto:info@example.kz'],
    ['www.example.kz', 'https://www.example.kz'],
    ['мысал.қаз', 'https://мысал.қаз'],
    ['+7 (701) 000-00-00', 'tel:+77010000000'],
  ])('%s leads to %s', (contact, href) => {
    const page = renderPage(policyOf({ ru: { title: 'П' } }, { identity: { contacts: { any: contact } } }))
    expect(linksOf(elementsOf(page)).filter((each) => !each.startsWith('#'))).toEqual([href])
  })

  it.each(['а. б', 'room 5', '...', '@', 'a@b@c'])('%j that is no address is no link', (contact) => {
    const page = renderPage(policyOf({ ru: { title: 'П' } }, { identity: { contacts: { any: contact } } }))
    expect(linksOf(elementsOf(page)).filter((each) => !each.startsWith('#'))).toEqual([])
  })
})
