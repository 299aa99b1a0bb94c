/** Whether a predicate is denied, and what an exception takes back. A denied statement must never be read as a permit. */
import type { CompiledTables } from './compiled.js'
import { type Match, overlap } from './match.js'
import { type ClauseWords, type Part, pieceEnd, pieceStart, type Span } from './parts.js'

export type Polarity = 'affirmed' | 'denied' | 'doubtful'

/** The denying words of a clause that deny something. */
export interface Negators {
  readonly words: readonly Match[]
  /** Of these, the ones that affirm again where two stand together. */
  readonly doubling: readonly Match[]
  readonly anywhere: readonly Match[]
  /** Where the words stand, seen from what they deny. */
  readonly side: 'before' | 'after'
}

/** A predicate as found in the text, before its polarity is known. */
export interface Predicate extends Span {
  readonly noun: boolean
  /** How many of the words in the span deny by the table's own will. */
  readonly ownNegators: number
  /** It gives the user a right, whose words may themselves forbid something. */
  readonly grants: boolean
  /** It was found in a form that already denies. */
  readonly deniedForm: boolean
}

export function negatorsOf({ matches }: ClauseWords, tables: CompiledTables): Negators {
  const harmless = matches(tables.negation.harmless)
  // «без вашего согласия» sets a condition; it does not deny once more.
  const without = tables.without.flatMap((condition) => matches(condition.matches))
  const idle = [...harmless, ...without]
  const effective = (match: Match): boolean => !idle.some((other) => overlap(match, other))
  return {
    words: matches(tables.negation.words).filter(effective),
    doubling: matches(tables.negation.doubling).filter(effective),
    anywhere: matches(tables.negation.anywhere).filter(effective),
    side: tables.tables.negation.words.side,
  }
}

/** The polarity of a predicate among the others of its part (all in text order). */
export function polarityOf(
  predicate: Predicate,
  among: readonly Predicate[],
  part: Part,
  clause: ClauseWords,
  negators: Negators,
  tables: CompiledTables,
): Polarity {
  if (predicate.deniedForm) return 'denied'
  const index = among.indexOf(predicate)
  const previousEnd = Math.max(part.from, among[index - 1]?.to ?? part.from)
  const nextStart = Math.max(
    predicate.to,
    Math.min(among[index + 1]?.from ?? part.to, exceptionAfter(predicate, part, clause, tables)),
  )
  // A right may be one to forbid («вы можете запретить доступ»).
  if (!predicate.grants && negators.anywhere.some(({ from, to }) => from >= previousEnd && to <= nextStart))
    return 'denied'
  const count =
    tables.tables.negation.words.side === 'before'
      ? negatorsBefore(predicate, among, index, part, clause, negators, tables)
      : negatorsAfter(predicate, among, index, part, negators)
  if (count > 1) return 'doubtful'
  return count === 1 ? 'denied' : 'affirmed'
}

/** What an exception behind the predicate denies is no longer the predicate's business. */
function exceptionAfter(predicate: Span, part: Part, clause: ClauseWords, tables: CompiledTables): number {
  const { except } = tables.tables.negation
  if (except.side === 'after') return part.to
  const markers = clause.matches(tables.negation.except)
  return Math.min(
    part.to,
    ...markers.filter(({ from }) => from >= predicate.to && from < part.to).map(({ from }) => from),
  )
}

function negatorsBefore(
  predicate: Predicate,
  among: readonly Predicate[],
  index: number,
  part: Part,
  clause: ClauseWords,
  negators: Negators,
  tables: CompiledTables,
): number {
  const inSpan = negators.words.filter(({ from, to }) => from >= predicate.from && to <= predicate.to).length
  if (inSpan > predicate.ownNegators) return 1
  const least = reachBefore(predicate, among, index, part, clause)
  const ahead = ({ from, to }: Match): boolean => from >= least && to <= predicate.from
  // «не можем не собирать» affirms; «не сообщаем и не передаём» denies twice over.
  const doubling = negators.doubling.filter(ahead)
  if (doubling.some(({ to }, at) => (doubling[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= to + 1)) return 2
  const before = negators.words.some(ahead) ? 1 : 0
  if (before > 0 || !predicate.noun) return before
  // «Сбор … не ведётся»: any denied verb behind a verbal noun denies it, up to the next verb's own piece.
  const verb = among.slice(index + 1).find((other) => !other.noun)
  const end = exceptionAfter(predicate, part, clause, tables)
  const most = verb === undefined ? end : Math.min(end, pieceStart(clause.words, verb.from, predicate.to))
  return negators.words.some(({ from }) => from >= predicate.to && from < most) ? 1 : 0
}

/** How far ahead of a predicate its negator may stand: its comma piece, but not across another predicate. */
function reachBefore(
  predicate: Predicate,
  among: readonly Predicate[],
  index: number,
  part: Part,
  clause: ClauseWords,
): number {
  let least = pieceStart(clause.words, predicate.from, part.from)
  for (const other of among.slice(0, index)) if (other.to <= predicate.from) least = Math.max(least, other.to)
  return least
}

/** «Жинау … жүзеге асырылмайды»: a verb looks two words on, a verbal noun to the end of its part. */
function negatorsAfter(
  predicate: Predicate,
  among: readonly Predicate[],
  index: number,
  part: Part,
  negators: Negators,
): number {
  const inSpan = negators.words.filter(({ from, to }) => from >= predicate.from && to <= predicate.to).length
  if (inSpan > predicate.ownNegators) return 1
  const affirming = among.slice(index + 1).find((other) => !other.noun && !other.deniedForm)
  const most = predicate.noun
    ? Math.min(part.to, affirming?.from ?? part.to)
    : Math.min(part.to, predicate.to + 2)
  return negators.words.some(({ from }) => from >= predicate.to && from < most) ? 1 : 0
}

/** The stretches of a part that an exception governs. `closed`: how it ends before the predicate that follows it. */
export function exceptionsIn(
  part: Part,
  predicates: readonly (Predicate & { readonly denied: boolean })[],
  clause: ClauseWords,
  tables: CompiledTables,
): Span[] {
  const { except } = tables.negation
  const markers = clause.matches(except).filter(({ from, to }) => from >= part.from && to <= part.to)
  if (tables.tables.negation.except.side === 'after') {
    return markers.map(({ from, to }) => {
      const before = predicates.filter((predicate) => predicate.to <= from)
      return { from: Math.max(part.from, ...before.map((predicate) => predicate.to)), to }
    })
  }
  return markers.map(({ from, to }) => {
    const leading = !predicates.some((predicate) => predicate.to <= from)
    const next = predicates.find((predicate) => predicate.from >= to && (leading || predicate.denied))
    if (next === undefined) return { from, to: part.to }
    const end = pieceStart(clause.words, next.from, to)
    return { from, to: end > to ? end : Math.min(next.from, pieceEnd(clause.words, to, part.to)) }
  })
}
