import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importSource } from '../../src/import/import.js'
import { source, structures } from './source.js'
import { noise, print, tree } from './trees.js'

const bare = (clauses: readonly { id: string; printed: string | null; role: string; text: string }[]) =>
  clauses.map(({ id, printed, role, text }) => ({ id, printed, role, text }))

describe.each(['ru', 'kk'] as const)('import of a garbled %s policy', (language) => {
  it('gives back the tree that was printed', () => {
    fc.assert(
      fc.property(tree(language), noise, (clauses, how) => {
        const { documents } = importSource(source(print(clauses, how, clauses[0]?.text ?? '')), structures)
        expect(documents.map(({ document }) => document.language)).toEqual([language])
        expect(bare(documents[0]?.document.clauses ?? [])).toEqual(bare(clauses))
      }),
      { seed: 20261122, numRuns: 400 },
    )
  })
})
