/** Runs comparisons in processes of their own: a hot loop of cedar-wasm calls kills Node 20 without a flag (TOOLCHAIN.md). */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Comparison } from './comparison.js'

const flags = ['--no-turbo-inline-js-wasm-calls', '--import', 'tsx']
const parts = 2

/**
 * What a script of this folder compared, shared between two processes.
 *
 * @param size a number for the script
 */
export async function comparedIn(script: string, size = 0): Promise<Comparison[]> {
  const path = join(import.meta.dirname, script)
  const outputs = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      promisify(execFile)(process.execPath, [...flags, path, `${part}`, `${parts}`, `${size}`], {
        maxBuffer: 2 ** 26,
      }),
    ),
  )
  const told = outputs.flatMap(({ stdout }) => stdout.trim().split('\n'))
  return merged(told.map((line) => JSON.parse(line) as Comparison))
}

/** Says what was compared, one line each. */
export function print(comparisons: readonly Comparison[]): void {
  for (const { what, requests, differences } of comparisons) {
    process.stdout.write(`${requests} requests, ${differences.length || 'no'} differences: ${what}\n`)
  }
}

function merged(told: readonly Comparison[]): Comparison[] {
  const byName = new Map<string, Comparison>()
  for (const { what, requests, differences } of told) {
    const other = byName.get(what)
    byName.set(what, {
      what,
      requests: requests + (other?.requests ?? 0),
      differences: [...(other?.differences ?? []), ...differences],
    })
  }
  return [...byName.values()]
}
