/** A clause with all that the families of facts need: its words, its framed parts, its kind and where it stands. */
import type { Clause, ClauseKind } from '../model/clause.js'
import type { CompiledTables } from './compiled.js'
import { type Frame, type FramedPart, type FramePlace, findFrames, framePart, silences } from './frames.js'
import { type Negators, negatorsOf, type Polarity } from './negation.js'
import { type ClauseWords, type Part, partsOf, type Span } from './parts.js'
import type { ConditionEntry, TermKind, Topic } from './tables.js'
import { termsIn } from './terms.js'

/** What a lead-in or heading hands to the clauses under it. */
export interface Context {
  /** Null where only the denial is handed on («Мы не вправе:»): it turns the children's own frames. */
  readonly topic: Topic | null
  readonly polarity: Polarity
  /** Conditions of the lead-in that hold for every item, with the words that set them. */
  readonly conditions: readonly InheritedCondition[]
  /** The only categories that the lead-in speaks of. */
  readonly data: readonly string[]
  readonly deIdentified: boolean
  /** From a heading alone: prose under it is read only where it begins with a term. */
  readonly fromHeading: boolean
}

export interface InheritedCondition {
  readonly entry: Pick<ConditionEntry, 'id' | 'on' | 'for' | 'notFor'>
  readonly evidence: string
}

export interface ClauseReading extends ClauseWords {
  readonly clause: Clause
  readonly kind: ClauseKind
  readonly parts: readonly FramedPart[]
  readonly negators: Negators
  readonly context: Context | null
  /** It has clauses under it. */
  readonly leadsIn: boolean
}

/** The kind of term that a list under a topic is made of. */
export const listedKind: Readonly<Partial<Record<Topic, TermKind>>> = {
  collect: 'data-category',
  'auto-collect': 'data-category',
  purpose: 'purpose',
  use: 'purpose',
  transfer: 'transfer-ground',
  access: 'device-permission',
  right: 'user-right',
}

/** Frames the parts of a clause, with the context's frame where a part has none of its own. */
export function readParts(
  clause: Clause,
  words: ClauseWords,
  context: Context | null,
  place: FramePlace,
  tables: CompiledTables,
): { parts: FramedPart[]; negators: Negators } {
  const negators = negatorsOf(words, tables)
  const found = findFrames(words, place, tables)
  const parts: FramedPart[] = []
  let asked: Context | null = null
  for (const part of partsOf(words, tables)) {
    const announces = place === 'heading' || (place === 'lead-in' && part.to === words.words.length)
    if (!announces && isQuestion(part, words)) {
      const heading = framePart(part, findFrames(words, 'heading', tables), words, negators, tables)
      asked = askedBy(heading)
      parts.push({ ...heading, frames: heading.frames.filter(({ topic }) => silences(topic)) })
      continue
    }
    const own = framePart(part, found, words, negators, tables)
    const before = parts[parts.length - 1]
    parts.push(inContext(own, before, clause, words, asked ?? context, negators, tables))
  }
  return { parts, negators }
}

function isQuestion({ to }: Span, { text, words }: ClauseWords): boolean {
  return text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? text.length).includes('?')
}

/** «Что мы собираем? Имя и телефон.» A question says nothing itself; it is the heading of its answer. */
function askedBy({ frames }: FramedPart): Context | null {
  const frame = frames.filter(({ topic }) => topic !== 'other').at(-1)
  if (frame === undefined || silences(frame.topic)) return null
  const { topic, polarity } = frame
  return { topic, polarity, conditions: [], data: [], deIdentified: false, fromHeading: true }
}

function inContext(
  part: FramedPart,
  before: FramedPart | undefined,
  clause: Clause,
  words: ClauseWords,
  context: Context | null,
  negators: Negators,
  tables: CompiledTables,
): FramedPart {
  const carried = part.continues && part.frames.length === 0 ? carriedOver(part, before, negators) : null
  if (carried !== null) return { ...part, frames: [carried] }
  if (context === null) return part
  if (context.topic === null) return { ...part, frames: part.frames.map(turned) }
  if (!takesContext(part, clause, words, context, tables)) return part
  const frame: Frame = {
    topic: context.topic,
    polarity:
      context.polarity === 'affirmed' && deniedWithin(part, clause, words, context, negators)
        ? 'doubtful'
        : context.polarity,
    objects: 'after',
    recipients: 'after',
    from: part.from,
    to: part.from,
    deniedOnly: false,
    inherited: true,
  }
  return {
    ...part,
    frames: silences(context.topic)
      ? [frame]
      : [frame, ...part.frames.map((own) => underDenial(own, context))],
  }
}

