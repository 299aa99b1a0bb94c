/** Data categories: what the company says that it collects, or does not. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { conditionsOf, deniedInSomeCase, relief } from '../conditions.js'
import type { FramedPart } from '../frames.js'
import { type GovernedTerm, governedTerms } from '../govern.js'
import { inside, pieceEnd, type Span, within, wording } from '../parts.js'
import { deIdentifiedFrom } from './de-identified.js'
import { fact } from './draft.js'
import { purposeRegions, purposeTerms } from './purposes.js'
import type { Found } from './result.js'

/** Data categories that the clause permits or rules out. Categories of a de-identified passage are left to `deIdentifiedData`. */
export function dataCategories(reading: ClauseReading, tables: CompiledTables): Found {
  const facts: Fact[] = []
  const unrecognised: string[] = []
  const deIdentified = deIdentifiedFrom(reading, tables)
  for (const [index, part] of reading.parts.entries()) {
    if (index >= deIdentified) break
    const regions = purposeRegions(part, reading, tables)
    const terms = governedTerms('data-category', ['collect', 'auto-collect'], part, reading).filter(
      (term) => !regions.some((region) => inside(term, region)) && !inCase(term, part, reading, tables),
    )
    if (terms.length === 0) continue
    // «Мы не собираем местоположение для рекламы» rules out the purpose, not the category.
    const ruledOutFor = purposeTerms(part, reading, tables).some((purpose) => purpose.denied)
    for (const term of terms) {
      if (term.denied && ruledOutFor && term.frame.polarity !== 'doubtful') continue
      const said = categoryOf(term, limitsOf(term, part, terms, reading, tables), part, reading, tables)
      if (said === null) unrecognised.push(wording(reading, part))
      else facts.push(said)
    }
  }
  return { facts: withOpenEnd(facts, reading, tables), unrecognised }
}

/** What a statement says of one category; null where it can't be told. */
function categoryOf(
  { term, frame, denied, ...span }: GovernedTerm,
  limits: DataLimits,
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact | null {
  if (frame.polarity === 'doubtful') return null
  const subject = { kind: 'data-category', id: term.id } as const
  const conditions = denied
    ? relief(subject, part, reading, tables)
    : conditionsOf(subject, part, reading, tables)
  if (conditions !== null) return fact(reading, 'data-category', term.id, [span], limits, conditions)
  if (deniedInSomeCase(part, reading, tables)) return null
  return fact(reading, 'data-category', term.id, [span], { ...limits, excluded: true })
}

/** «Почта собирается, если вы ждёте результаты анализов»: what the case behind the predicate names is no object of it. */
function inCase(term: Span, part: FramedPart, reading: ClauseReading, tables: CompiledTables): boolean {
  if (tables.tables.conditions.openers.side === 'after') return false
  const frames = part.frames.filter(({ inherited }) => !inherited)
  return within(reading.matches(tables.openers), part).some(
    ({ from, to }) =>
      to <= term.from &&
      term.to <= pieceEnd(reading.words, to, part.to) &&
      frames.some((frame) => frame.to <= from) &&
      !frames.some((frame) => frame.from >= to && frame.to <= term.from),
  )
}

type DataLimits = Pick<Fact, 'ifNecessary' | 'openEnded'> & { collected: 'declared' | 'automatic' }

function limitsOf(
  term: GovernedTerm,
  part: FramedPart,
  terms: readonly GovernedTerm[],
  reading: ClauseReading,
  tables: CompiledTables,
): DataLimits {
  // «Мы не используем cookie» rules them out altogether; only «автоматически» narrows a denial.
  const stated = within(reading.matches(tables.limits.automatic), part).length > 0
  const under = reading.context?.topic === 'auto-collect' && term.frame.topic === 'collect' && !term.denied
  const automatic =
    stated || under || (term.frame.topic === 'auto-collect' && (!term.denied || term.frame.inherited))
  return {
    collected: automatic ? 'automatic' : 'declared',
    ...(onlyIfNecessary(term, part, terms, reading, tables) ? { ifNecessary: true } : {}),
    ...(term.term.entry.openEnded ? { openEnded: true } : {}),
  }
}

/** «IP-адрес (при необходимости)» is about the term before it, «имя и, при необходимости, ИИН» about the next one, else it is about all. */
function onlyIfNecessary(
  term: Span,
  part: FramedPart,
  terms: readonly Span[],
  reading: ClauseReading,
  tables: CompiledTables,
): boolean {
  return within(reading.matches(tables.limits.ifNecessary), part).some((mark) => {
    const before = terms.filter((other) => other.to <= mark.from)
    const after = terms.filter((other) => other.from >= mark.to)
    if (before.length === 0 || (after.length === 0 && reading.words[mark.from]?.aside !== true)) return true
    return reading.words[mark.from]?.aside === true ? term === before[before.length - 1] : term === after[0]
  })
}

/** «имя и так далее»: where a clause names one category only, the open end is that category's. */
function withOpenEnd(facts: Fact[], reading: ClauseReading, tables: CompiledTables): Fact[] {
  const [only] = facts
  if (
    facts.length !== 1 ||
    only === undefined ||
    only.excluded ||
    reading.matches(tables.limits.openEnded).length === 0
  )
    return facts
  return [{ ...only, openEnded: true }]
}
