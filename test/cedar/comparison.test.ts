import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

/** A hot loop of cedar-wasm calls kills Node 20 without the flag, so the comparison has a process of its own. */
const flag = '--no-turbo-inline-js-wasm-calls'

describe('Cedar, over the emitted schema and policies', () => {
  it('permits and forbids what tarmaq does, by policies that name the same clauses', async () => {
    const size = process.env.TARMAQ_COMPARISONS ?? '1000'
    const { stdout } = await promisify(execFile)(process.execPath, [
      flag,
      '--import',
      'tsx',
      join(import.meta.dirname, 'compare.ts'),
      size,
    ]).catch((error: { stdout: string; stderr: string }) => ({ stdout: error.stdout + error.stderr }))
    process.stdout.write(stdout)
    expect(stdout).not.toContain('different')
    expect(stdout).toMatch(/\d+ generated policies: \d+ random requests/)
  }, 290_000)
})
