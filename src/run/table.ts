/**
 * Every answer to one action, in one flat list: the hot path of the library. Ids are found in maps, the conditions that
 * hold read from `given` as own properties, and nothing is allocated. Answers are built when they are first asked for.
 */
import type { Decision } from '../model/decision.js'
import type { Action, Rules } from '../model/rule.js'
import { answerOf, type MakeDecision } from './answer.js'
import { type Ask, type Judgement, judge } from './judge.js'
import { isPlain } from './plain.js'

/** How data are got or where they go: `at` is its place, the rest is what it adds to the question. */
export type Lane = Partial<Ask> & { readonly at: number }

/** What is asked beside the data. */
export type Field = 'purpose' | 'ground' | 'permission' | 'right'

/** The ids of one kind that the rules name, numbered from 1; 0 is for ids that no rule names. */
export type Places = ReadonlyMap<string, number>

/** Answers a question from what the caller sent; undefined where that is malformed. */
export type Answer = (data: unknown, id: unknown, lane: Lane, given: unknown) => Decision | undefined

/** An object as it may come from anywhere. */
export type Untrusted = Readonly<Record<string, unknown>>

/** Answers are kept where they depend on these lower bits alone; else they are built anew each time. */
const keptConditions = 11

/** The bit that says that `adult` is stated to be false; the conditions have those above. */
const minor = 1

/** @param lanes how many there are */
export function tableOf(
  rules: Rules,
  decision: MakeDecision,
  action: Action,
  field: Field,
  categories: Places,
  ids: Places,
  lanes: number,
): Answer {
  const asking = rules.requirements.filter((rule) => rule.actions.includes(action))
  // Property names are interned, and compared with the fields of `given` at no cost.
  const conditions = Object.fromEntries(
    ['adult', ...asking.map((rule) => rule.condition)].map((name) => [name, 0]),
  )
  const names = Object.keys(conditions)
  const width = ids.size + 1
  const stride = (categories.size + 1) * width
  // For each combination of ids: which bits its answers depend on, and where they begin; 0 until it is asked about.
  const masks = new Int32Array(stride * lanes)
  const starts = new Int32Array(stride * lanes)
  const answers: (Decision | undefined)[] = [undefined]

  return (data, id, lane, given) => {
    if (typeof data !== 'string' || typeof id !== 'string') return undefined
    // What doesn't show Object's prototype is looked at more closely.
    // biome-ignore lint/suspicious/noProto: engines read it at no cost, where a call costs a quarter of the answer
    if (given !== undefined && (given as Untrusted).__proto__ !== Object.prototype && !isPlain(given)) {
      return undefined
    }
    const held = heldOf(names, given as Untrusted)
    const at = lane.at * stride + (categories.get(data) ?? 0) * width + (ids.get(id) ?? 0)
    return answers[indexOf(at, held)] ?? build(at, data, id, lane, held)
  }

  function indexOf(at: number, held: number): number {
    return (starts[at] as number) + (held & (masks[at] as number))
  }

  function build(at: number, data: string, id: string, lane: Lane, held: number): Decision {
    // Ids that no rule names become the empty id.
    const known = categories.has(data) ? data : ''
    const ask: Ask = { data: known, ...lane, action, [field]: ids.has(id) ? id : '' }
    // Without the permits that list other data, of which a policy may have thousands.
    const permits = rules.permits.filter((rule) => rule.grants !== 'data' || rule.data?.includes(known))
    const about = { ...rules, permits }
    const judgement = judge(about, ask)
    if (!starts[at]) makeRoom(at, judgement)
    const answer = answerOf(about, ask, decision, judgement, (name) => held & (name ? bitOf(name) : minor))
    if (starts[at]) answers[indexOf(at, held)] = answer
    return answer
  }

  function makeRoom(at: number, { ways, denials }: Judgement): void {
    let mask = denials.length ? minor : 0
    for (const { requirements } of ways) for (const rule of requirements) mask |= bitOf(rule.condition)
    if (mask >> keptConditions) return
    starts[at] = answers.length
    answers.push(...new Array(2 ** (32 - Math.clz32(mask))))
    masks[at] = mask
  }

  function bitOf(name: string): number {
    return 2 << names.indexOf(name)
  }
}

/** The bits of the conditions that hold. Only own `true` and `false` count. */
function heldOf(names: readonly string[], given: Untrusted): number {
  let held = 0
  // Faster than asking for each name: engines know where the fields that they list are.
  for (const name in given) {
    for (let bit = 0; bit < names.length; bit++) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: in this form, and no other, engines drop it from such a loop
      if (names[bit] !== name || !Object.prototype.hasOwnProperty.call(given, name)) continue
      const value = given[name]
      if (value === true) held |= 2 << bit
      else if (value === false && name === 'adult') held |= minor
      break
    }
  }
  return held
}
