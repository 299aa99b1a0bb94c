/**
 * One combination of ids with everything that can be answered about it: which conditions to look for in `given`,
 * and the answers, indexed by the conditions that hold and built when they are first asked for.
 */
import type { Decision } from '../model/decision.js'
import type { Rules } from '../model/rule.js'
import { decision, grant, type Stamp } from './answer.js'
import { type Ask, clausesOf, judge } from './judge.js'

export interface Cell {
  readonly ask: Ask
  /** The conditions that any way asks for, interned as property names; `adult` also where only its `false` counts. */
  readonly names: readonly string[]
  /** The answer where `adult` is stated to be false. */
  readonly denied: Decision | false
  /** Prebuilt answers; the bits of the index are the names that hold. */
  readonly answers: (Decision | undefined)[]
}

/** Answers are kept for cells of so many conditions (at most 2 to this power); beyond, each is built anew. */
const keptConditions = 8

/** The cell of what is asked, without answers yet. */
export function cellOf(rules: Rules, ask: Ask, stamp: Stamp): Cell {
  const { ways, denials } = judge(rules, ask)
  const conditions = ways.flatMap((way) => way.requirements.map((rule) => rule.condition))
  // A string that has been a property name is looked up in `given` without hashing it again.
  const asked = [...conditions, ...denials.map(() => 'adult')].map((name) => [name, 0])
  const names = Object.keys(Object.fromEntries(asked))
  return {
    ask,
    names,
    denied: denials.length > 0 && decision(stamp, 'prohibited', clausesOf(denials)),
    answers: [],
  }
}

/** Builds the answer for the names whose bits are set. */
export function answerOf(rules: Rules, { ask, names, answers }: Cell, stamp: Stamp, held: number): Decision {
  // Judged once more rather than remembered: there are far more cells than answers asked for.
  const { outcome, clauses, ways } = judge(rules, ask)
  const holds = (condition: string) => (held & (1 << names.indexOf(condition))) !== 0
  // The way that lacks the fewest conditions; of equals the first.
  const [answer = decision(stamp, outcome, clauses)] = ways
    .map((way) => grant(stamp, rules, ask, way, holds))
    .sort((one, other) => one.unmet.length - other.unmet.length)
  if (names.length <= keptConditions) answers[held] = answer
  return answer
}
