/** The requests to compare on: all of a policy's ids, with the conditions that hold, exhaustively or sampled. */
import type { Pack } from '../../src/model/pack.js'
import { requestSpace } from '../run/policies.js'
import type { Request } from './judge.js'

export interface Space {
  readonly action: string
  readonly combinations: number
  readonly conditions: number
  readonly exhaustive: boolean
  readonly requests: Iterable<Request>
}

/** Numbers from 0 up to 1, the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * What can be asked of each action, every id of the policy and an unknown one in each place.
 *
 * @param most above so many requests an action's conditions are sampled
 */
export function spacesOf(pack: Pack, most: number): Space[] {
  const all = requestSpace(pack) as readonly Request[]
  return ['collect', 'transfer', 'use', 'exercise'].map((action) => {
    const asked = all.filter((request) => request.action === action)
    const conditions = conditionsOn(pack, action)
    const size = asked.length * 2 ** conditions.length * (conditions.includes('adult') ? 1.5 : 1)
    const exhaustive = size <= most
    const requests = exhaustive
      ? everySubset(asked, conditions)
      : someSubsets(asked, conditions, Math.max(1, Math.floor(most / asked.length)))
    return { action, combinations: asked.length, conditions: conditions.length, exhaustive, requests }
  })
}

/** The conditions that any rule on this action mentions. */
function conditionsOn({ rules }: Pack, action: string): string[] {
  const on = (rule: { readonly actions: readonly string[] }) => rule.actions.includes(action)
  const named = rules.requirements.filter(on).map((rule) => rule.condition)
  const denied = rules.prohibitions.filter(on).flatMap((rule) => rule.whenFalse ?? [])
  return [...new Set([...named, ...denied])]
}

function* everySubset(asked: readonly Request[], conditions: readonly string[]): Generator<Request> {
  for (const request of asked) {
    for (const given of subsets(conditions)) yield { ...request, given }
  }
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

/** Nothing given, all given, all but age denied; then all but one at a time and random subsets. */
function* someSubsets(
  asked: readonly Request[],
  conditions: readonly string[],
  each: number,
): Generator<Request> {
  const random = randomFrom(11)
  const all = Object.fromEntries(conditions.map((name) => [name, true]))
  for (const request of asked) {
    yield { ...request, given: {} }
    yield { ...request, given: all }
    yield { ...request, given: { ...all, adult: false } }
    for (let sample = 3; sample < each; sample++) {
      const left = Math.floor(random() * 3)
      const given = Object.fromEntries(
        conditions.filter(() => random() * 4 > left).map((name) => [name, true]),
      )
      yield { ...request, given: random() < 0.1 ? { ...given, adult: false } : given }
    }
  }
}
