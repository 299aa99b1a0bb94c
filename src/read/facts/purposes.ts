/** Purposes: what data are collected or used for, or not. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { conditionsOf, deniedInSomeCase, relief } from '../conditions.js'
import type { Frame, FramedPart } from '../frames.js'
import { governedTerms } from '../govern.js'
import { overlap } from '../match.js'
import { inside, pieceStart, type Span, within, wording } from '../parts.js'
import type { Topic } from '../tables.js'
import { type FoundTerm, termsIn } from '../terms.js'
import { deIdentifiedFrom, deIdentifiedIds } from './de-identified.js'
import { fact, type Limits } from './draft.js'
import type { Found } from './result.js'

const purposeful: ReadonlySet<Topic> = new Set(['collect', 'auto-collect', 'use', 'purpose'])

export interface PurposeTerm extends FoundTerm {
  readonly frame: Frame
  readonly denied: boolean
}

/** The stretches of a part that say what something is for. */
export function purposeRegions(part: FramedPart, reading: ClauseReading, tables: CompiledTables): Span[] {
  const markers = within(reading.matches(tables.limits.purpose), part)
  if (tables.tables.limits.purpose.side === 'after') return regionsAhead(markers, part, reading)
  return markers.map(({ from, to }) => {
    const next = part.frames.find((frame) => !frame.inherited && frame.from >= to)
    const end = next?.from ?? part.to
    return { from, to: labelEnd({ from: to, to: end }, reading) ?? end }
  })
}

/** «Для договора: ИИН и удостоверение»: the colon behind a purpose ends it, where data follow and no purpose does. */
function labelEnd({ from, to }: Span, reading: ClauseReading): number | undefined {
  for (let at = from + 1; at < to; at++) {
    if (reading.words[at]?.colon !== true) continue
    const rest = { from: at, to }
    const purpose = termsIn('purpose', rest, reading)[0]?.from ?? to
    return (termsIn('data-category', rest, reading)[0]?.from ?? to) < purpose ? at : undefined
  }
  return undefined
}

/** The longest purpose in words that no table names. */
const unnamedPurpose = 3

/** «… үшін» closes its region, which begins with the first purpose named: what stands ahead of that is an object of the verb. */
function regionsAhead(markers: readonly Span[], part: FramedPart, reading: ClauseReading): Span[] {
  const named = termsIn('purpose', part, reading)
  let closed = part.from
  return markers.map(({ from, to }) => {
    const frames = part.frames.filter((frame) => !frame.inherited && frame.to <= from)
    const least = Math.max(closed, ...frames.map((frame) => frame.to))
    closed = to
    const first = named.find((term) => term.from >= least && term.to <= to)
    return { from: first?.from ?? Math.max(least, from - unnamedPurpose), to }
  })
}

/** The purposes of a part, with the frame whose doing they are the purpose of. */
export function purposeTerms(
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): PurposeTerm[] {
  // In a list of grounds or permissions «требуется для …» is the ground, not a purpose of collecting.
  if (part.frames.some(({ inherited, topic }) => inherited && !purposeful.has(topic))) return []
  const regions = purposeRegions(part, reading, tables)
  // «Данные передаются, если это необходимо для оказания услуг»: the words of a transfer's ground, too.
  const transfer = part.frames.some(({ topic }) => topic === 'transfer')
  const grounds = transfer ? termsIn('transfer-ground', part, reading) : []
  const found: PurposeTerm[] = []
  for (const term of termsIn('purpose', part, reading)) {
    if (grounds.some((ground) => ground.term.entry.conditions !== undefined && inside(term, ground))) continue
    const frame = frameFor(term, part, tables)
    if (frame === null || !purposeful.has(frame.topic) || (frame.deniedOnly && frame.polarity === 'affirmed'))
      continue
    const region = regions.findLast((span) => inside(term, span))
    if (region === undefined && frame.topic !== 'purpose') continue
    const own = deniedBeside(region ?? term, frame, part, reading, tables)
    const excepted = part.exceptions.some((span) => inside(term, span) && !inside(frame, span))
    found.push({ ...term, frame, denied: (frame.polarity !== 'affirmed') !== excepted || own })
  }
  return found
}

