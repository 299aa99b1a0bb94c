/** Facts that their own words give wherever they stand: consents, duties, prohibitions, liability, security, retention, changes … */
import type { Fact, FactKind } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledStatement, CompiledTables } from '../compiled.js'
import type { Match } from '../match.js'
import type { Span } from '../parts.js'
import { termsIn } from '../terms.js'
import { fact, type Limits } from './draft.js'
import { manner } from './rights.js'

/** Kinds whose denial is worth a fact of its own; of the others a denied statement says nothing. */
const permits: ReadonlySet<FactKind> = new Set(['user-right', 'company-right'])

/** Kinds that are denials themselves: the denying word beside them is what they say (… беруге болмайды, … жауап бермейді). */
const denials: ReadonlySet<FactKind> = new Set(['user-prohibition', 'liability-limit'])

export function statements(reading: ClauseReading, tables: CompiledTables): Fact[] {
  const facts: Fact[] = []
  for (const statement of tables.statements) {
    if (!holdsHere(statement, reading)) continue
    for (const match of reading.matches(statement.matches)) {
      const denied = !denials.has(statement.kind) && isDenied(match, reading, tables)
      if (denied && !permits.has(statement.kind)) continue
      const id = statement.id === '#' ? numberIn('#', match, reading, tables) : statement.id
      if (id === undefined) continue
      const limits = denied ? { excluded: true as const } : limitsOf(statement, match, reading, tables)
      facts.push(fact(reading, statement.kind, id, [match], limits))
    }
  }
  for (const { set, evidence } of reading.definitions ?? []) {
    const id = tables.tables.names.definitions[set]
    if (id !== undefined) facts.push(fact(reading, 'definition', id, [evidence]))
  }
  return facts
}

function holdsHere({ entry, companions }: CompiledStatement, reading: ClauseReading): boolean {
  if (entry.in !== undefined && !entry.in.includes(reading.kind)) return false
  if (entry.outside?.includes(reading.kind)) return false
  return companions.every((companion) => reading.matches(companion).length > 0)
}

/** A denying word inside the match that its pattern does not name, or right beside it, on the side where the language puts it. */
function isDenied(match: Match, { negators }: ClauseReading, { tables }: CompiledTables): boolean {
  const inSpan = negators.words.filter(({ from, to }) => from >= match.from && to <= match.to).length
  if (inSpan > match.ownNegators) return true
  const after = tables.negation.words.side === 'after'
  return negators.words.some(({ from, to }) => (after ? from === match.to : to === match.from))
}

function limitsOf(
  statement: CompiledStatement,
  match: Match,
  reading: ClauseReading,
  tables: CompiledTables,
): Limits {
  const part = reading.parts.find(({ from, to }) => match.from >= from && match.from < to)
  if (statement.kind === 'retention' && statement.id === 'fixed-term') {
    const period = numberIn('#period', match, reading, tables)
    return period === undefined ? {} : { period }
  }
  if (part === undefined) return {}
  if (statement.kind === 'user-right') return manner(part, reading, tables)
  if (statement.kind === 'security-measure' && statement.id === 'encrypted-transport') {
    const data = termsIn('data-category', part, reading).map(({ term }) => term.id)
    return data.length > 0 ? { data: [...new Set(data)] } : {}
  }
  return {}
}

function numberIn(
  set: '#' | '#period',
  span: Span,
  reading: ClauseReading,
  tables: CompiledTables,
): string | undefined {
  const spans = tables.numbers.spans(reading.words).get(set) ?? []
  return spans.find(({ from, to }) => from >= span.from && from < span.to && to > span.from)?.value
}
