/** Reading a few Kazakh clauses in tests: a lead-in with its items, or clauses on their own. */
import { kk } from '../../locales/kk/index.js'
import type { Clause } from '../../src/model/clause.js'
import type { Fact } from '../../src/model/fact.js'
import { readDocument } from '../../src/read/read.js'

/** The facts of one clause, or of a lead-in with its items. */
export function factsOf(text: string, ...items: readonly string[]): readonly Fact[] {
  const leadIn: Clause = { id: '1.1', printed: '1.1', role: 'clause', text }
  const listed = items.map(
    (item, at): Clause => ({ id: `1.1/${at + 1}`, printed: null, role: 'item', text: item }),
  )
  const clauses = [leadIn, ...listed]
  return readDocument(
    { policy: null, language: 'kk', wording: 'restated', source: null, meta: {}, clauses },
    kk,
  ).facts
}

/** `kind id`, with `!` ahead of what the clause rules out. */
export function named(facts: readonly Fact[]): string[] {
  return facts.map(({ kind, id, excluded }) => `${excluded ? '!' : ''}${kind} ${id}`).sort()
}

/** The facts of the items alone. */
export function ofItems(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ clause }) => clause !== '1.1')
}
