/** Transfer abroad: allowed, allowed with consent, or forbidden. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { conditionsOf, deniedInSomeCase, relief } from '../conditions.js'
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
      const named = governedTerms('data-category', ['cross-border', 'transfer'], part, reading)
      const limits: Limits = named.length > 0 ? { data: [...new Set(named.map(({ term }) => term.id))] } : {}
      const denied = frame.polarity === 'denied'
      const conditions = denied
        ? relief({ kind: 'cross-border' }, part, reading, tables)
        : conditionsOf({ kind: 'cross-border' }, part, reading, tables)
      if (frame.polarity === 'doubtful') {
        unrecognised.push(wording(reading, part))
      } else if (conditions !== null) {
        const id = conditions.ids.includes(byConsent) ? 'consented' : 'allowed'
        const rest = {
          ids: conditions.ids.filter((condition) => condition !== byConsent),
          evidence: conditions.evidence,
        }
        facts.push(fact(reading, 'cross-border', id, [frame], limits, rest))
      } else if (deniedInSomeCase(part, reading, tables)) {
        unrecognised.push(wording(reading, part))
      } else {
        facts.push(fact(reading, 'cross-border', 'forbidden', [frame], limits))
      }
    }
  }
  return { facts, unrecognised }
}
