/**
 * One combination of ids with everything that can be answered about it: which conditions to look for in `given`,
 * and the answers, indexed by the conditions that hold and built when they are first asked for.
 */
import type { Decision } from '../model/decision.js'
import type { Rules } from '../model/rule.js'
import { grant, refusal, type Stamp } from './answer.js'
import { type Ask, judge, type Way } from './judge.js'

export interface Cell {
  /** The conditions that any way asks for or whose `false` rules it out, interned as property names. */
  readonly names: readonly string[]
  /** The bit of each condition in the index of answers; 0 where only its `false` counts. */
  readonly bits: readonly number[]
  /** The answer where a condition is stated to be false, beside `names`. */
  readonly denied: readonly (Decision | undefined)[]
  /** Prebuilt answers by the bits of the conditions that hold. */
  readonly answers: (Decision | undefined)[]
  /** Builds the answer for some bits. */
  readonly build: (held: number) => Decision
}

/** Answers are kept for cells of so many conditions (at most 2 to this power); beyond, each is built anew. */
const keptConditions = 8

/** The cell of what is asked. `share` hands back one object for equal refusals. */
export function cellOf(rules: Rules, ask: Ask, stamp: Stamp, share: (decision: Decision) => Decision): Cell {
  const judgement = judge(rules, ask)
  if (judgement.outcome !== 'granted') {
    const decision = share(refusal(stamp, judgement.outcome, judgement.clauses))
    return { names: [], bits: [], denied: [], answers: [decision], build: () => decision }
  }
  const { ways, denials } = judgement
  const conditions = [...new Set(ways.flatMap((way) => [...way.conditions.keys()]))]
  const names = [...new Set([...conditions, ...denials.keys()])].map(propertyName)
  const bits = names.map((_, index) => (index < conditions.length ? 1 << index : 0))
  const denied = names.map((name) => {
    const clauses = denials.get(name)
    return clauses && share(refusal(stamp, 'prohibited', clauses))
  })
  const answers: (Decision | undefined)[] = []
  const build = (held: number): Decision => {
    const holds = (condition: string) => (held & (1 << conditions.indexOf(condition))) !== 0
    const decision = grant(stamp, rules, ask, leastLacking(ways, holds), holds)
    if (conditions.length <= keptConditions) answers[held] = decision
    return decision
  }
  return { names, bits, denied, answers, build }
}

/** The way that lacks the fewest conditions; of equals the first. */
function leastLacking(ways: readonly Way[], holds: (condition: string) => boolean): Way {
  const lacks = ({ conditions }: Way) => [...conditions.keys()].filter((name) => !holds(name)).length
  return ways.reduce((best, way) => (lacks(way) < lacks(best) ? way : best))
}

/** A string that the engine keeps as a property name: looking it up in `given` then needs no hashing. */
function propertyName(name: string): string {
  return Object.keys({ [name]: 0 })[0] as string
}
