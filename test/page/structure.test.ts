import { beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '../../src/page.js'
import {
  attribute,
  type Element,
  elementsOf,
  linksOf,
  policyOf,
  shipped,
  textOf,
  withClass,
  within,
} from './pages.js'

describe.each(['kreditomat', '1kredit'])('the page of %s', (name) => {
  let elements: Element[]

  beforeAll(async () => {
    const { policy } = await shipped(name)
    elements = elementsOf(renderPage(policy, { language: 'kk-KZ' }))
  })

  const tagged = (...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName))

  it('is in the language asked for, with the title of the policy in it', () => {
    expect(attribute(tagged('html')[0] as Element, 'lang')).toBe('kk')
    expect(textOf(tagged('title')[0] as Element)).toMatch(/саясаты$/)
    const [checked] = elements.filter((element) => attribute(element, 'checked') !== undefined)
    expect(attribute(checked as Element, 'value')).toBe('kk')
  })

  it('leads every link on the page to an element that is there', () => {
    const ids = new Set(elements.map((element) => attribute(element, 'id')))
    const inside = linksOf(elements).filter((href) => href.startsWith('#'))
    expect(inside.length).toBeGreaterThan(60)
    for (const href of inside) expect(ids).toContain(decodeURIComponent(href.slice(1)))
  })

  it('lists every section in its contents', () => {
    const [contents] = withClass(elements, 'contents')
    const sections = tagged('h2').filter((element) => attribute(element, 'class') === 'clause')
    expect(sections.length).toBe(12)
    expect(linksOf(within(contents as Element))).toEqual(
      sections.map((element) => `#${attribute(element, 'id')}`),
    )
  })

  it('goes down in headings one level at a time, from a single first one', () => {
    const levels = tagged('h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName[1]))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    for (const [at, level] of levels.slice(1).entries()) {
      expect(level).toBeLessThanOrEqual((levels[at] as number) + 1)
    }
  })

  it('says of every passage in which language it is', () => {
    // Addresses, numbers and the company's name of a language are in none.
    const words = elements.filter((element) =>
      /\p{L}{3}/u.test(element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')),
    )
    const without = words.filter((element) => {
      if (['style', 'script', 'title', 'code'].includes(element.tagName)) return false
      let at: Element | null = element
      while (at && 'attrs' in at && at.tagName !== 'html') {
        if (attribute(at, 'lang')) return false
        at = at.parentNode as Element | null
      }
      return true
    })
    expect([...new Set(without.map(textOf))].every((text) => /[@.]/.test(text))).toBe(true)
  })

  it('has its definitions at hand in a part that opens without script', () => {
    const [terms] = withClass(elements, 'terms')
    expect(terms?.tagName).toBe('details')
    const links = linksOf(within(terms as Element))
    expect(links.length).toBeGreaterThanOrEqual(5)
    for (const href of links) expect(href).toMatch(/^#1\/\d$/)
  })

  it('offers the search to those who run script only', () => {
    const [search] = withClass(elements, 'search')
    expect(attribute(search as Element, 'hidden')).toBe('')
  })

  it('says that it is a restatement, and where the official text is', () => {
    const [notice] = withClass(elements, 'restated')
    expect(textOf(notice as Element)).toMatch(/пересказ.*қайта баяндалған/)
    expect(linksOf(within(notice as Element))[0]).toMatch(/^https:\/\//)
  })
})

describe('a page', () => {
  it('has the same body in whichever language it opens, and each policy has its own', () => {
    const texts = { ru: { title: 'Политика', '1': 'раздел' }, kk: { title: 'Саясат', '1': 'бөлім' } }
    const policy = policyOf(texts)
    const body = (page: string) => page.slice(page.indexOf('<main>'))
    const opened = renderPage(policy, { language: 'kk' })
    expect(body(renderPage(policy, { language: 'ru' }))).toBe(body(opened))
    expect(renderPage(policy, { language: 'kk' })).toBe(opened)
    expect(body(renderPage(policyOf({ ...texts, kk: { title: 'Басқа', '1': 'бөлім' } })))).not.toBe(
      body(opened),
    )
  })

  it('in the words of the company has no notice', () => {
    const texts = { ru: { title: 'Политика' } }
    const notices = (wording: 'published' | 'restated') =>
      withClass(elementsOf(renderPage(policyOf(texts, { wording }))), 'restated').length
    expect(notices('published')).toBe(0)
    expect(notices('restated')).toBe(1)
  })

  it('without a title is headed by the name of the service, or by the id of the policy', () => {
    const heading = (identity: object) =>
      textOf(
        elementsOf(renderPage(policyOf({ kk: { '1': 'бөлім' } }, { identity }))).find(
          ({ tagName }) => tagName === 'h1',
        ) as Element,
      )
    expect(heading({ service: { kk: 'Қызмет' } })).toBe('Қызмет')
    expect(heading({})).toBe('sample')
  })

  it('in one language offers no choice', () => {
    const elements = elementsOf(renderPage(policyOf({ ru: { '1': 'раздел' } })))
    expect(
      elements.filter(({ tagName }) => tagName === 'input').map((element) => attribute(element, 'type')),
    ).toEqual(['search'])
  })

  it('in a language that it has no words in says its own in English', () => {
    const elements = elementsOf(
      renderPage(policyOf({ uz: { '1': 'bo‘lim', '1/1': 'atama' } }, { kinds: { '1': 'heading' } })),
    )
    const [contents] = withClass(elements, 'contents')
    const languages = within(contents as Element).map((element) => [
      attribute(element, 'lang'),
      textOf(element),
    ])
    expect(languages).toContainEqual(['en', 'Contents'])
    expect(languages).toContainEqual(['uz', 'bo‘lim'])
  })

  it('holds items, and clauses under a numbered clause, in lists', () => {
    const texts = {
      ru: {
        '1': 'р',
        '1.1': 'п',
        '1.1/1': 'а',
        '1.1/2': 'б',
        '1.1/2/1': 'в',
        '1.1/21/p1': 'не под вторым',
        '1.1/p1': 'г',
        '1.2': 'п',
        '1.2.1': 'д',
        '1.2.2': 'е',
        '2': 'р',
      },
    }
    const elements = elementsOf(renderPage(policyOf(texts, { kinds: { '1': 'heading', '2': 'heading' } })))
    const path = (id: string) => {
      const tags: string[] = []
      let at = elements.find((element) => attribute(element, 'id') === id)?.parentNode as Element
      while (attribute(at, 'class') !== 'policy') {
        tags.unshift(at.tagName)
        at = at.parentNode as Element
      }
      return tags.join(' ')
    }
    expect(Object.keys(texts.ru).map((id) => `${id}: ${path(id)}`)).toEqual([
      '1: ',
      '2: ',
      '1.1: ',
      '1.1/1: ul li',
      '1.1/2: ul li',
      '1.1/2/1: ul li ul li',
      '1.1/21/p1: ',
      '1.1/p1: ',
      '1.2: ',
      '1.2.1: ol li',
      '1.2.2: ol li',
    ])
  })

  it.each([
    ['no language', {}, undefined, /no language is loaded/],
    ['a language that is not loaded', { ru: { '1': 'р' } }, 'kk', /`kk` is not loaded, only: ru/],
    [
      'more languages than fit',
      Object.fromEntries([...'abcdefghi'].map((tag) => [`x${tag}`, { '1': 'р' }])),
      undefined,
      /at most 8/,
    ],
  ])('is refused for %s', (_what, texts, language, message) => {
    expect(() => renderPage(policyOf(texts), language === undefined ? {} : { language })).toThrow(message)
  })
})
