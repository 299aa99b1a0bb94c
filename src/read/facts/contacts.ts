/** Addresses to write to and clauses that a clause refers to. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import { fact } from './draft.js'

const email = /[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu
const site = /(?:https?:\/\/[^\s«»"()]{3,200}|www\.[\p{L}\p{N}.-]{3,100})/giu
/** A bare domain; in quotation marks it is the service's name. */
const domain =
  /(?<![\p{L}\p{N}@./«"“_-])[a-z0-9][a-z0-9-]{1,62}\.(?:kz|com|org|net|info|ru)(?![\p{L}\p{N}»"”_-]|\.\p{L})/giu

/** E-mail and web addresses of the clause, lower case. */
export function contacts(reading: ClauseReading): Fact[] {
  // Without a dot inside a word there is no address: the patterns run on few clauses.
  if (!/\S\.\S/u.test(reading.text)) return []
  const patterns = reading.text.includes('@') ? [email, site, domain] : [site, domain]
  const found = patterns.flatMap((pattern) => [...reading.text.matchAll(pattern)])
  const addresses = found.map(([text]) => text.toLowerCase().replace(/[.,;:]+$/u, ''))
  return [...new Set(addresses)].map((id) => ({ ...fact(reading, 'contact', id, []), evidence: [id] }))
}

/** Clauses of the document that the clause names by number. */
export function references(reading: ClauseReading, tables: CompiledTables): Fact[] {
  return reading.matches(tables.references).flatMap((match) => {
    const start = reading.words[match.from]?.start ?? 0
    const id = /\d{1,3}(?:\.\d{1,3}){0,4}/u.exec(reading.text.slice(start, start + 80))?.[0]
    return id === undefined ? [] : [fact(reading, 'reference', id, [match])]
  })
}
