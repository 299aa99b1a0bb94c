/** Information that is collected without telling whose it is: its data, and the purposes that cover nothing else. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { frameAt, governedTerms } from '../govern.js'
import { inside } from '../parts.js'
import { termsIn } from '../terms.js'
import { fact } from './draft.js'
import { type Found, nothing } from './result.js'

/** Index of the first part that speaks of de-identified data; what follows in the clause goes on about them. */
export function deIdentifiedFrom(reading: ClauseReading, tables: CompiledTables): number {
  if (reading.context?.deIdentified) return 0
  const marks = reading.matches(tables.limits.deIdentified)
  if (marks.length === 0) return Number.POSITIVE_INFINITY
  const affirmed = reading.parts.findIndex((part) =>
    marks.some((mark) => inside(mark, part) && !reading.negators.words.some(({ to }) => to === mark.from)),
  )
  return affirmed < 0 ? Number.POSITIVE_INFINITY : affirmed
}

/** De-identified data that the clause says are collected or used, or ruled out. */
export function deIdentifiedData(reading: ClauseReading, tables: CompiledTables): Found {
  const from = deIdentifiedFrom(reading, tables)
  const parts = reading.parts.slice(Math.min(from, reading.parts.length))
  const spoken = parts
    .flatMap((part) => part.frames)
    .some(({ topic }) => topic === 'collect' || topic === 'auto-collect' || topic === 'use')
  if (!spoken) return nothing
  const facts: Fact[] = []
  for (const part of parts) {
    for (const found of termsIn('de-identified-data', part, reading)) {
      const frame = frameAt(found, part.frames, reading.words)
      const limits = frame !== null && frame.polarity !== 'affirmed' ? { excluded: true as const } : {}
      facts.push(fact(reading, 'de-identified-data', found.term.id, [found], limits))
    }
  }
  return { facts, unrecognised: [] }
}

/** All categories, personal in name or not, that the de-identified passage speaks of. */
export function deIdentifiedIds(reading: ClauseReading, tables: CompiledTables): string[] {
  const from = deIdentifiedFrom(reading, tables)
  const ids = new Set(reading.context?.deIdentified ? reading.context.data : [])
  for (const part of reading.parts.slice(Math.min(from, reading.parts.length))) {
    const governed = governedTerms(
      'data-category',
      ['collect', 'auto-collect', 'use', 'purpose', 'other'],
      part,
      reading,
    )
    for (const { term, denied } of governed) if (!denied) ids.add(term.id)
  }
  for (const { id, excluded } of deIdentifiedData(reading, tables).facts) if (!excluded) ids.add(id)
  return [...ids]
}
