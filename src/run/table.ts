/**
 * Every answer to one action, in one flat list: the hot path of the library. Ids are found in maps, the conditions that
 * hold read from `given` as own properties, and nothing is allocated. Answers are built when they are first asked for.
 */
import type { Decision } from '../model/decision.js'
import type { Action, Rules } from '../model/rule.js'
import { answerOf, type Stamp } from './answer.js'
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

/** Which conditions the answers to a combination of ids depend on; there are far fewer of these than combinations. */
interface Dependence {
  /** The first names of the table, as a mask: nearly always all there is, and the cheapest to look up. */
  readonly first: number
  readonly firsts: number
  /** The places of the others among the names. */
  readonly others: readonly number[]
  /** `minor` where it changes the answer, else 0. */
  readonly denial: number
  /** How many answers there can be, the one for a denial left out. */
  readonly size: number
}

/** Answers are kept for combinations of so many conditions; beyond, each is built anew. */
const keptConditions = 8

/** The bit that says that `adult` is stated to be false; conditions have those below. */
const minor = 1 << 30

/** @param lanes how many there are */
export function tableOf(
  rules: Rules,
  stamp: Stamp,
  action: Action,
  field: Field,
  categories: Places,
  ids: Places,
  lanes: number,
): Answer {
  // What limits a rule least comes first: that is what most combinations depend on.
  const asking = rules.requirements
    .filter((rule) => rule.actions.includes(action))
    .sort((one, other) => Object.keys(one).length - Object.keys(other).length)
  // Property names are interned, and compared with the fields of `given` at no cost.
  const names = Object.keys(
    Object.fromEntries([...asking.map((rule) => rule.condition), 'adult'].map((name) => [name, 0])),
  )
  const width = ids.size + 1
  const stride = (categories.size + 1) * width
  /** For each combination where its answers begin, and in the lowest byte its dependence; 0 until it is asked about. */
  const places = new Int32Array(stride * lanes)
  const dependences = [dependence([], 0)]
  const answers: (Decision | undefined)[] = [undefined]

  return (data, id, lane, given) => {
    if (typeof data !== 'string' || typeof id !== 'string') return undefined
    if (given !== undefined && Object.getPrototypeOf(given) !== Object.prototype && !isPlain(given)) {
      return undefined
    }
    const held = heldOf(names, given as Untrusted)
    const at = lane.at * stride + (categories.get(data) ?? 0) * width + (ids.get(id) ?? 0)
    return answers[indexOf(places[at] as number, held)] ?? build(at, data, id, lane, held)
  }

  function indexOf(place: number, held: number): number {
    const { first, firsts, others, denial, size } = dependences[place & 255] as Dependence
    const start = place >> 8
    if (held & denial) return start + size
    let index = start + (held & first)
    for (let at = 0; at < others.length; at++)
      index += ((held >> (others[at] as number)) & 1) << (firsts + at)
    return index
  }

  function build(at: number, data: string, id: string, lane: Lane, held: number): Decision {
    // Ids that no rule names become the empty id.
    const known = categories.has(data) ? data : ''
    const ask: Ask = { data: known, ...lane, action, [field]: ids.has(id) ? id : '' }
    // Without the permits that list other data, of which a policy may have thousands.
    const permits = rules.permits.filter((rule) => rule.grants !== 'data' || rule.data?.includes(known))
    const about = { ...rules, permits }
    const judgement = judge(about, ask)
    places[at] ||= placeFor(judgement)
    const holds = (condition: string) => (held & (1 << names.indexOf(condition))) !== 0
    const answer = answerOf(about, ask, stamp, judgement, holds, (held & minor) !== 0)
    if (places[at]) answers[indexOf(places[at] as number, held)] = answer
    return answer
  }

  /** Makes room for the answers of a combination; 0 where there would be too many. */
  function placeFor({ ways, denials }: Judgement): number {
    const asked = new Set(ways.flatMap((way) => way.requirements.map((rule) => rule.condition)))
    const bits = names.flatMap((name, bit) => (asked.has(name) ? bit : []))
    const needed = dependence(bits, denials.length && minor)
    const same = dependences.findIndex((each) => JSON.stringify(each) === JSON.stringify(needed))
    const which = same < 0 ? dependences.length : same
    if (bits.length > keptConditions || which > 255) return 0
    dependences[which] = needed
    const start = answers.length
    for (let slot = 0; slot <= needed.size; slot++) answers.push(undefined)
    return (start << 8) | which
  }
}

/** @param bits places among the names, ascending */
function dependence(bits: readonly number[], denial: number): Dependence {
  const others = bits.filter((bit, at) => bit !== at)
  const firsts = bits.length - others.length
  return { first: (1 << firsts) - 1, firsts, others, denial, size: 1 << bits.length }
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
      if (value === true) held |= 1 << bit
      else if (value === false && name === 'adult') held |= minor
    }
  }
  return held
}
