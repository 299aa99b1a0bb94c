/** What a summary is made of: topics with entries, each under the clauses that say it, and what is noted of them. */
import type { FactKind } from '../../model/fact.js'
import type { PackFact } from '../../model/pack.js'
import type { WordKey } from '../words.js'

/** Something that is said of an entry or a topic. */
export interface Note {
  /** Wording of the page, with what it names as `{{names}}`. */
  readonly say?: WordKey
  /** Wording that a language may not have, such as that of a form. */
  readonly maybe?: string
  /** Kind and ids of what is named. */
  readonly names?: readonly [kind: 'condition' | 'duty' | 'data-category', ids: readonly string[]]
  /** As it is, in every language: an address, an age. */
  readonly value?: string
  readonly clause?: string
}

export interface Entry {
  readonly kind: FactKind
  readonly id: string
  readonly clauses: readonly string[]
  readonly notes: readonly Note[]
}

export interface Group {
  readonly heading?: WordKey
  readonly entries: readonly Entry[]
}

export interface Topic {
  readonly key: 'data' | 'purpose' | 'transfer' | 'permission' | 'right'
  readonly groups: readonly Group[]
  /** What no clause can grant, since one rules it out. */
  readonly ruledOut: readonly Entry[]
  /** What holds for the whole topic. */
  readonly conditions: readonly Note[]
}

/** What all facts of one id say together, as the rules have it: of two clauses the stricter is followed. */
export interface Said {
  readonly kind: FactKind
  readonly id: string
  readonly clauses: readonly string[]
  /** The only data covered; undefined where one of the clauses covers all. */
  readonly data: readonly string[] | undefined
  readonly conditions: readonly string[]
  readonly duties: readonly string[]
  readonly openEnded: boolean
}

/** Facts of one kind by id, in the order of their clauses. */
export function saidIn(facts: readonly PackFact[]): Said[] {
  const said: Said[] = []
  for (const [id, same] of byId(facts)) {
    const { kind } = same[0] as PackFact
    said.push({
      kind,
      id,
      clauses: gathered(same, ({ clause }) => [clause]),
      data: same.every(({ data }) => data) ? gathered(same, ({ data }) => data) : undefined,
      conditions: gathered(same, ({ conditions }) => conditions),
      duties: gathered(same, ({ duties }) => duties),
      openEnded: same.some(({ openEnded }) => openEnded),
    })
  }
  return said
}

export function entry({ kind, id, clauses }: Said, notes: readonly Note[]): Entry {
  return { kind, id, clauses, notes }
}

/** Conditions, duties and openness of what is granted. */
export function limitsOf({ conditions, duties, openEnded }: Said): Note[] {
  return [
    ...naming('conditioned', 'condition', conditions),
    ...naming('with-duties', 'duty', duties),
    ...(openEnded ? [{ say: 'open-ended' } as const] : []),
  ]
}

/** Nothing is noted where nothing is named. */
export function naming(
  say: WordKey,
  kind: 'condition' | 'duty' | 'data-category',
  ids: readonly string[],
): Note[] {
  return ids.length ? [{ say, names: [kind, ids] }] : []
}

/** That only some data are covered: none, where an empty list says so. */
export function onlySome(data: readonly string[] | undefined): Note[] {
  return data ? [{ say: 'only', names: ['data-category', data] }] : []
}

export function byId(facts: readonly PackFact[]): Map<string, PackFact[]> {
  const found = new Map<string, PackFact[]>()
  for (const fact of facts) {
    const same = found.get(fact.id)
    if (same) same.push(fact)
    else found.set(fact.id, [fact])
  }
  return found
}

/** What any of the facts names, each once. */
function gathered(
  facts: readonly PackFact[],
  named: (fact: PackFact) => readonly string[] | undefined,
): readonly string[] {
  const [first] = facts
  const one = facts.length === 1 && first ? (named(first) ?? []) : undefined
  // Nearly every fact stands alone and names one thing at most.
  if (one && one.length < 2) return one
  return [...new Set(one ?? facts.flatMap((fact) => named(fact) ?? []))]
}
