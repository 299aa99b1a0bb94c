/** A permission prompt in sentences for a screen. They speak to the user, of the policy, and never of the law. */
import { enumerated } from '../explain/enumeration.js'
import type { Declined, References } from '../explain/reference.js'
import type { Wording } from '../explain/wording.js'
import { idParent } from '../model/clause.js'
import type { PromptCondition } from './conditions.js'
import type { Prompt } from './prompt.js'
import { unique } from './ways.js'

/** A clause that a prompt rests on, by its id and by what it is called. */
export interface CitedClause {
  readonly id: string
  readonly name: string
}

/** A prompt in words. All of it is plain text: escape it for HTML. */
export interface PromptWords {
  readonly language: string
  readonly title: string
  /** What the permission is asked for. */
  readonly why: string
  /** What may be done with it, and what may not. */
  readonly may: readonly string[]
  readonly mayNot: readonly string[]
  /** Whose decision it is, and what refusing means. */
  readonly refusal: string
  /** The clauses named, each once, in the order of the sentences. */
  readonly clauses: readonly CitedClause[]
}

/** More purposes than these are told by the place in the policy that lists them. */
const mostPurposes = 3

/** The system's own window asks for the permission, the whole app is for people of an age, and picking is told with the data. */
const toldElsewhere = ['permission-granted', 'adult', 'user-selected']

/** Wording in one language. */
export interface PromptWording {
  readonly language: string
  /** The sentences of prompts. */
  readonly prompting: Wording
  /** Those of explanations, for lists. */
  readonly explaining: Wording
  readonly references: References
}

/** @param prompt from `promptOf`; the policy's clauses are named by `references` */
export function wordsOf(
  prompt: Prompt,
  { language, prompting, explaining, references }: PromptWording,
): PromptWords {
  const { permission, clauses, data, purposes, conditions, userSelected } = prompt
  const { say, name } = prompting
  const cited = new Set<string>()
  const access = phrase('access', permission, 'device-permission')
  const selecting = conditions.filter(({ condition }) => condition === 'user-selected')

  const words = {
    title: capital(access),
    why: capital(why()),
    may: may(),
    mayNot: mayNot(),
    refusal: refusal(),
  }
  const named = Array.from(cited, (id) => ({ id, name: references.one(id).nominative }))
  return { language, ...words, clauses: named }

  function why(): string {
    if (!purposes.length) return say('why.nothing', { access, clauses: cite(clauses) })
    const few = purposes.length <= mostPurposes
    const first = purposes.filter(({ foremost }) => few || foremost).slice(0, mostPurposes)
    const told = listed(
      alike(first, ({ clauses: granting }) => places(granting)).map((group) =>
        say('purpose.clause', {
          purpose: listed(group.map(({ id }) => purposeOf(id))),
          clauses: cite(group.flatMap(({ clauses: granting }) => granting)),
        }),
      ),
    )
    if (few) return say('why', { access, purposes: told })
    const place = cite(holding(purposes.flatMap((purpose) => purpose.clauses)))
    return say(told ? 'why.foremost' : 'why.all', { access, purposes: told, clauses: place })
  }

  function may(): string[] {
    if (!data.length) return []
    const rests = cite([...clauses, ...selecting.map(({ clause }) => clause)])
    return [
      say(userSelected ? 'may.selected' : 'may', { data: dataOf(data), clauses: rests }),
      ...purposes.flatMap(({ id, data: only, clauses: granting }) =>
        only
          ? say('may.purpose', { purpose: purposeOf(id), data: dataOf(only), clauses: cite(granting) })
          : [],
      ),
    ]
  }

  function mayNot(): string[] {
    if (!data.length) return [say('nothing')]
    return [
      ...selecting.map(({ clause }) =>
        say([`unselected.${permission}`, 'unselected'], { clauses: cite([clause]) }),
      ),
      ...conditions.filter(({ condition }) => !toldElsewhere.includes(condition)).map(dependence),
      ...alike(prompt.prohibited, (purpose) => [purpose.data, places(purpose.clauses)]).map((group) =>
        say('prohibited', {
          data: dataOf(group.flatMap((purpose) => purpose.data)),
          purpose: listed(group.map(({ id }) => purposeOf(id))),
          clauses: cite(group.flatMap((purpose) => purpose.clauses)),
        }),
      ),
      say('nothing-else'),
    ]
  }

  function dependence({ condition, clause, ...only }: PromptCondition): string {
    const values = {
      name: name('condition', condition),
      clauses: cite([clause]),
      data: dataOf(only.data ?? data),
      purposes: listed((only.purposes ?? []).map(purposeOf)),
    }
    if (only.purposes) return say('condition.purposes', values)
    return only.data ? say('condition.data', values) : say([`condition.${condition}`, 'condition'], values)
  }

  function refusal(): string {
    const { userDecides, refusalLimitsUse: limits } = prompt
    const decides = userDecides ? [say('user-decides', { clauses: cite([userDecides]) })] : []
    const means = limits ? say('refusal', { clauses: cite([limits]) }) : say('refusal.unsaid')
    return [...decides, means].join(' ')
  }

  /** Clauses as short as a reader finds them: the numbered clause that an item or a paragraph stands in. */
  function cite(ids: readonly string[]): Declined {
    for (const id of ids) cited.add(id)
    return references.all(places(ids))
  }

  function dataOf(ids: readonly string[]): string {
    return listed(unique(ids).map((id) => phrase('data', id, 'data-category')))
  }

  function purposeOf(id: string): string {
    return phrase('purpose', id, 'purpose')
  }

  function listed(phrases: readonly string[]): string {
    return enumerated(phrases, explaining.say)
  }

  function phrase(of: string, id: string, kind: string): string {
    return say([`${of}.${id}`, of], { name: name(kind, id) })
  }
}

/** What is told in one breath: things that agree in something, in the order of the first of them. */
function alike<Thing>(things: readonly Thing[], by: (thing: Thing) => unknown): Thing[][] {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const key = JSON.stringify(by(thing))
    groups.set(key, [...(groups.get(key) ?? []), thing])
  }
  return [...groups.values()]
}

function places(ids: readonly string[]): string[] {
  return unique(ids.map(numberedClause))
}

function numberedClause(id: string): string {
  const parent = idParent(id)
  return parent !== null && id.includes('/') ? numberedClause(parent) : id
}

/** The fewest clauses that all of these stand in: one that they share, else their sections. */
function holding(ids: readonly string[]): string[] {
  const lines = ids.map(lineage)
  const shared = lines[0]?.filter((id, depth) => lines.every((line) => line[depth] === id)).pop()
  return shared ? [shared] : [...new Set(lines.map(([top]) => top as string))]
}

/** A clause and those that it stands under, from the top. */
function lineage(id: string): string[] {
  const parent = idParent(id)
  return parent === null ? [id] : [...lineage(parent), id]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
