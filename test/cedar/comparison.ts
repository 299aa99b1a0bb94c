/** tarmaq's decisions beside Cedar's, request by request. */
import { loadPolicy } from '../../src/index.js'
import type { Pack } from '../../src/model/pack.js'
import type { Request } from '../run/requests.js'
import { cedarJudge } from './judge.js'

/** What was compared, in words for the output, on how many requests, and the first of those that were answered differently. */
export interface Comparison {
  readonly what: string
  readonly requests: number
  readonly differences: readonly string[]
}

/** A share of some work, for processes that share it: every `parts`-th piece from the `part`-th on. */
export interface Share {
  readonly part: number
  readonly parts: number
}

const mostDifferences = 5

/**
 * Compares until a few requests were answered differently.
 * Permit or refuse must be the same, and where Cedar permits or forbids, its policies must name the clauses of the decision.
 *
 * @param emitted what Cedar's policies are made of, if not the same pack
 */
export function compared(
  what: string,
  pack: Pack,
  requests: Iterable<Request>,
  emitted: Pack = pack,
): Comparison {
  const cedar = cedarJudge(emitted)
  const { decide } = loadPolicy(pack)
  const differences: string[] = []
  let count = 0
  for (const request of requests) {
    if (differences.length === mostDifferences) break
    count++
    const { outcome, allowed, clauses } = decide(request as never)
    const theirs = cedar(request)
    const named = new Set(outcome === 'permitted' || outcome === 'prohibited' ? clauses : [])
    const same =
      named.size === theirs.clauses.size && [...named].every((clause) => theirs.clauses.has(clause))
    if (same && allowed === theirs.allowed) continue
    const answers = `${outcome} by ${[...named]}; Cedar: ${theirs.allowed} by ${[...theirs.clauses]}`
    differences.push(`${JSON.stringify(request)}: ${answers}`)
  }
  return { what, requests: count, differences }
}

export function* shareOf<Item>(items: Iterable<Item>, { part, parts }: Share): Generator<Item> {
  let index = 0
  for (const item of items) if (index++ % parts === part) yield item
}

/** What this process was asked to do: its share, and a number of its script's own. */
export function task(): Share & { readonly size: number } {
  const [part = 0, parts = 1, size = 0] = process.argv.slice(2).map(Number)
  return { part, parts, size }
}

/** Hands a comparison to the process that asked for it. */
export function tell(comparison: Comparison): void {
  process.stdout.write(`${JSON.stringify(comparison)}\n`)
}
