/** Cedar beside tarmaq on random requests, a third of them of each shipped policy and of generated ones. Size: how many. */
import fc from 'fast-check'
import { anyFacts, packOf, shippedPacks, smallClauses } from '../run/policies.js'
import { randomRequests } from '../run/requests.js'
import { compared, shareOf, task, tell } from './comparison.js'

const { size, ...share } = task()
const third = Math.ceil(size / 3)
const asked = 200

for (const pack of await shippedPacks()) {
  const what = `${pack.policy}, sampled: random ids, unknown ones among them, and random conditions`
  tell(compared(what, pack, shareOf(randomRequests(pack, third, 5), share)))
}
const generated = fc.sample(anyFacts, { seed: 17, numRuns: Math.ceil(third / asked) })
const what = `${generated.length} policies made of random facts, sampled: the same`
for (const [index, facts] of shareOf(generated.entries(), share)) {
  const pack = packOf(facts, smallClauses)
  tell(compared(what, pack, randomRequests(pack, asked, index)))
}
