import { describe, expect, it } from 'vitest'
import { comparedIn, print } from './processes.js'

/** How many random requests to compare; where it is set, every subset of all conditions of an action is compared, too. */
const comparisons = process.env.TARMAQ_COMPARISONS

describe('Cedar, over the emitted schema and policies', () => {
  it('answers all that can be asked of a shipped policy as tarmaq does, by policies that name the same clauses', async () => {
    const compared = await comparedIn('shipped.ts', comparisons === undefined ? 0 : 1)
    print(compared)
    expect(compared.flatMap(({ differences }) => differences)).toEqual([])
    expect(compared).toHaveLength(8)
    for (const { what, requests } of compared) expect(requests, what).toBeGreaterThan(0)
  }, 600_000)

  it('answers random requests on shipped and random policies as tarmaq does', async () => {
    const size = Number(comparisons ?? 30_000)
    const compared = await comparedIn('random.ts', size)
    print(compared)
    expect(compared.flatMap(({ differences }) => differences)).toEqual([])
    expect(compared.reduce((sum, { requests }) => sum + requests, 0)).toBeGreaterThanOrEqual(size)
  }, 600_000)

  it('is seen to differ wherever the emitted policies lack a condition, a prohibition or a limit', async () => {
    const compared = await comparedIn('planted.ts')
    process.stdout.write(`${compared.length} errors planted in the emitted policies\n`)
    expect(compared.filter(({ differences }) => !differences.length)).toEqual([])
    for (const error of [
      /^prohibitions without/,
      /^requirements without/,
      /^permits with .* for any data$/,
    ]) {
      expect(compared.some(({ what }) => error.test(what))).toBe(true)
    }
  }, 600_000)
})
