/**
 * One judge in a process of its own, where nothing but it shapes the code that the engine makes. Told `turn`, it answers
 * the requests over and over for a while and sends the nanoseconds of one, the median of its passes.
 *
 *     node --expose-gc --import tsx bench/sitting.ts ROW CATEGORIES
 */
import { most, rows } from './judges.js'
import { type CollectRequest, categoriesOf, mixedRequests } from './requests.js'
import { median } from './rounds.js'

/** Milliseconds of a turn, of which there is at least one pass. */
const turn = 40

const [name = '', categories] = process.argv.slice(2)
const row = rows[name]
if (!row || !process.send) throw new Error('started by bench/turns.ts, with the name of a row')
const judge = await row.make(categoriesOf(Number(categories)))
const requests = mixedRequests(Number(categories), most).slice(0, row.requests)

/** Awaits only where there is something to wait for. */
const pass = judge(requests[0] as CollectRequest) instanceof Promise ? waiting : straight

function straight(): number {
  let allowed = 0
  for (let index = 0; index < requests.length; index++) {
    if (judge(requests[index] as CollectRequest)) allowed++
  }
  return allowed
}

async function waiting(): Promise<number> {
  let allowed = 0
  for (const request of requests) if (await judge(request)) allowed++
  return allowed
}

const answers: boolean[] = []
for (const request of requests) answers.push(await judge(request))
const allowed = answers.filter(Boolean).length
process.send(answers)

process.on('message', async () => {
  globalThis.gc?.()
  const times: number[] = []
  const end = performance.now() + turn
  do {
    const begun = process.hrtime.bigint()
    const counted = await pass()
    times.push(Number(process.hrtime.bigint() - begun) / requests.length)
    if (counted !== allowed) throw new Error(`${name} changed its answers`)
  } while (performance.now() < end)
  process.send?.(median(times))
})
