import { describe, expect, it } from 'vitest'
import { messages } from '../../locales/messages.js'
import { findingMessage, messageLanguages } from '../../src/compile/message.js'
import { type FindingCode, finding, severityOf } from '../../src/model/finding.js'

const codes = Object.keys(severityOf) as FindingCode[]
const place = { line: 1, column: 1 }

/** `clauses_few` → `clauses`: plural forms differ from language to language. */
const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => String(m[1])).sort()

function wordings(
  language: (typeof messageLanguages)[number],
  file: 'findings' | 'command',
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [key, text] of Object.entries(messages[language][file])) {
    const names = found.get(withoutPlural(key)) ?? new Set()
    for (const name of placeholders(text)) names.add(name)
    found.set(withoutPlural(key), names)
  }
  return found
}

describe('the wording of findings', () => {
  it.each(messageLanguages)('exists for every code in %s', (language) => {
    for (const code of codes) {
      expect(findingMessage(finding(code, place, { count: 2 }), language), code).toMatch(/\p{L}{3}/u)
      expect(findingMessage(finding(code, place, { count: 2 }), language), code).not.toContain(code)
    }
  })

  it.each(messageLanguages)('names no code that does not exist in %s', (language) => {
    const known = new Set<string>(codes)
    for (const key of Object.keys(messages[language].findings)) {
      expect(known, key).toContain(withoutPlural(key).split('.')[0])
    }
  })

  it.each(['findings', 'command'] as const)(
    'has the same keys and placeholders in every language: %s',
    (file) => {
      for (const language of messageLanguages)
        expect(wordings(language, file), language).toEqual(wordings('en', file))
    },
  )

  it('falls back to the wording of the code where a variant has none', () => {
    const plain = findingMessage(finding('clause-glued', place), 'en')
    expect(findingMessage(finding('clause-glued', place, {}, 'no-such-variant'), 'en')).toBe(plain)
  })

  it('takes values as they are, whatever they hold', () => {
    for (const value of ['<b>&', '{{clause}}', '$t(findings:spelling)', '`']) {
      const text = findingMessage(finding('letter-lookalike', place, { word: value }), 'en')
      expect(text).toContain(value)
    }
  })
})
