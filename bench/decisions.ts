/**
 * Nanoseconds a decision beside other engines and two floors, on the same mixed requests; answers are checked equal
 * before anything is timed, and the judges take turns. `npx tsx bench/decisions.ts [CATEGORIES …]`
 */
import { pathToFileURL } from 'node:url'
import { loadPolicy } from '../src/index.js'
import type { Pack } from '../src/model/pack.js'
import { casbin, caslLambda, caslMongo, jsonRules } from './peers.js'
import {
  type CollectRequest,
  categoriesOf,
  type Judge,
  mixedRequests,
  policyOfSize,
  purposes,
} from './requests.js'
import { inTurns, median } from './rounds.js'

const count = 10_000
const full = 'tarmaq, full decision'
const nothing = 'floor: empty function'

/** Nanoseconds a request by judge, on one policy of so many categories. @throws if two of them answer differently */
export async function benchDecisions(size: number): Promise<Readonly<Record<string, number>>> {
  const pack = policyOfSize(size)
  const categories = categoriesOf(size)
  const requests = mixedRequests(size, count)
  const quick: Record<string, Judge> = {
    [full]: tarmaq(pack),
    'floor: bare table lookup': bareTable(categories),
    [nothing]: () => false,
    'CASL, lambda conditions': caslLambda(categories, purposes),
    'CASL, mongo conditions': caslMongo(categories, purposes),
  }
  const slow = { 'casbin, sync, grouped': await casbin(categories, purposes) }
  const engine = jsonRules(categories, purposes)
  for (const request of requests.slice(0, 2000)) {
    const answering: Record<string, Judge> = { ...quick, ...slow }
    delete answering[nothing]
    const answers = new Set(Object.values(answering).map((judge) => judge(request)))
    if (answers.add(await engine(request)).size > 1) {
      throw new Error(`the judges differ on ${JSON.stringify(request)}`)
    }
  }
  const rounds: number[] = []
  for (let round = 0; round < 3; round++) {
    const begun = process.hrtime.bigint()
    for (const request of requests.slice(0, 1000)) await engine(request)
    rounds.push(Number(process.hrtime.bigint() - begun) / 1000)
  }
  return { ...timed(quick, requests, 150), ...timed(slow, requests, 9), 'json-rules-engine': median(rounds) }
}

function timed(
  judges: Readonly<Record<string, Judge>>,
  requests: readonly CollectRequest[],
  rounds: number,
): Record<string, number> {
  const works = Object.entries(judges).map(([name, judge]) => {
    const work = () => {
      let allowed = 0
      for (let index = 0; index < requests.length; index++) {
        if (judge(requests[index] as CollectRequest)) allowed++
      }
      return allowed
    }
    return [name, work] as const
  })
  const times = inTurns(Object.fromEntries(works), rounds)
  return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, time / requests.length]))
}

function tarmaq(pack: Pack): Judge {
  const { canCollect } = loadPolicy(pack)
  return (request) => canCollect(request).allowed
}

/** The least that any judge must do: find the ids, read the conditions as own properties, look up a yes or no. */
function bareTable(categories: readonly string[]): Judge {
  const numbered = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index + 1]))
  const data = numbered(categories)
  const known = numbered(purposes)
  const width = known.size + 1
  const answers = Array.from({ length: (data.size + 1) * width * 4 }, (_, index) => {
    const cell = index >> 2
    return (index & 3) === 3 && cell >= width && cell % width > 0
  })
  return ({ data: category, purpose, given }) => {
    const cell = (data.get(category) ?? 0) * width + (known.get(purpose) ?? 0)
    const consent = Object.hasOwn(given, 'consent') && given.consent === true ? 1 : 0
    const adult = Object.hasOwn(given, 'adult') && given.adult === true ? 2 : 0
    return answers[(cell << 2) | consent | adult] as boolean
  }
}

/** Prints the table that the README shows, in nanoseconds. */
export async function printDecisions(sizes: readonly number[]): Promise<void> {
  const columns = []
  for (const size of sizes) columns.push(await benchDecisions(size))
  console.log(`| ns a decision, categories | ${sizes.join(' | ')} |`)
  console.log(`| --- |${' ---: |'.repeat(sizes.length)}`)
  for (const name of Object.keys(columns[0] ?? {})) {
    const cells = columns.map((column) => (column[name] ?? Number.NaN).toFixed(name === nothing ? 1 : 0))
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number)
  await printDecisions(sizes.length ? sizes : [25, 250, 2500])
}
