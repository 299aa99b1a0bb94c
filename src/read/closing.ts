/**
 * Where predicates come last, a sentence that runs through a list has its predicate in the last item:
 * «Клиент: – …сұратуға; – …жойғызуға құқылы». The lead-in is then read together with that item.
 */
import { type Clause, idParent } from '../model/clause.js'
import { readParts } from './clause-reading.js'
import type { CompiledTables } from './compiled.js'
import { silences } from './frames.js'
import type { ClauseWords } from './parts.js'
import type { LanguageTables } from './tables.js'

/** Lead-in → the last of its items, numbered or not, where the language puts predicates last. */
export function closingItems(
  clauses: readonly Clause[],
  tables: LanguageTables,
): ReadonlyMap<string, Clause> {
  const last = new Map<string, Clause>()
  if (tables.negation.words.side !== 'after') return last
  const headings = new Set<string>()
  for (const clause of clauses) {
    if (clause.role === 'heading') headings.add(clause.id)
    const parent = idParent(clause.id)
    if (parent === null || headings.has(parent)) continue
    if (clause.role === 'item' || clause.role === 'clause') last.set(parent, clause)
  }
  return last
}

/** The lead-in with its sentence's end, whose words say whose rights or duties the items are; null where it says so itself. */
export function closedSentence(
  clause: Clause,
  closing: Clause | undefined,
  own: ClauseWords,
  prepare: (text: string) => ClauseWords,
  tables: CompiledTables,
): { readonly clause: Clause; readonly words: ClauseWords } | null {
  if (closing === undefined || !clause.text.endsWith(':')) return null
  if (framesOf(clause, own, tables).length > 0) return null
  const whole = { ...clause, text: `${clause.text.slice(0, -1)} ${closing.text}` }
  const words = prepare(whole.text)
  const frames = framesOf(whole, words, tables)
  const least = words.words.length - 2
  return frames.some(({ topic, to }) => silences(topic) && to >= least) ? { clause: whole, words } : null
}

function framesOf(clause: Clause, words: ClauseWords, tables: CompiledTables) {
  return readParts(clause, words, null, 'lead-in', tables)
    .parts.flatMap(({ frames }) => frames)
    .filter(({ topic }) => topic !== 'other')
}