/** «не для рекламы», «и не служат целям рекламы», «жарнама үшін емес»: a denying word ahead of the region in its piece, or right behind it, denies that purpose alone. */
function deniedBeside(
  region: Span,
  frame: Frame,
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): boolean {
  const ahead = tables.tables.negation.words.side === 'before'
  return reading.negators.words.some(({ from, to }) =>
    ahead
      ? to <= region.from &&
        from >= Math.max(pieceStart(reading.words, region.from, part.from), frame.to) &&
        !part.frames.some((other) => !other.inherited && other.from >= from && other.to <= region.from)
      : from === region.to && (frame.inherited || to <= frame.from || from >= frame.to),
  )
}

/** The nearest frame that can have a purpose; storing and the like beside it is of no account. */
function frameFor(term: Span, part: FramedPart, tables: CompiledTables): Frame | null {
  const frames = part.frames.filter(
    ({ topic, deniedOnly, polarity }) => topic !== 'other' && !(deniedOnly && polarity === 'affirmed'),
  )
  const before = frames.filter((frame) => frame.from <= term.from)
  const left = before[before.length - 1] ?? null
  const right = frames.find((frame) => frame.from > term.from) ?? null
  const ahead = tables.tables.limits.purpose.side === 'before'
  return ahead ? (left ?? right) : (right ?? left)
}

/** Purposes that the clause permits or rules out, each with the only data that it covers where the statement names them. */
export function purposes(reading: ClauseReading, tables: CompiledTables): Found {
  const facts: Fact[] = []
  const unrecognised: string[] = []
  const deIdentified = deIdentifiedFrom(reading, tables)
  for (const [index, part] of reading.parts.entries()) {
    const terms = purposeTerms(part, reading, tables)
    if (terms.length === 0) continue
    const covered =
      index >= deIdentified
        ? { deIdentifiedOnly: true as const, ...dataLimit(deIdentifiedIds(reading, tables)) }
        : dataLimit(dataNamedIn(part, reading, tables))
    for (const term of terms) {
      const limits = { ...covered, ...openEnd(term, reading, tables) }
      if (term.frame.polarity === 'doubtful') {
        unrecognised.push(wording(reading, part))
      } else if (!term.denied) {
        facts.push(
          fact(
            reading,
            'purpose',
            term.term.id,
            [term],
            limits,
            conditionsOf({ kind: 'purpose', id: term.term.id }, part, reading, tables),
          ),
        )
      } else {
        const left = relief({ kind: 'purpose', id: term.term.id }, part, reading, tables)
        if (left !== null) facts.push(fact(reading, 'purpose', term.term.id, [term], limits, left))
        else if (deniedInSomeCase(part, reading, tables)) unrecognised.push(wording(reading, part))
        else facts.push(fact(reading, 'purpose', term.term.id, [term], { ...limits, excluded: true }))
      }
    }
  }
  return { facts, unrecognised }
}

function dataLimit(ids: readonly string[]): Pick<Limits, 'data'> {
  return ids.length > 0 ? { data: ids } : {}
}

/** The categories that the statement ties to its purposes: its objects, and in a list of purposes what is done for them («… для …», «… үшін …»). */
function dataNamedIn(part: FramedPart, reading: ClauseReading, tables: CompiledTables): string[] {
  const regions = purposeRegions(part, reading, tables)
  const named = termsIn('purpose', part, reading)
  const ahead = tables.tables.limits.purpose.side === 'before'
  const ids = new Set(
    reading.context?.topic === 'purpose' || reading.context?.topic === 'use' ? reading.context.data : [],
  )
  for (const term of governedTerms('data-category', [...purposeful], part, reading)) {
    // «рассчитывается скоринговый балл» is the purpose itself.
    if (regions.some((region) => inside(term, region)) || named.some((purpose) => overlap(purpose, term)))
      continue
    const inList = term.frame.topic === 'purpose' && term.frame.inherited
    if (inList && !regions.some((region) => (ahead ? region.from >= term.to : region.to <= term.from)))
      continue
    ids.add(term.term.id)
  }
  return [...ids]
}

function openEnd(term: FoundTerm, reading: ClauseReading, tables: CompiledTables): Pick<Limits, 'openEnded'> {
  // «… және т. б. қатысты хабарламаларды жіберу»: where what is done comes last, the open end stands ahead of it.
  const ahead = tables.tables.limits.purpose.side === 'before'
  const closing = reading.matches(tables.limits.openEnded).some(({ from }) => !ahead || from >= term.to)
  return term.term.entry.openEnded || closing ? { openEnded: true } : {}
}
