/** Device permissions: what the app may open on the device, or has no access to. */
import type { ClauseKind } from '../../model/clause.js'
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { conditionsOf, deniedInSomeCase, relief } from '../conditions.js'
import { governedTerms } from '../govern.js'
import { wording } from '../parts.js'
import { fact } from './draft.js'
import type { Found } from './result.js'

/** Clauses that speak of what others do with the device open nothing to the app. */
const ofOthers: ReadonlySet<ClauseKind> = new Set<ClauseKind>([
  'liability-limit',
  'user-duty',
  'user-prohibition',
])

export function devicePermissions(reading: ClauseReading, tables: CompiledTables): Found {
  if (ofOthers.has(reading.kind)) return { facts: [], unrecognised: [] }
  const facts: Fact[] = []
  const unrecognised: string[] = []
  for (const part of reading.parts) {
    for (const term of governedTerms('device-permission', ['access'], part, reading)) {
      if (term.frame.polarity === 'doubtful') {
        unrecognised.push(wording(reading, part))
      } else if (!term.denied) {
        const stated = conditionsOf({ kind: 'device-permission', id: term.term.id }, part, reading, tables)
        // That the permission must be granted goes without saying.
        const conditions = { ...stated, ids: stated.ids.filter((id) => id !== 'permission-granted') }
        facts.push(fact(reading, 'device-permission', term.term.id, [term], {}, conditions))
      } else {
        const left = relief({ kind: 'device-permission', id: term.term.id }, part, reading, tables)
        if (left !== null) facts.push(fact(reading, 'device-permission', term.term.id, [term], {}, left))
        else if (deniedInSomeCase(part, reading, tables)) unrecognised.push(wording(reading, part))
        else facts.push(fact(reading, 'device-permission', term.term.id, [term], { excluded: true }))
      }
    }
  }
  return { facts, unrecognised }
}
