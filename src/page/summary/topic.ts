/** What a summary is made of: topics with entries, each under the clauses that say it, and what is noted of them. */
import { isNumbered } from '../../model/clause.js'
import type { FactKind } from '../../model/fact.js'
import type { PackFact } from '../../model/pack.js'
import type { WordKey } from '../words.js'

/** Something that is said of an entry or a topic. */
export interface Note {
  /** Wording of the page, with what it names as `{{names}}`. */
  readonly say?: WordKey
  /** Wording that a language may not have, such as that of a form. */
  readonly maybe?: string
  /** Kind and ids of what is named; a `name` is its own, as the policy writes it. */
  readonly names?: readonly [kind: 'condition' | 'duty' | 'data-category' | 'name', ids: readonly string[]]
  /** As it is, in every language: an address, an age. */
  readonly value?: string
  readonly clause?: string
}

export interface Entry {
  /** `recipient` where an id is named by who gets the data. */
  readonly kind: FactKind | 'recipient'
  readonly id: string
  readonly clauses: readonly string[]
  readonly notes: readonly Note[]
}

export interface Group {
  readonly heading?: WordKey
  /** What holds for every entry of the group. */
  readonly notes?: readonly Note[]
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
  readonly recipients: readonly string[]
  readonly openEnded: boolean
}

/** The facts of a policy, by kind. */
export type Facts = ReadonlyMap<FactKind, readonly PackFact[]>

/** Those of one kind, or of one kind and id. */
export function factsOf(facts: Facts, kind: FactKind, id?: string): readonly PackFact[] {
  const ofKind = facts.get(kind) ?? []
  return id === undefined ? ofKind : ofKind.filter((fact) => fact.id === id)
}

/** What facts of one kind say of each id, in the order of their clauses. */
export function saidIn(facts: readonly PackFact[]): Said[] {
  const said = new Map<string, Said>()
  for (const fact of facts) {
    const known = said.get(fact.id)
    const alone = saidBy(fact)
    said.set(fact.id, known ? saidByBoth(known, alone) : alone)
  }
  return [...said.values()]
}

const none: readonly string[] = []

function saidBy(fact: PackFact): Said {
  const { kind, id, clause, data, conditions = none, duties = none, recipient, openEnded = false } = fact
  const recipients = recipient ? [recipient] : none
  return { kind, id, clauses: [clause], data, conditions, duties, recipients, openEnded }
}

function saidByBoth(one: Said, other: Said): Said {
  return {
    kind: one.kind,
    id: one.id,
    clauses: union(one.clauses, other.clauses),
    data: one.data && other.data && union(one.data, other.data),
    conditions: union(one.conditions, other.conditions),
    duties: union(one.duties, other.duties),
    recipients: union(one.recipients, other.recipients),
    openEnded: one.openEnded || other.openEnded,
  }
}

/** Each once, in their order. */
export function union(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}

export function entry({ kind, id, clauses }: Said, notes: readonly Note[]): Entry {
  return { kind, id, clauses, notes }
}

/** Recipients by name, conditions, duties and openness of what is granted. */
export function limitsOf({ recipients, conditions, duties, openEnded }: Said): readonly Note[] {
  // Most have none of these.
  if (!(recipients.length || conditions.length || duties.length || openEnded)) return nothing
  return [
    ...naming('recipients', 'name', recipients),
    ...naming('conditioned', 'condition', conditions),
    ...naming('with-duties', 'duty', duties),
    ...(openEnded ? [{ say: 'open-ended' } as const] : []),
  ]
}

const nothing: readonly Note[] = []

/** Nothing is noted where nothing is named. */
export function naming(
  say: WordKey,
  kind: 'condition' | 'duty' | 'data-category' | 'name',
  ids: readonly string[],
): readonly Note[] {
  return ids.length ? [{ say, names: [kind, ids] }] : nothing
}

/** That only some data are covered: none, where an empty list says so. */
export function onlySome(data: readonly string[] | undefined): readonly Note[] {
  return data ? [{ say: 'only', names: ['data-category', data] }] : nothing
}

/** Numbered clauses come before declarations, as they do in an answer. */
export function numberedFirst(facts: readonly PackFact[]): PackFact[] {
  return [
    ...facts.filter(({ clause }) => isNumbered(clause)),
    ...facts.filter(({ clause }) => !isNumbered(clause)),
  ]
}
