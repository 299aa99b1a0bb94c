/**
 * Compares tarmaq's decisions with Cedar's, and prints what was compared and what was not the same.
 * Runs in a process of its own: on Node 20 a hot loop of cedar-wasm calls needs --no-turbo-inline-js-wasm-calls.
 *
 *     node --no-turbo-inline-js-wasm-calls --import tsx test/cedar/compare.ts [REQUESTS]
 *
 * REQUESTS: about how many to ask of each action of each shipped policy, and at random of all; 20000 if absent.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { compileFolder } from '../../src/compile/policy-folder.js'
import { loadPolicy } from '../../src/index.js'
import type { Pack } from '../../src/model/pack.js'
import { anyFacts, anyRequest, packOf, requestSpace, smallClauses } from '../run/policies.js'
import { cedarJudge, type Request } from './judge.js'
import { randomFrom, spacesOf } from './requests.js'

const folder = join(import.meta.dirname, '..', '..', 'policies')
const most = Number(process.argv[2] ?? 20_000)
const generatedPolicies = Math.ceil(most / 200)
const differences: string[] = []

/** Compares one request after the other; how many there were. */
function compare(pack: Pack, name: string, requests: Iterable<Request>): number {
  const cedar = cedarJudge(pack, name)
  const { decide } = loadPolicy(pack)
  let count = 0
  for (const request of requests) {
    count++
    const { outcome, allowed, clauses } = decide(request as never)
    const theirs = cedar(request)
    const named = outcome === 'permitted' || outcome === 'prohibited' ? [...clauses] : []
    const same = allowed === theirs.allowed && `${named.sort()}` === `${[...theirs.clauses].sort()}`
    if (!same && differences.length < 10) {
      differences.push(
        `${name} ${JSON.stringify(request)}: ${outcome} ${named}; Cedar ${theirs.allowed} ${[...theirs.clauses]}`,
      )
    }
  }
  return count
}

/** Requests of a policy's own ids, unknown ones and those of others, with any conditions. */
function* randomRequests(pack: Pack, count: number, seed: number): Generator<Request> {
  const random = randomFrom(seed)
  const own = requestSpace(pack) as readonly Request[]
  const wild = fc.sample(anyRequest, { seed, numRuns: Math.min(count, 2000) }) as unknown as Request[]
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  for (let index = 0; index < count; index++) {
    const other = pick(wild)
    yield random() < 0.3 ? other : { ...pick(own), given: other.given }
  }
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}

const shipped = await Promise.all(
  readdirSync(folder).map(async (name) => (await compileFolder(join(folder, name))).pack),
)
for (const pack of shipped) {
  for (const { action, combinations, conditions, exhaustive, requests } of spacesOf(pack, most)) {
    const count = compare(pack, `${pack.policy}-${action}`, requests)
    const how = exhaustive ? 'exhaustive' : 'sampled'
    report(
      `${pack.policy} ${action}: ${count} requests, ${how}: ${combinations} combinations of ids, ${conditions} conditions`,
    )
  }
  const count = compare(pack, pack.policy, randomRequests(pack, most, 5))
  report(`${pack.policy}: ${count} random requests, unknown ids among them, sampled`)
}
let asked = 0
const generated = fc.sample(anyFacts, { seed: 17, numRuns: generatedPolicies })
for (const [index, facts] of generated.entries()) {
  const pack = packOf(facts, smallClauses)
  asked += compare(pack, 'generated', randomRequests(pack, 200, index))
}
report(`${generated.length} generated policies: ${asked} random requests, sampled`)
for (const difference of differences) report(`different: ${difference}`)
process.exitCode = differences.length ? 1 : 0
