/**
 * What a loaded shipped policy costs: milliseconds to build it from its pack, heap with every answer built, and what
 * a million decisions leave behind. `node --expose-gc --import tsx bench/memory.ts`
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileFolder } from '../src/compile/policy-folder.js'
import { loadPolicy, type PolicyRequest } from '../src/index.js'
import { spacesOf } from '../test/cedar/requests.js'
import { median } from './rounds.js'

const policies = join(import.meta.dirname, '..', 'policies')

/** Bytes in use after a full collection. */
function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

for (const name of readdirSync(policies)) {
  const { pack, languagePacks } = await compileFolder(join(policies, name))
  const times = Array.from({ length: 30 }, () => {
    const begun = performance.now()
    loadPolicy(pack, ...languagePacks)
    return performance.now() - begun
  })
  const before = heap()
  const policy = loadPolicy(pack, ...languagePacks)
  let asked = 0
  for (const { requests } of spacesOf(pack, Number.POSITIVE_INFINITY)) {
    for (const request of requests) {
      policy.decide(request as PolicyRequest)
      asked++
    }
  }
  const built = heap()
  const request = { data: 'iin', purpose: 'identification', given: { consent: true } }
  for (let index = 0; index < 1_000_000; index++) policy.canCollect(request)
  const left = heap() - built
  console.log(
    `${policy.policy}: built in ${median(times).toFixed(1)} ms; every answer of ${asked} requests ` +
      `${((built - before) / 1e6).toFixed(1)} MB; a million decisions leave ${(left / 1000).toFixed(0)} kB`,
  )
}
