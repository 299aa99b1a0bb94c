/** Items and statements that should have given a fact and did not: never silence. */
import type { ClauseKind } from '../model/clause.js'
import type { Fact } from '../model/fact.js'
import { type ClauseReading, listedKind } from './clause-reading.js'
import type { CompiledTables } from './compiled.js'
import { purposeRegions } from './facts/purposes.js'
import type { Frame, FramedPart } from './frames.js'
import { frameAt } from './govern.js'
import { overlap } from './match.js'
import { inside, type Span, within, wording } from './parts.js'
import type { TermKind, Topic } from './tables.js'
import { termsIn } from './terms.js'

/** Kinds whose lists are made of facts: an item of one that gives none is reported. */
const factual: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'data-category',
  'auto-collection',
  'device-permission',
  'purpose',
  'transfer-ground',
  'user-right',
  'user-duty',
  'user-prohibition',
  'company-right',
  'company-duty',
])

const longestNamed = 8
const longestPredicate = 3

/** The words of the clause that should have given a fact. */
export function unrecognisedIn(
  reading: ClauseReading,
  facts: readonly Fact[],
  tables: CompiledTables,
): string[] {
  if (reading.kind === 'definition' || reading.leadsIn) return []
  const topic = reading.context?.topic ?? null
  const listed = reading.context !== null && (reading.clause.role === 'item' || !reading.context.fromHeading)
  if (
    listed &&
    factual.has(reading.kind) &&
    facts.every(({ kind }) => kind === 'contact' || kind === 'reference')
  )
    return [reading.text]
  const wanted = topic === null ? undefined : listedKind[topic]
  if (
    listed &&
    wanted !== undefined &&
    factual.has(reading.kind) &&
    !facts.some((fact) => answers(fact, wanted))
  )
    return [reading.text]
  return reading.parts.flatMap((part) => {
    const unnamed = unnamedObjects(part, reading, tables)
    return unnamed.length === 0 && isSilent(part, reading, facts) ? [wording(reading, part)] : unnamed
  })
}

/** Topics on which decisions rest: a sentence that says something of them says a fact, or is reported. */
const deciding: ReadonlySet<Topic> = new Set([
  'collect',
  'auto-collect',
  'transfer',
  'access',
  'purpose',
  'use',
  'cross-border',
])

/** A sentence with a predicate of its own on data, and no fact that its words gave. */
function isSilent(part: FramedPart, reading: ClauseReading, facts: readonly Fact[]): boolean {
  const spoken = part.frames.filter(
    ({ topic, inherited, deniedOnly }) => deciding.has(topic) && !inherited && !deniedOnly,
  )
  if (spoken.length === 0) return false
  // A thing may be used that is no data.
  const ofData =
    spoken.some(({ topic }) => topic !== 'use') || termsIn('data-category', part, reading).length > 0
  if (!ofData) return false
  const text = wording(reading, part)
  return !facts.some(({ evidence }) => evidence?.some((words) => text.includes(words)) ?? false)
}

function answers(fact: Fact, wanted: TermKind): boolean {
  if (fact.kind === wanted) return true
  return wanted === 'data-category'
    ? fact.kind === 'de-identified-data'
    : wanted === 'transfer-ground' && fact.kind === 'company-right'
}

const collecting: ReadonlySet<Topic> = new Set(['collect', 'auto-collect'])

/** «Мы собираем имя, телефон и любимый цвет»: members of an enumeration of data that no table names. */
function unnamedObjects(part: FramedPart, reading: ClauseReading, tables: CompiledTables): string[] {
  const named = [...termsIn('data-category', part, reading), ...termsIn('de-identified-data', part, reading)]
  const members = named.filter(({ term }) => term.entry.listOnly !== true)
  const asides = [tables.limits.adjunct, tables.limits.ifNecessary, tables.limits.openEnded]
  const aside = [
    ...purposeRegions(part, reading, tables),
    ...part.exceptions,
    ...asides.flatMap((entry) => within(reading.matches(entry), part)),
  ]
  const unnamed: string[] = []
  for (const chunk of chunksOf(part, reading, tables)) {
    const frame = frameAt(chunk, part.frames, reading.words)
    if (frame === null || !collecting.has(frame.topic)) continue
    const object = objectIn(chunk, frame)
    if (object === null || object.to - object.from > longestNamed) continue
    // Away from its predicate a phrase is a member of an enumeration only beside a member that is known.
    if (!touches(object, frame) && !frame.inherited && members.length === 0) continue
    if (
      [...aside, ...named, ...part.frames.filter(({ inherited }) => !inherited)].some((span) =>
        overlap(object, span),
      )
    )
      continue
    // «номер и срок действия паспорта»: one word before a conjunction shares what follows it.
    const shares = chunk.joined && object.to - object.from === 1
    if (!shares && !allFiller(object, reading, tables)) unnamed.push(wording(reading, object))
  }
  return unnamed
}

/** The words of a phrase on the side of its predicate where objects stand. */
function objectIn(chunk: Span, frame: Frame): Span | null {
  if (frame.inherited) return chunk
  const object =
    frame.objects === 'after'
      ? { from: Math.max(chunk.from, frame.to), to: chunk.to }
      : { from: chunk.from, to: Math.min(chunk.to, frame.from) }
  return object.to > object.from ? object : null
}

/** Right beside a predicate; one that spans a whole phrase («сбор … осуществляется») holds its objects itself. */
function touches(object: Span, frame: Frame): boolean {
  if (frame.to - frame.from > longestPredicate) return false
  return frame.objects === 'after' ? object.from === frame.to : object.to === frame.from
}

/** `joined`: a conjunction follows. */
type Chunk = Span & { readonly joined: boolean }

/** The members of an enumeration: what stands between commas, conjunctions and brackets, those in brackets left out. */
function chunksOf(part: Span, { words, matches }: ClauseReading, tables: CompiledTables): Chunk[] {
  const chunks: Chunk[] = []
  const joined = new Set(within(matches(tables.limits.conjunction), part).map(({ from }) => from))
  let from = part.from
  for (let at = part.from + 1; at <= part.to; at++) {
    if (at < part.to && words[at]?.pause !== true && !joined.has(at)) continue
    if (words[from]?.aside !== true) chunks.push({ from, to: at, joined: joined.has(at) })
    from = at
  }
  return chunks
}

function allFiller(chunk: Span, reading: ClauseReading, tables: CompiledTables): boolean {
  const fillers = reading.matches(tables.limits.filler)
  for (let at = chunk.from; at < chunk.to; at++) {
    if (!fillers.some((span) => inside({ from: at, to: at + 1 }, span))) return false
  }
  return true
}
