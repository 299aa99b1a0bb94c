import { describe, expect, it } from 'vitest'
import { structures } from '../../locales/index.js'
import { importSource } from '../../src/import/import.js'
import type { Clause } from '../../src/model/clause.js'
import { sourceFromBytes } from '../../src/source/open.js'
import { corpusPolicies, type ExpectedClause } from '../fixtures/corpus.js'
import { beyondKnown } from '../fixtures/known-gaps.js'

const lettersOnly = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The clauses that differ, one line each: empty when all agree. */
function differences(
  expected: readonly ExpectedClause[],
  got: readonly Clause[],
  printed: boolean,
): string[] {
  const byId = new Map(got.map((clause) => [clause.id, clause]))
  const lines: string[] = []
  for (const want of expected) {
    const clause = byId.get(want.id)
    byId.delete(want.id)
    if (clause === undefined) lines.push(`- ${want.id} is missing: ${want.text}`)
    else if (want.open ? lettersOnly(clause.text) !== lettersOnly(want.text) : clause.text !== want.text)
      lines.push(`~ ${want.id} reads «${clause.text}», not «${want.text}»`)
    else if (printed && !want.printedOpen && clause.printed !== want.printed)
      lines.push(`~ ${want.id} is printed ${clause.printed}, not ${want.printed}`)
  }
  const order = got.map(({ id }) => id).join(' ')
  if (lines.length === 0 && byId.size === 0 && order !== expected.map(({ id }) => id).join(' '))
    lines.push(`the clauses stand in another order: ${order}`)
  for (const clause of byId.values()) lines.push(`+ ${clause.id} is not in the text: ${clause.text}`)
  return lines
}

describe.each(corpusPolicies())('$name', ({ name, source, clean, expected }) => {
  const files = clean === null ? [source] : [source, clean]
  describe.each(files)('$file', ({ file, bytes }) => {
    const imported = importSource(sourceFromBytes(bytes, file), structures).documents
    const read = new Map(
      imported.map(({ document, findings }) => [document.language, { document, findings }]),
    )

    it('is read in the languages it is written in', () => {
      expect([...read.keys()].sort()).toEqual([...expected.keys()].sort())
    })

    it.each([...expected])('gives the clauses of its %s text, numbers and words', (language, wanted) => {
      const clauses = read.get(language)?.document.clauses ?? []
      const found = differences(wanted.clauses, clauses, file === source.file)
      expect(beyondKnown(`import ${name} ${file} ${language}`, found)).toEqual([])
    })

    if (file === source.file)
      it.each([...expected])('reports what it repaired in its %s text', (language, wanted) => {
        const made = new Set(
          read.get(language)?.findings.flatMap(({ code, clause }) => [code, `${code} ${clause}`]),
        )
        const named = wanted.findings.map(({ code, clause }) =>
          clause === undefined ? code : `${code} ${clause}`,
        )
        const absent = named.filter((one) => !made.has(one))
        expect(beyondKnown(`findings ${name} ${file} ${language}`, absent)).toEqual([])
      })
  })
})
