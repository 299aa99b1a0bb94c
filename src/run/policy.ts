/** A loaded policy as its users see it: decisions, look-ups, texts. */
import type { Wording } from '../model/clause.js'
import type { PolicyIds } from '../model/decision.js'
import type { FactKind } from '../model/fact.js'
import type { Identity, LanguagePack, Pack, PackClause, PackFact } from '../model/pack.js'
import type { Any, Collect, Exercise, Listed, Transfer, Use } from './calls.js'
import { type Decide, decider } from './decide.js'
import { languageOf } from './language.js'
import { escaped, type Format } from './render.js'
import { PolicyViolation } from './violation.js'

/** A clause with what it says; `text` where a language that has it is loaded. */
export interface LoadedClause extends PackClause {
  readonly facts: readonly PackFact[]
  readonly text: string | undefined
  /** The language of the text: the one asked for, or the first one loaded; a passage in another language has its own. */
  readonly language: string | undefined
}

/** Something that the policy grants, with the clauses that do. */
export interface Entry<Id extends string = string> {
  readonly id: Id
  readonly clauses: readonly string[]
}

export interface RenderOptions {
  /** A language tag; one with a region (`kk-KZ`) means its language. The first one loaded if absent. */
  readonly language?: string
  /** `text` if absent. */
  readonly as?: Format
}

/**
 * A policy that answers from its clauses. Answers are deep-frozen; equal requests get the same object.
 * An id that the policy doesn't list is a compile error where it is a literal, and answered `not-covered` where it is
 * a plain string. No request makes these throw: what is malformed is `not-covered` with the caution `invalid-request`.
 * The `require…` forms throw a `PolicyViolation` unless the answer is `permitted`.
 */
export interface Policy<Ids extends PolicyIds = PolicyIds> {
  /** The policy's id. */
  readonly policy: string
  readonly edition: string
  readonly identity: Identity
  /** The languages that are loaded, in the order in which they were given. */
  readonly languages: readonly string[]

  readonly canCollect: Collect<Ids>
  readonly canTransfer: Transfer<Ids>
  readonly canUse: Use<Ids>
  readonly canExercise: Exercise<Ids>
  readonly requireCollect: Collect<Ids>
  readonly requireTransfer: Transfer<Ids>
  readonly requireUse: Use<Ids>
  readonly requireExercise: Exercise<Ids>
  /** Any of the four, by the request's `action`. */
  readonly decide: Any<Ids>

  /** Whose words the texts in a language are. @throws RangeError if the language is not loaded */
  wording(language?: string): Wording
  /** A clause by its id, undefined if there is none. @throws RangeError if the language is not loaded */
  clause<C extends string>(id: Listed<Ids['clause'], C>, language?: string): LoadedClause | undefined
  /** All clauses in document order. @throws RangeError if the language is not loaded */
  clauses(language?: string): readonly LoadedClause[]
  /** What the policy grants, with the clauses that do: what is only ruled out is not listed. */
  categories(): readonly Entry<Ids['data']>[]
  purposes(): readonly Entry<Ids['purpose']>[]
  grounds(): readonly Entry<Ids['ground']>[]
  permissions(): readonly Entry<Ids['permission']>[]
  rights(): readonly Entry<Ids['right']>[]
  /**
   * The exact text of a clause, without its number and without the items under it.
   * @throws RangeError if there is no such clause, the language is not loaded, or the clause is not in it
   */
  render<C extends string>(id: Listed<Ids['clause'], C>, options?: RenderOptions): string
}

/** Builds a policy from checked packs. */
export function policyOf<Ids extends PolicyIds>(pack: Pack, packs: readonly LanguagePack[]): Policy<Ids> {
  const { policy, edition, identity } = pack
  const { decide, collect, transfer, use, exercise } = decider(pack.rules, { policy, edition })
  const languages = packs.map((part) => part.language)
  let facts: Map<string, PackFact[]> | undefined

  return Object.freeze({
    policy,
    edition,
    identity,
    languages,
    canCollect: collect,
    canTransfer: transfer,
    canUse: use,
    canExercise: exercise,
    requireCollect: required(collect),
    requireTransfer: required(transfer),
    requireUse: required(use),
    requireExercise: required(exercise),
    decide,
    wording: (language) => packIn(language).wording,
    clause: (id, language) => clauses(language, id)[0],
    clauses,
    categories: () => granted('data-category'),
    purposes: () => granted('purpose'),
    grounds: () => granted('transfer-ground'),
    permissions: () => granted('device-permission'),
    rights: () => granted('user-right'),
    render: (id, { language, as = 'text' } = {}) => {
      const text = packIn(language).texts[id]
      if (text === undefined) throw new RangeError(`no text of \`${id}\` in that language`)
      return escaped(text, as)
    },
  } satisfies Policy<Ids>)

  function granted(kind: FactKind): Entry[] {
    const found = new Map<string, Set<string>>()
    for (const { kind: own, id, clause, excluded } of pack.facts) {
      if (own === kind && !excluded) found.set(id, (found.get(id) ?? new Set()).add(clause))
    }
    return Array.from(found, ([id, clauses]) => ({ id, clauses: [...clauses] }))
  }

  function clauses(tag?: string, only?: string): LoadedClause[] {
    const part: Partial<LanguagePack> = tag || packs.length ? packIn(tag) : {}
    const { texts, printed, passages, language } = part
    // Gathered once, since a page asks for all clauses in each language, and only for those who ask for clauses.
    if (!facts) {
      facts = new Map(pack.clauses.map(({ id }) => [id, []]))
      for (const fact of pack.facts) facts.get(fact.clause)?.push(fact)
    }
    return pack.clauses
      .filter(({ id }) => id === (only ?? id))
      .map(({ id, kind, printed: common }) => {
        const own = printed?.[id]
        return {
          id,
          kind,
          printed: own === undefined ? common : own,
          text: texts?.[id],
          language: passages?.[id] ?? language,
          facts: facts?.get(id) as PackFact[],
        }
      })
  }

  function packIn(tag: string | undefined): LanguagePack {
    const language = tag === undefined ? languages[0] : languageOf(tag)
    const part = packs.find((each) => each.language === language)
    if (part) return part
    throw new RangeError(`language \`${tag}\` is not loaded, only: ${languages.join(', ') || 'none'}`)
  }
}

function required(ask: Decide): Decide {
  return (request) => {
    const decision = ask(request)
    if (!decision.allowed) throw new PolicyViolation(decision)
    return decision
  }
}
