/** What a lead-in or heading says about the clauses under it. */
import type { Clause, ClauseKind } from '../model/clause.js'
import { type ClauseReading, type Context, readParts } from './clause-reading.js'
import type { CompiledTables } from './compiled.js'
import { inheritedFrom } from './conditions.js'
import { deIdentifiedFrom } from './facts/de-identified.js'
import { governedTerms } from './govern.js'
import { type ClauseWords, type Span, within } from './parts.js'
import type { Topic } from './tables.js'

const topicOfKind: Readonly<Partial<Record<ClauseKind, Topic>>> = {
  'data-category': 'collect',
  'auto-collection': 'auto-collect',
  'device-permission': 'access',
  purpose: 'purpose',
  'transfer-ground': 'transfer',
  'user-right': 'right',
  'user-duty': 'user-duty',
  'user-prohibition': 'user-prohibition',
}

/** The kind of a list that a topic announces. */
export const kindOfList: Readonly<Partial<Record<Topic, ClauseKind>>> = Object.fromEntries(
  Object.entries(topicOfKind).map(([kind, topic]) => [topic, kind]),
)

const dataTopics: readonly Topic[] = ['collect', 'auto-collect', 'use', 'purpose', 'transfer']

/** The context that a lead-in gives to its items; its own context where it says nothing itself. */
export function contextUnder(reading: ClauseReading, tables: CompiledTables): Context | null {
  const spoken = [...reading.parts]
    .reverse()
    .find(({ frames }) => frames.some((frame) => frame.topic !== 'other' && !frame.inherited))
  if (spoken === undefined) return mereDenial(reading) ?? announced(automaticAgain(reading, tables), reading)
  const frames = spoken.frames.filter(({ topic, inherited }) => topic !== 'other' && !inherited)
  const frame = frames[frames.length - 1]
  if (frame === undefined) return reading.context
  const exceptsItems = spoken.exceptions.some((exception) =>
    standsForItems(exception, spoken, reading, tables),
  )
  const flipped =
    frame.polarity === 'affirmed' ? 'denied' : frame.polarity === 'denied' ? 'affirmed' : 'doubtful'
  const automatic = within(reading.matches(tables.limits.automatic), spoken).length > 0
  const topic = endsInPurpose(reading, tables)
    ? 'purpose'
    : frame.topic === 'collect' && automatic
      ? 'auto-collect'
      : frame.topic
  const data = governedTerms('data-category', dataTopics, spoken, reading)
  return {
    topic,
    polarity: exceptsItems ? flipped : frame.polarity,
    conditions: inheritedFrom(spoken, reading, tables),
    data: [...new Set(data.map(({ term }) => term.id))],
    deIdentified: deIdentifiedFrom(reading, tables) < reading.parts.length,
    fromHeading: false,
  }
}

/** «В автоматическом режиме:» under a heading about data goes on with it, but for how the data are collected. */
function automaticAgain({ context, matches }: ClauseReading, tables: CompiledTables): Context | null {
  const automatic = context?.topic === 'collect' && matches(tables.limits.automatic).length > 0
  return automatic ? { ...context, topic: 'auto-collect', fromHeading: false } : context
}

/** «Оператор дербес деректерді:» under a heading on purposes says nothing itself; what follows its colon is the list, even where it is numbered. */
function announced(context: Context | null, { clause, leadsIn }: ClauseReading): Context | null {
  const colon = leadsIn && clause.text.endsWith(':')
  return colon && context?.fromHeading ? { ...context, fromHeading: false } : context
}

/** «Мы собираем данные для:»: the items are purposes, whatever the verb. */
function endsInPurpose(reading: ClauseReading, tables: CompiledTables): boolean {
  return reading.matches(tables.limits.purpose).some(({ to }) => to >= reading.words.length)
}

/** «…, кроме:» ends in its items; «мына жағдайларды қоспағанда, …:» names nothing but them. */
function standsForItems(
  exception: Span,
  spoken: Span,
  reading: ClauseReading,
  tables: CompiledTables,
): boolean {
  if (tables.tables.negation.except.side === 'before') return exception.to === spoken.to
  const marker = reading.matches(tables.negation.except).find(({ to }) => to === exception.to)
  const fillers = reading.matches(tables.limits.filler)
  for (let at = exception.from; at < (marker?.from ?? exception.to); at++) {
    if (!fillers.some(({ from, to }) => from <= at && to > at)) return false
  }
  return true
}

/** «Компания не вправе:» denies whatever its items say that is done. */
function mereDenial(reading: ClauseReading): Context | null {
  const last = reading.words.length
  const denied =
    reading.negators.words.some(({ to }) => to >= last - 4) ||
    reading.negators.anywhere.some(({ to }) => to >= last - 4)
  if (!denied) return null
  return {
    topic: null,
    polarity: 'denied',
    conditions: [],
    data: [],
    deIdentified: false,
    fromHeading: false,
  }
}

/** The context that a heading gives to the clauses straight under it: its own predicate's, else its kind's. */
export function contextUnderHeading(
  clause: Clause,
  words: ClauseWords,
  kind: ClauseKind | null,
  tables: CompiledTables,
): Context | null {
  const { parts, negators } = readParts(clause, words, null, 'heading', tables)
  const rest = {
    conditions: [],
    data: [],
    deIdentified: words.matches(tables.limits.deIdentified).length > 0,
    fromHeading: true,
  }
  const frames = parts.flatMap((part) => part.frames).filter(({ topic }) => topic !== 'other')
  const frame = frames[frames.length - 1]
  if (frame !== undefined && !(frame.deniedOnly && frame.polarity === 'affirmed')) {
    const automatic = frame.topic === 'collect' && words.matches(tables.limits.automatic).length > 0
    return { ...rest, topic: automatic ? 'auto-collect' : frame.topic, polarity: frame.polarity }
  }
  const topic = kind === null ? undefined : topicOfKind[kind]
  if (topic === undefined) return null
  const denied = negators.words.length > 0 || negators.anywhere.length > 0
  return { ...rest, topic, polarity: denied ? 'denied' : 'affirmed' }
}
