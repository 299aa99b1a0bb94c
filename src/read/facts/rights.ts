/** The user's rights, how they are exercised, and when not. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import type { FramedPart } from '../frames.js'
import { governedTerms } from '../govern.js'
import { within, wording } from '../parts.js'
import { fact, type Limits } from './draft.js'
import type { Found } from './result.js'

export function userRights(reading: ClauseReading, tables: CompiledTables): Found {
  const facts: Fact[] = []
  const unrecognised: string[] = []
  for (const part of reading.parts) {
    const terms = governedTerms('user-right', ['right', 'user-prohibition'], part, reading)
    for (const term of terms) {
      const forbidden = term.frame.topic === 'user-prohibition'
      // «… за исключением данных, изменять которые запрещено» is the right's exception, no denial.
      if (term.excepted || (forbidden && term.term.entry.listOnly)) continue
      if (term.frame.polarity === 'doubtful') unrecognised.push(wording(reading, part))
      else if (term.denied || forbidden)
        facts.push(fact(reading, 'user-right', term.term.id, [term], { excluded: true }))
      else facts.push(fact(reading, 'user-right', term.term.id, [term], manner(part, reading, tables)))
    }
  }
  return { facts, unrecognised }
}

/** How a right is exercised, as the ids that `limits.json` gives the words. */
export function manner(part: FramedPart, reading: ClauseReading, tables: CompiledTables): Limits {
  const first = (named: CompiledTables['form']): string | undefined =>
    named.find(([, matches]) => within(reading.matches(matches), part).length > 0)?.[0]
  const form = first(tables.form)
  const addressee = addressIn(wording(reading, part)) ?? first(tables.addressee)
  const exception = first(tables.exception)
  return {
    ...(form === undefined ? {} : { form }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(exception === undefined ? {} : { exception }),
  }
}

function addressIn(text: string): string | undefined {
  if (!text.includes('@')) return undefined
  return /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]{1,64}\p{L}/u.exec(text)?.[0].toLowerCase()
}
