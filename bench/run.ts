/** `npm run bench`: everything that is measured, in one run; `npm run bench -- PART …`: some of it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { benchDecisions } from './decisions.js'
import { benchImport } from './import.js'
import { benchPage } from './page.js'
import { benchStart } from './start.js'

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  import: benchImport,
  start: benchStart,
  memory: benchMemory,
  page: () => benchPage(),
  decisions: benchDecisions,
}

/** In a process of its own, which can collect garbage and has none of the other parts'. */
function benchMemory(): void {
  const args = ['--expose-gc', '--import', 'tsx', join(import.meta.dirname, 'memory.ts')]
  spawnSync(process.execPath, args, { stdio: 'inherit' })
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length) {
  process.stderr.write(`no part \`${unknown.join('`, `')}\`; there are: ${Object.keys(parts).join(', ')}\n`)
  process.exitCode = 2
} else {
  for (const name of named.length ? named : Object.keys(parts)) await parts[name]?.()
}
