/** Transfer abroad: allowed, allowed with consent, or forbidden. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { conditionsOf, deniedInSomeCase, relief } from '../conditions.js'
import type { Frame, FramedPart } from '../frames.js'
import { governedTerms } from '../govern.js'
import { wording } from '../parts.js'
import { fact, type Limits } from './draft.js'
import type { Found } from './result.js'

const byConsent = 'cross-border-consent'

export function crossBorder(reading: ClauseReading, tables: CompiledTables): Found {
  const facts: Fact[] = []
  const unrecognised: string[] = []
  for (const part of reading.parts) {
    for (const frame of part.frames) {
      if (frame.topic !== 'cross-border' || (frame.deniedOnly && frame.polarity === 'affirmed')) continue
      const said = saidOf(frame, part, reading, tables)
      if (said === null) unrecognised.push(wording(reading, part))
      else facts.push(said)
    }
  }
  return { facts: withConsentAsked(facts), unrecognised }
}

/** «Один из серверов стоит в Ирландии. За границу данные уходят, только если вы согласны»: what the clause asks consent for, it does not allow without. */
function withConsentAsked(facts: readonly Fact[]): Fact[] {
  const asked = facts.some(({ id, data }) => id === 'consented' && data === undefined)
  return facts.map((fact) => (asked && fact.id === 'allowed' ? { ...fact, id: 'consented' } : fact))
}

/** What one statement says of transfer abroad; null where it can't be told. */
function saidOf(frame: Frame, part: FramedPart, reading: ClauseReading, tables: CompiledTables): Fact | null {
  if (frame.polarity === 'doubtful') return null
  const named = governedTerms('data-category', ['cross-border', 'transfer'], part, reading)
  const limits: Limits = named.length > 0 ? { data: [...new Set(named.map(({ term }) => term.id))] } : {}
  const conditions =
    frame.polarity === 'denied'
      ? relief({ kind: 'cross-border' }, part, reading, tables)
      : conditionsOf({ kind: 'cross-border' }, part, reading, tables)
  if (conditions === null) {
    if (deniedInSomeCase(part, reading, tables)) return null
    return fact(reading, 'cross-border', 'forbidden', [frame], limits)
  }
  const id = conditions.ids.includes(byConsent) ? 'consented' : 'allowed'
  const ids = conditions.ids.filter((condition) => condition !== byConsent)
  return fact(reading, 'cross-border', id, [frame], limits, { ids, evidence: conditions.evidence })
}
