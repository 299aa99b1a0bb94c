/** A loaded policy as its users see it: decisions, look-ups, texts. */
import type {
  CollectRequest,
  Decision,
  ExerciseRequest,
  PolicyIds,
  PolicyRequest,
  TransferRequest,
  UseRequest,
} from '../model/decision.js'
import type { FactKind } from '../model/fact.js'
import type { Identity, Pack, PackClause, PackFact } from '../model/pack.js'
import type { Action } from '../model/rule.js'
import type { Texts } from './check.js'
import { type Decide, decider } from './decide.js'
import { escaped, type Format } from './render.js'
import { PolicyViolation } from './violation.js'

/** A clause with what it says; `text` where a language that has it is loaded. */
export interface LoadedClause extends PackClause {
  readonly facts: readonly PackFact[]
  readonly text?: string
  /** The language of `text`. */
  readonly language?: string
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

type Ask<Request> = (request: Request) => Decision

/**
 * A policy that answers from its clauses. Answers are deep-frozen; equal requests get the same object.
 * No request makes these throw: what is malformed is `not-covered` with the caution `invalid-request`.
 * The `require…` forms throw a `PolicyViolation` unless the answer is `permitted`.
 */
export interface Policy<Ids extends PolicyIds = PolicyIds> {
  /** The policy's id. */
  readonly policy: string
  readonly edition: string
  readonly identity: Identity
  /** The languages that are loaded, in the order in which they were given. */
  readonly languages: readonly string[]

  readonly canCollect: Ask<CollectRequest<Ids>>
  readonly canTransfer: Ask<TransferRequest<Ids>>
  readonly canUse: Ask<UseRequest<Ids>>
  readonly canExercise: Ask<ExerciseRequest<Ids>>
  readonly requireCollect: Ask<CollectRequest<Ids>>
  readonly requireTransfer: Ask<TransferRequest<Ids>>
  readonly requireUse: Ask<UseRequest<Ids>>
  readonly requireExercise: Ask<ExerciseRequest<Ids>>
  /** Any of the four, by the request's `action`. */
  readonly decide: Ask<PolicyRequest<Ids>>

  /** A clause by its id, undefined if there is none. @throws RangeError if the language is not loaded */
  clause(id: string, language?: string): LoadedClause | undefined
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
  render(id: string, options?: RenderOptions): string
}

/** Builds a policy from a checked pack and checked texts. */
export function policyOf<Ids extends PolicyIds>(pack: Pack, texts: readonly Texts[]): Policy<Ids> {
  const { policy, edition, identity, rules } = pack
  const { collect, transfer, use, exercise } = decider(rules, { policy, edition })
  const actions: ReadonlyMap<unknown, Decide> = new Map<Action, Decide>([
    ['collect', collect],
    ['transfer', transfer],
    ['use', use],
    ['exercise', exercise],
  ])
  const byLanguage = new Map(texts.map((part) => [part.language, part]))
  const languages = [...byLanguage.keys()]
  const byId = new Map(pack.clauses.map((clause) => [clause.id, clause]))

  const loaded = (clause: PackClause, language: string | undefined): LoadedClause => {
    const part = language === undefined && !texts.length ? undefined : textsIn(language)
    const text = part?.texts.get(clause.id)
    return {
      ...clause,
      ...(part?.printed.has(clause.id) && { printed: part.printed.get(clause.id) as string | null }),
      facts: pack.facts.filter((fact) => fact.clause === clause.id),
      ...(part && text !== undefined && { text, language: part.language }),
    }
  }

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
    clause: (id, language) => {
      const clause = byId.get(id)
      return clause && loaded(clause, language)
    },
    clauses: (language) => pack.clauses.map((clause) => loaded(clause, language)),
    categories: () => granted('data-category'),
    purposes: () => granted('purpose'),
    grounds: () => granted('transfer-ground'),
    permissions: () => granted('device-permission'),
    rights: () => granted('user-right'),
    render: (id, { language, as = 'text' } = {}) => {
      const part = textsIn(language)
      const text = part.texts.get(id)
      if (text !== undefined) return escaped(text, as)
      const others = languages.filter((other) => byLanguage.get(other)?.texts.has(id))
      throw new RangeError(
        others.length
          ? `clause \`${id}\` has no text in ${part.language}, only in ${others.join(', ')}`
          : `policy ${policy} has no clause \`${id}\``,
      )
    },
  } satisfies Policy<Ids>)

  function decide(request: unknown): Decision {
    let action: unknown
    try {
      action = (request as { action?: unknown }).action
    } catch {
      // Answered below like any other malformed request.
    }
    return (actions.get(action) ?? malformed)(request)
  }

  /** Every action answers a request that is none in the same way. */
  function malformed(): Decision {
    return collect(undefined)
  }

  function granted(kind: FactKind): Entry[] {
    const clauses = new Map<string, string[]>()
    for (const fact of pack.facts) {
      if (fact.kind === kind && !fact.excluded) {
        clauses.set(fact.id, [...new Set([...(clauses.get(fact.id) ?? []), fact.clause])])
      }
    }
    return Array.from(clauses, ([id, from]) => ({ id, clauses: from }))
  }

  function textsIn(tag: string | undefined): Texts {
    const language = tag === undefined ? languages[0] : tag.toLowerCase().split(/[-_]/)[0]
    const part = byLanguage.get(tag as string) ?? byLanguage.get(language as string)
    if (part) return part
    const there = languages.join(', ') || 'none'
    throw new RangeError(`language \`${tag}\` of policy ${policy} is not loaded; loaded: ${there}`)
  }
}

function required(ask: Decide): Decide {
  return (request) => {
    const decision = ask(request)
    if (!decision.allowed) throw new PolicyViolation(decision)
    return decision
  }
}
