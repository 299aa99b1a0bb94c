/** The conditions that a statement sets on what it permits, named in the vocabulary or only as stated. */
import type { FactKind } from '../model/fact.js'
import type { ClauseReading, InheritedCondition } from './clause-reading.js'
import type { CompiledCondition, CompiledTables } from './compiled.js'
import type { FramedPart } from './frames.js'
import { firstFrom, overlap } from './match.js'
import { inside, pieceEnd, pieceStart, type Span, within, wording } from './parts.js'
import type { ConditionEntry, TermKind } from './tables.js'
import { termsIn } from './terms.js'

export interface Conditions {
  readonly ids: readonly string[]
  readonly evidence: readonly string[]
}

export const none: Conditions = { ids: [], evidence: [] }

/** The fact that a condition would be set on; without id, any of its kind. */
export interface Subject {
  readonly kind: FactKind
  readonly id?: string
}

const permitsToCompany: readonly FactKind[] = [
  'data-category',
  'device-permission',
  'purpose',
  'transfer-ground',
  'cross-border',
]

/** Conditions that an affirmative part sets on a fact, its lead-in's among them. */
export function conditionsOf(
  subject: Subject,
  stated: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): Conditions {
  const part = withAfterthought(stated, reading)
  const outside = (span: Span): boolean => !part.exceptions.some((exception) => overlap(span, exception))
  const named = namedIn(tables.named, subject, part, reading).filter(({ span }) => outside(span))
  const unnamed = asStated(subject, part, reading, tables).filter(outside)
  const inherited = (reading.context?.conditions ?? []).filter(({ entry }) => concerns(entry, subject))
  const ids = [
    ...inherited.map(({ entry }) => entry.id),
    ...named.map(({ id }) => id),
    ...unnamed.map(() => 'as-stated'),
  ]
  const spans = [...named.map(({ span }) => span), ...unnamed]
  return {
    ids: [...new Set(ids)],
    evidence: [...inherited.map(({ evidence }) => evidence), ...spans.map((span) => wording(reading, span))],
  }
}

/** «…, но только если вы согласились»: a part that names nothing itself goes on with the one before it. */
function withAfterthought(part: FramedPart, reading: ClauseReading): FramedPart {
  let { to } = part
  for (let at = firstFrom(reading.parts, to); at < reading.parts.length; at++) {
    const next = reading.parts[at] as FramedPart
    if (next.from !== to || !next.continues || next.frames.some(({ inherited }) => !inherited)) break
    if (ownTerms.some((kind) => termsIn(kind, next, reading).length > 0)) break
    to = next.to
  }
  return to === part.to ? part : { ...part, to }
}

const termKinds: readonly TermKind[] = ['data-category', 'device-permission', 'purpose', 'transfer-ground']

/** What a part names when it is about something else; whoever gets data may well be named in a condition. */
const ownTerms: readonly TermKind[] = ['data-category', 'device-permission', 'purpose']

/** What a denied part leaves permitted: «не … без вашего согласия», «не …, если вы не …». Null where it leaves nothing. */
export function relief(
  subject: Subject,
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): Conditions | null {
  const without = namedIn(tables.without, subject, part, reading)
  const excepted = part.exceptions.flatMap((span) => exceptionConditions(subject, span, reading, tables))
  const all = [...without, ...excepted]
  if (all.length === 0) return null
  return {
    ids: [...new Set(all.map(({ id }) => id))],
    evidence: all.map(({ span }) => wording(reading, span)),
  }
}

/** True where a denial holds only in a case («не собираем, если …») that no table can turn into a permit. */
export function deniedInSomeCase(part: FramedPart, reading: ClauseReading, tables: CompiledTables): boolean {
  if (part.exceptions.some((span) => !termKinds.some((kind) => termsIn(kind, span, reading).length > 0)))
    return true
  const grounds = termsIn('transfer-ground', part, reading)
  return within(reading.matches(tables.openers), part).some(
    (span) => ![...part.exceptions, ...grounds].some((other) => overlap(span, other)),
  )
}

/** The conditions that a lead-in hands to its items. */
export function inheritedFrom(
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): InheritedCondition[] {
  const named = tables.named.flatMap(({ entry, matches }) =>
    within(reading.matches(matches), part).map((span) => ({ entry, evidence: wording(reading, span) })),
  )
  const stated = asStated(null, part, reading, tables).map((span) => ({
    entry: { id: 'as-stated', on: permitsToCompany },
    evidence: wording(reading, span),
  }))
  return [...(reading.context?.conditions ?? []), ...named, ...stated]
}

/** Whether a span lies in one of the exceptions of the part. */
export function inException(span: Span, part: FramedPart): boolean {
  return part.exceptions.some((exception) => inside(span, exception))
}

type Found = { readonly id: string; readonly span: Span }

function namedIn(
  table: readonly CompiledCondition[],
  subject: Subject,
  span: Span,
  reading: ClauseReading,
): Found[] {
  return table.flatMap(({ id, entry, matches }) =>
    concerns(entry, subject)
      ? within(reading.matches(matches), span).map((found) => ({ id, span: found }))
      : [],
  )
}

/** Whether a condition or duty may be set on the fact. */
export function concerns(
  entry: Pick<ConditionEntry, 'on' | 'for' | 'notFor'>,
  { kind, id }: Subject,
): boolean {
  if (entry.on !== undefined && !entry.on.includes(kind)) return false
  if (id === undefined) return true
  return (entry.for?.includes(id) ?? true) && !(entry.notFor?.includes(id) ?? false)
}

/** What an exception says that is no term of the kind itself: a named condition, else one as stated. */
function exceptionConditions(
  subject: Subject,
  span: Span,
  reading: ClauseReading,
  tables: CompiledTables,
): Found[] {
  const named = [
    ...namedIn(tables.named, subject, span, reading),
    ...namedIn(tables.without, subject, span, reading),
  ]
  if (named.length > 0) return named
  const listed = termsIn(subject.kind as TermKind, span, reading)
  // «кроме случаев, когда …» is a condition in other words; «кроме жалоб» lists something that no table names.
  const opens = reading.matches(tables.openers).some((opener) => overlap(opener, span))
  return listed.length > 0 || !opens ? [] : [{ id: 'as-stated', span }]
}

/** Words that open a condition, with what follows (or precedes), unless a table names what they say. */
function asStated(
  subject: Subject | null,
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): Span[] {
  const after = tables.tables.conditions.openers.side === 'after'
  // «…, если:» opens a list, whose items are the conditions.
  const openers = within(reading.matches(tables.openers), part).filter(
    ({ to }) => after || !reading.leadsIn || to < part.to - 2,
  )
  const spans = openers.map(({ from, to }) =>
    after
      ? { from: pieceStart(reading.words, from, part.from), to }
      : { from, to: pieceEnd(reading.words, Math.min(to + 1, part.to), part.to) },
  )
  if (spans.length === 0) return spans
  const grounds = termsIn('transfer-ground', part, reading).filter(
    ({ term }) => term.entry.conditions !== undefined,
  )
  const necessary = reading.matches(tables.limits.ifNecessary)
  return spans.filter((span) => {
    const named = tables.named.some(
      ({ entry, matches }) =>
        (subject === null || concerns(entry, subject)) &&
        reading.matches(matches).some((match) => overlap(match, span)),
    )
    return !named && ![...grounds, ...necessary].some((other) => overlap(other, span))
  })
}
