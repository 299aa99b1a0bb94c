import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import type { SourceLine } from '../../src/model/source.js'
import { htmlLines } from '../../src/source/html.js'
import { markdownLines } from '../../src/source/markdown.js'
import { markdownFile, page } from './pages.js'

const options = { seed: 20261122, numRuns: 500 }
const patience = 60_000

interface Read {
  readonly lines: readonly SourceLine[]
  readonly findings: readonly Finding[]
}

function inLines({ lines }: Read, word: string): number {
  return lines.filter(({ text }) => text.includes(word)).length
}

/** Findings hold 60 characters only, so words left out are counted by their characters. */
function leftOut({ findings }: Read): number {
  return findings
    .filter(({ variant }) => variant !== 'link-target')
    .reduce((sum, { values }) => sum + Number(values?.count), 0)
}

/** The first word of a line stands in the file where the line says. */
function expectTruePlaces(file: string, { lines }: Read): void {
  const fileLines = file.split('\n')
  for (const { text, line, column } of lines) {
    const at = (fileLines[line - 1] ?? '').slice(column - 1)
    const word = /слово\d+я/.exec(text)?.[0]
    if (word !== undefined && text.startsWith(word))
      expect(at.replace(/^[*_`~[\]!\\&;a-z<>]*/, '').startsWith(word)).toBe(true)
    else if (text !== '') expect(at).not.toBe('')
  }
}

describe('of a page', () => {
  it(
    'every word is in a line or left out with a finding',
    () => {
      fc.assert(
        fc.property(page, ({ text, words }) => {
          const read = htmlLines(text)
          const shown = words.filter((word) => inLines(read, word) > 0)
          const letters = words.filter((word) => !shown.includes(word)).join('').length
          expect(leftOut(read)).toBeGreaterThanOrEqual(letters)
        }),
        options,
      )
    },
    patience,
  )

  it(
    'every line stands where it says',
    () => {
      fc.assert(
        fc.property(page, ({ text }) => expectTruePlaces(text, htmlLines(text))),
        options,
      )
    },
    patience,
  )
})

describe('of a Markdown file', () => {
  it(
    'every word is in a line or left out with a finding',
    () => {
      fc.assert(
        fc.property(markdownFile, ({ text, words }) => {
          const read = markdownLines(text)
          const missing = words.filter((word) => inLines(read, word) === 0)
          const excerpts = read.findings.map(({ values }) => String(values?.text)).join(' ')
          for (const word of missing) expect(excerpts).toContain(word)
        }),
        options,
      )
    },
    patience,
  )

  it(
    'every line stands where it says',
    () => {
      fc.assert(
        fc.property(markdownFile, ({ text }) => expectTruePlaces(text, markdownLines(text))),
        options,
      )
    },
    patience,
  )
})
