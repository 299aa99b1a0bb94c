import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPolicyMarkdown, parsePolicyMarkdown } from '../../src/markdown/parse.js'
import { writePolicyMarkdown } from '../../src/markdown/write.js'
import type { PolicyDocument } from '../../src/model/clause.js'
import { policyDocument } from './trees.js'

const seed = 20261122
const patience = 60_000

function withoutLines(document: PolicyDocument): PolicyDocument {
  return {
    ...document,
    clauses: document.clauses.map(({ lines: _, ...clause }) => clause),
  }
}

describe('policy Markdown', () => {
  it(
    'gives back the tree that was written, whatever its texts hold',
    () => {
      fc.assert(
        fc.property(policyDocument, (document) => {
          const { document: read, findings } = parsePolicyMarkdown(writePolicyMarkdown(document), 'ru.md')
          expect(withoutLines(read)).toEqual(document)
          expect(findings).toEqual([])
        }),
        { seed, numRuns: 500 },
      )
    },
    patience,
  )

  it(
    'is byte-identical when written again',
    () => {
      fc.assert(
        fc.property(policyDocument, (document) => {
          const text = writePolicyMarkdown(document)
          expect(writePolicyMarkdown(parsePolicyMarkdown(text, 'ru.md').document)).toBe(text)
          expect(isPolicyMarkdown(text)).toBe(true)
        }),
        { seed, numRuns: 200 },
      )
    },
    patience,
  )
})
