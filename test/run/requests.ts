/** The requests that judges of one policy are compared on: every combination of ids and conditions, or random ones. */
import fc from 'fast-check'
import type { Pack } from '../../src/model/pack.js'
import type { Scope } from '../../src/model/rule.js'
import { anyRequest, requestSpace } from './policies.js'

export interface Request {
  readonly action: string
  readonly data?: string
  readonly purpose?: string
  readonly via?: string
  readonly ground?: string
  readonly crossBorder?: boolean
  readonly permission?: string
  readonly right?: string
  readonly given?: Readonly<Record<string, unknown>> | undefined
}

/** What can be asked of one action of a policy. */
export interface Space {
  readonly action: string
  /** Every id of the policy and an unknown one in each place, nothing given. */
  readonly combinations: readonly Request[]
  /** The conditions that any rule on this action mentions. */
  readonly conditions: readonly string[]
}

/** Which conditions are tried with a combination of ids. */
export type Width =
  /** Those that a rule on the action mentions. */
  | 'of the action'
  /** Those that a rule on these very ids mentions. */
  | 'of the ids'

export function spacesOf(pack: Pack): Space[] {
  const all = requestSpace(pack) as readonly Request[]
  return ['collect', 'transfer', 'use', 'exercise'].map((action) => {
    const conditions = conditionsOf(pack, ({ actions }) => (actions as readonly string[]).includes(action))
    return { action, combinations: all.filter((request) => request.action === action), conditions }
  })
}

/** Every combination of ids with every subset of its conditions. */
export function* requestsOf(pack: Pack, space: Space, width: Width): Generator<Request> {
  for (const request of space.combinations) {
    const conditions =
      width === 'of the action' ? space.conditions : conditionsOf(pack, (rule) => speaksOf(rule, request))
    for (const given of subsets(conditions)) yield { ...request, given }
  }
}

/** Requests of a policy's own ids, unknown ones and those of others, with any conditions. */
export function* randomRequests(pack: Pack, count: number, seed: number): Generator<Request> {
  const random = randomFrom(seed)
  const own = requestSpace(pack) as readonly Request[]
  const wild = fc.sample(anyRequest, { seed, numRuns: Math.min(count, 2000) }) as unknown as Request[]
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  for (let index = 0; index < count; index++) {
    const other = pick(wild)
    yield random() < 0.3 ? other : { ...pick(own), given: other.given }
  }
}

/** The conditions that some rules mention. */
function conditionsOf({ rules }: Pack, about: (rule: Scope) => boolean): string[] {
  const needed = rules.requirements.filter(about).map((rule) => rule.condition)
  const denied = rules.prohibitions.filter(about).flatMap((rule) => rule.whenFalse ?? [])
  return [...new Set([...needed, ...denied])]
}

/** Whether a rule is about the ids that a request names. */
export function speaksOf(
  rule: Scope,
  { action, data, purpose, ground, crossBorder, permission, via, right }: Request,
): boolean {
  const asked = {
    purpose,
    ground,
    right,
    crossBorder: crossBorder || undefined,
    permission: permission ?? via,
  }
  return (
    (rule.actions as readonly string[]).includes(action) &&
    (!rule.data || rule.data.includes(data ?? '')) &&
    Object.entries(asked).every(([field, id]) => (rule[field as keyof Scope] ?? id) === id)
  )
}

function* subsets([first, ...others]: readonly string[]): Generator<Record<string, boolean>> {
  if (first === undefined) {
    yield {}
    return
  }
  for (const rest of subsets(others)) {
    yield rest
    yield { ...rest, [first]: true }
    // Stated false is the same as absent, apart from age.
    if (first === 'adult') yield { ...rest, [first]: false }
  }
}

/** Numbers from 0 up to 1, the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
