/**
 * What a loaded shipped policy costs: milliseconds to build it from its pack, heap with every answer built, and what a
 * million decisions leave behind after that. `node --expose-gc --import tsx bench/memory.ts`
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileFolder } from '../src/compile/policy-folder.js'
import { loadPolicy, type PolicyRequest } from '../src/index.js'
import type { LanguagePack, Pack } from '../src/model/pack.js'
import { requestsOf, spacesOf } from '../test/run/requests.js'
import { median } from './rounds.js'
import { held, printTable } from './table.js'

const policies = join(import.meta.dirname, '..', 'policies')
const megabyte = 1_000_000
/** Nothing, as far as the engine's own books tell. */
const nothing = 0.01

interface Cost {
  /** Milliseconds of a build, in the middle of many: for decisions alone, and with both languages. */
  readonly pack: number
  readonly texts: number
  /** Megabytes. */
  readonly answers: number
  readonly left: number
}

function costOf(pack: Pack, languages: readonly LanguagePack[]): Cost {
  const building = (...parts: readonly LanguagePack[]) =>
    Array.from({ length: 60 }, () => {
      const begun = performance.now()
      loadPolicy(pack, ...parts)
      return performance.now() - begun
    })
  const alone = median(building())
  const texts = median(building(...languages))

  const before = heap()
  const policy = loadPolicy(pack, ...languages)
  for (const space of spacesOf(pack)) {
    for (const request of requestsOf(pack, space, 'of the action')) policy.decide(request as PolicyRequest)
  }
  const built = heap()
  const request = { data: 'iin', purpose: 'identification', given: { consent: true } }
  for (let index = 0; index < 1_000_000; index++) policy.canCollect(request)
  const left = (heap() - built) / megabyte
  return { pack: alone, texts, answers: (built - before) / megabyte, left }
}

/** Bytes in use after a full collection. */
function heap(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const names = readdirSync(policies)
const costs: Cost[] = []
for (const name of names) {
  const { pack, languagePacks } = await compileFolder(join(policies, name))
  costs.push(costOf(pack, languagePacks))
}
const row = (what: string, field: keyof Cost, digits: number, target = '') => [
  what,
  ...costs.map((cost) => cost[field].toFixed(digits)),
  target,
]
printTable(
  ['a shipped policy', ...names, 'target'],
  [
    row('built from its pack, ms', 'pack', 2, held(2, 'ms', ...costs.map((cost) => cost.pack))),
    row('the same with the texts of both languages, ms', 'texts', 2),
    row(
      'heap with every answer built, MB',
      'answers',
      2,
      held(4, 'MB', ...costs.map((cost) => cost.answers)),
    ),
    row(
      'a million decisions after that leave, MB',
      'left',
      2,
      held(nothing, 'MB', ...costs.map((cost) => cost.left)),
    ),
  ],
)
