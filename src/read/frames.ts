/** The predicates of a part: what is said to be done with the terms around them, and whether it is denied. */
import type { CompiledTables } from './compiled.js'
import type { Match } from './match.js'
import { exceptionsIn, type Negators, type Polarity, type Predicate, polarityOf } from './negation.js'
import { type ClauseWords, inside, type Part, type Span } from './parts.js'
import type { FrameEntry, Topic } from './tables.js'
import type { Word } from './words.js'

export interface Frame extends Span {
  readonly topic: Topic
  readonly objects: 'before' | 'after'
  /** Where a transfer's recipients and grounds stand. */
  readonly recipients: 'before' | 'after'
  readonly polarity: Polarity
  readonly deniedOnly: boolean
  /** Taken from a lead-in, a heading or the part before: it has no words here. */
  readonly inherited: boolean
  /** A denial that a conjunction ties to what stands ahead of it («… и не передаём»). */
  readonly tied?: boolean
}

export interface FramedPart extends Part {
  readonly frames: readonly Frame[]
  readonly exceptions: readonly Span[]
}

/** Where a clause stands, as far as frames ask. */
export type FramePlace = 'heading' | 'lead-in' | 'other'

const silencing: ReadonlySet<Topic> = new Set(['right', 'user-duty', 'user-prohibition', 'void'])

/** True for topics that keep every frame after them from being read. */
export function silences(topic: Topic): boolean {
  return silencing.has(topic)
}

/** A predicate of the clause before it is known how it stands to its part. */
export interface FoundFrame extends Predicate {
  readonly topic: Topic
  readonly objects: 'before' | 'after'
  readonly recipients: 'before' | 'after'
  readonly deniedOnly: boolean
}

/** The part with its frames in text order. */
export function framePart(
  part: Part,
  all: readonly FoundFrame[],
  clause: ClauseWords,
  negators: Negators,
  tables: CompiledTables,
): FramedPart {
  const own = all.filter((frame) => inside(frame, part))
  const found = own.filter((frame) => !own.some((other) => swallows(other, frame, own)))
  const silencer = found.find((frame) => silences(frame.topic))
  const heard = silencer === undefined ? found : found.filter((frame) => isHeard(frame, silencer, tables))
  const frames = heard
    .map((frame) => ({
      ...frame,
      polarity: polarityOf(frame, found, part, clause, negators, tables),
      inherited: false,
    }))
    .map((frame) =>
      frame.polarity !== 'affirmed' && isTied(frame, clause, negators, tables)
        ? { ...frame, tied: true }
        : frame,
    )
    .filter(({ deniedOnly, polarity }) => !deniedOnly || polarity !== 'affirmed')
  const predicates = frames.map((frame) => ({ ...frame, denied: frame.polarity !== 'affirmed' }))
  return { ...part, frames, exceptions: exceptionsIn(part, predicates, clause, tables) }
}

function isTied(
  { from }: Span,
  { matches }: ClauseWords,
  negators: Negators,
  tables: CompiledTables,
): boolean {
  const start = negators.words.find(({ to }) => to === from)?.from ?? from
  return matches(tables.limits.conjunction).some(({ to }) => to === start)
}

/** What stands before the silencing predicate; where predicates come last, its own verbal nouns stand there, too. */
function isHeard(frame: FoundFrame, silencer: FoundFrame, { tables }: CompiledTables): boolean {
  if (frame === silencer) return true
  if (frame.from > silencer.from) return false
  return !(frame.deniedOnly && tables.negation.words.side === 'after')
}

/** All predicates of a clause in text order, the longer first where two begin together. */
export function findFrames(clause: ClauseWords, place: FramePlace, tables: CompiledTables): FoundFrame[] {
  const found: FoundFrame[] = []
  for (const { entry, matches, negated } of tables.frames) {
    if (entry.only === 'heading' && place !== 'heading') continue
    const stands = (match: Match): boolean => standsFor(entry.only, match, clause.words, place)
    const affirming = clause.matches.all(matches).filter(stands)
    const denying = negated < 0 ? [] : clause.matches.all(negated).filter(stands)
    if (affirming.length === 0 && denying.length === 0) continue
    const about = {
      topic: entry.topic,
      objects: entry.objects,
      recipients: entry.recipients ?? entry.objects,
      noun: entry.noun === true,
      grants: entry.topic === 'right',
      deniedOnly: entry.deniedOnly === true,
    }
    for (const match of affirming) found.push({ ...match, ...about, deniedForm: false })
    for (const match of denying) found.push({ ...match, ...about, deniedForm: true })
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Whether words that announce a list stand where one may follow. */
function standsFor(
  only: FrameEntry['only'],
  match: Match,
  words: readonly Word[],
  place: FramePlace,
): boolean {
  if (only === 'list') return place !== 'other' || colonAfter(match, words)
  if (only !== 'label') return true
  if (words[match.from]?.stretch !== match.from) return false
  const next = words[match.to]
  return next === undefined ? place === 'lead-in' && match.from === 0 : next.colon || next.dash
}

/** How far behind the words that announce a list its colon may stand. */
const longestAnnouncement = 8

function colonAfter({ to }: Span, words: readonly Word[]): boolean {
  const stretch = words[to - 1]?.stretch
  for (let at = to; at <= to + longestAnnouncement && words[at]?.stretch === stretch; at++) {
    if (words[at]?.colon === true) return true
  }
  return false
}

/** A longer predicate holds a shorter one of its own topic, and any that begins or ends with it. */
function swallows(outer: FoundFrame, frame: FoundFrame, found: readonly FoundFrame[]): boolean {
  if (outer === frame || !inside(frame, outer)) return false
  const same = frame.from === outer.from && frame.to === outer.to
  if (same && outer.deniedOnly !== frame.deniedOnly) return frame.deniedOnly
  if (same) return found.indexOf(outer) < found.indexOf(frame)
  return outer.topic === frame.topic || frame.deniedOnly || frame.from === outer.from || frame.to === outer.to
}