/** «Отозвать согласие нельзя» under a heading on rights: a denial in a part that only its context permits is no permit. */
function deniedWithin(
  part: FramedPart,
  clause: Clause,
  { words }: ClauseWords,
  context: Context,
  negators: Negators,
): boolean {
  const free = (span: { from: number; to: number }): boolean =>
    span.from >= part.from &&
    span.to <= part.to &&
    words[span.from]?.aside !== true &&
    !part.exceptions.some(({ from, to }) => span.from >= from && span.to <= to) &&
    !part.frames.some(({ from, polarity }) => polarity !== 'affirmed' && from >= span.from)
  // The items of a list of rights may be rights to forbid or to refuse.
  if (context.topic === 'right' && (clause.role === 'item' || !context.fromHeading)) return false
  return negators.words.some(free) || (context.topic !== 'purpose' && negators.anywhere.some(free))
}

/** What an item says again of what its lead-in denies («… берілмейді: деректерді сатқанда») permits nothing. */
function underDenial(own: Frame, context: Context): Frame {
  const again = own.topic === context.topic && own.polarity === 'affirmed' && !context.fromHeading
  return again ? { ...own, polarity: context.polarity } : own
}

/** «…, но не телефон»: a part without a predicate goes on with the last one; a denying word at its head denies it. */
function carriedOver(part: Part, before: FramedPart | undefined, negators: Negators): Frame | null {
  const last = before?.frames[before.frames.length - 1]
  if (last === undefined) return null
  const denied = negators.words.some(({ from, to }) => from >= part.from && to <= part.from + 3)
  return {
    ...last,
    from: part.from,
    to: part.from,
    objects: 'after',
    inherited: true,
    polarity: denied ? 'denied' : last.polarity,
  }
}

function turned(frame: Frame): Frame {
  return { ...frame, polarity: frame.polarity === 'affirmed' ? 'denied' : 'doubtful' }
}

/** Items take what their lead-in says. Prose under a mere heading takes it only where it reads like an item. */
function takesContext(
  part: FramedPart,
  clause: Clause,
  words: ClauseWords,
  context: Context,
  tables: CompiledTables,
): boolean {
  if (clause.role === 'item' || !context.fromHeading) return true
  const kind = context.topic === null ? undefined : listedKind[context.topic]
  if (kind === undefined) return false
  const terms = termsIn(kind, part, words)
  const first = terms[0]
  if (first === undefined) return false
  // «Удалить аккаунт» under a heading on rights: the verb is the right itself.
  const isRight = kind === 'user-right' && first.from === part.from && context.polarity === 'affirmed'
  if (part.frames.length > 0) return isRight && !part.frames.some(({ topic }) => silences(topic))
  const body = { ...part, from: afterLabel(part, first, words) }
  const purposeFirst =
    kind === 'purpose' && words.matches(tables.limits.purpose).some(({ from }) => from === body.from)
  if (!purposeFirst && first.from - body.from > 2) return false
  return kind !== 'data-category' || isEnumeration(beforeRemark(body, first, words), terms, words, tables)
}

/** The longest label of a line under a heading («При оформлении заказа: адрес доставки»). */
const longestLabel = 8

/** Where the words after the label begin that stands ahead of the first term. */
function afterLabel({ from }: Span, first: Span, { words }: ClauseWords): number {
  for (let at = from + 1; at <= Math.min(first.from, from + longestLabel); at++) {
    if (words[at]?.colon === true || words[at]?.dash === true) return at
  }
  return from
}

/** «Имя и телефон — чтобы завести учётную запись»: what stands behind the dash only remarks on the data. */
function beforeRemark<T extends Span>(body: T, first: Span, { words }: ClauseWords): T {
  for (let at = first.to; at < body.to; at++) if (words[at]?.dash === true) return { ...body, to: at }
  return body
}

/** «Имя, телефон и адрес доставки» names data and little else; «Ваши отзывы видят остальные покупатели» tells something of them. */
function isEnumeration(
  part: Part,
  terms: readonly Span[],
  { words, matches }: ClauseWords,
  tables: CompiledTables,
): boolean {
  const { filler, ifNecessary, openEnded, adjunct } = tables.limits
  const known = [...terms, ...[filler, ifNecessary, openEnded, adjunct].flatMap((entry) => matches(entry))]
  let rest = 0
  for (let at = part.from; at < part.to; at++) {
    if (words[at]?.aside !== true && !known.some(({ from, to }) => from <= at && to > at)) rest++
  }
  return rest * 5 <= part.to - part.from
}
