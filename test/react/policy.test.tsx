import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/index.js'
import { Policy } from '../../src/react.js'
import { smallPack } from '../run/policies.js'
import {
  attribute,
  clauseText,
  languageOf,
  languages,
  policies,
  screenOf,
  shipped,
  textOf,
} from './screens.js'

describe.each(Object.entries(policies))('the policy %s as a part of a screen', (_, policy) => {
  it.each(policy.languages)('shows every clause in %s under its id, character for character', (language) => {
    const screen = screenOf(<Policy />, { policy, language })
    const clauses = policy.clauses(language)
    expect(clauses.length).toBeGreaterThan(100)
    expect(screen.ofClass('tarmaq-passage').map((element) => attribute(element, 'id'))).toEqual(
      clauses.map(({ id }) => id),
    )
    for (const { id, text } of clauses) {
      const element = screen.withId(id)
      expect(element && clauseText(element)).toBe(text)
      expect(element && languageOf(element)).toBe(language)
    }
  })

  it('shows numbers as published', () => {
    const screen = screenOf(<Policy />, { policy })
    for (const { id, printed } of policy.clauses('ru')) {
      const element = screen.withId(id)
      if (element && printed !== null) expect(textOf(element).startsWith(`${printed}. `)).toBe(true)
    }
  })

  it('is in the first language of the policy where the screen is in another', () => {
    const screen = screenOf(<Policy />, { policy, language: 'en' })
    const [article] = screen.named('article')
    expect(article && languageOf(article)).toBe('en')
    for (const { id, text } of policy.clauses('ru')) {
      const element = screen.withId(id)
      expect(element && clauseText(element)).toBe(text)
      expect(element && languageOf(element)).toBe('ru')
    }
  })

  it.each(languages)('says in %s that it is a restatement, and where the official text is', (language) => {
    const [note] = screenOf(<Policy />, { policy, language }).ofClass('tarmaq-note')
    expect(note && textOf(note)).toContain(shipped[language].screens.restated)
    expect(note && languageOf(note)).toBe(language)
    const link = note?.childNodes.find((node) => 'tagName' in node && node.tagName === 'a')
    expect(link && textOf(link)).toBe(policy.identity.official?.url)
  })
})

describe('the outline of a policy', () => {
  const policy = policies.kreditomat
  if (!policy) throw new Error('no policy')
  const levels = (headingLevel?: number) =>
    screenOf(<Policy {...(headingLevel && { headingLevel })} />, { policy })
      .named('h1', 'h2', 'h3', 'h4', 'h5', 'h6')
      .map(({ tagName }) => tagName)

  it('begins with the title; sections are one level under it', () => {
    expect(levels()).toEqual(['h2', ...Array(12).fill('h3')])
    expect(levels(1)).toEqual(['h1', ...Array(12).fill('h2')])
  })

  it('goes no deeper than there are headings', () => {
    expect(levels(6)).toEqual(Array(13).fill('h6'))
  })

  it('has the items of a list in one list, and paragraphs after it outside', () => {
    const screen = screenOf(<Policy />, { policy })
    const clause = screen.withId('2.4')
    const lists = clause?.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : []))
    expect(lists).toEqual(['p', 'ul', 'div', 'div'])
    expect(screen.withId('2.4/3')?.tagName).toBe('li')
    expect(screen.withId('consent/1')?.tagName).toBe('div')
    expect(screen.withId('preamble/2')?.tagName).toBe('div')
    expect(screen.withId('1/4')?.tagName).toBe('li')
  })
})

describe('a policy in the words of its publisher', () => {
  const texts = { title: 'A policy', '1': 'Heading', '1.1': 'Text', '1.1/1': 'eine Zeile' }
  const pack = {
    format: 1,
    edition: smallPack.edition,
    language: 'ru',
    wording: 'published',
    texts,
    passages: { '1.1/1': 'de' },
  } as const
  const screen = screenOf(<Policy />, { policy: loadPolicy(smallPack, pack) })

  it('is not called a restatement', () => {
    expect(screen.ofClass('tarmaq-note')).toEqual([])
  })

  it('says of a passage in another language which it is', () => {
    const language = (id: string) => {
      const element = screen.withId(id)
      return element && languageOf(element)
    }
    expect([language('1.1'), language('1.1/1')]).toEqual(['ru', 'de'])
  })

  it('leaves out what has no text in the language', () => {
    expect(screen.ofClass('tarmaq-passage')).toHaveLength(4)
  })
})
