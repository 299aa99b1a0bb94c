/**
 * One combination of ids with everything that can be answered about it: which conditions to look for in `given`,
 * and the answers, indexed by the conditions that hold and built when they are first asked for.
 */
import type { Decision } from '../model/decision.js'
import type { Rules } from '../model/rule.js'
import { grant, refusal, type Share, type Stamp } from './answer.js'
import { type Ask, clausesOf, judge } from './judge.js'

/** What to look for in `given`; one object for all cells that ask the same. */
interface Question {
  /** The conditions that any way asks for or whose `false` rules it out, interned as property names. */
  readonly names: readonly string[]
  /** The bit of each in the index of answers; none for a condition of which only `false` counts. */
  readonly bits: readonly number[]
  /** The answer where one is stated to be false. */
  readonly denied: readonly (Decision | null)[]
}

export interface Cell {
  readonly question: Question
  /** Prebuilt answers by the bits of the conditions that hold. */
  readonly answers: (Decision | undefined)[]
  /** Builds the answer for some bits. */
  readonly build: (held: number) => Decision
}

/** Answers are kept for cells of so many conditions (at most 2 to this power); beyond, each is built anew. */
const keptConditions = 8

/** The cell of what is asked. */
export function cellOf(rules: Rules, ask: Ask, stamp: Stamp, share: Share): Cell {
  const { outcome, clauses, ways, denials } = judge(rules, ask)
  const conditions = ways.flatMap((way) => way.requirements.map((rule) => rule.condition))
  const deniable = denials.map((rule) => rule.whenFalse as string)
  // A string that has been a property name is looked up in `given` without hashing it again.
  const names = Object.keys(Object.fromEntries([...conditions, ...deniable].map((name) => [name, 0])))
  const bits = names.map((name, index) => (conditions.includes(name) ? 1 << index : 0))
  const denied = names.map((name) => {
    const denying = denials.filter((rule) => rule.whenFalse === name)
    return denying.length ? refusal(stamp, share, 'prohibited', clausesOf(denying)) : null
  })
  const answers: (Decision | undefined)[] = []
  const build = (held: number): Decision => {
    const holds = (condition: string) => (held & (1 << names.indexOf(condition))) !== 0
    // The way that lacks the fewest conditions; of equals the first.
    const decision = ways.length
      ? ways
          .map((way) => grant(stamp, share, rules, ask, way, holds))
          .reduce((best, other) => (other.unmet.length < best.unmet.length ? other : best))
      : refusal(stamp, share, outcome, clauses)
    if (names.length <= keptConditions) answers[held] = decision
    return decision
  }
  return { question: share({ names, bits, denied }), answers, build }
}
