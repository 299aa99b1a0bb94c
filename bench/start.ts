/**
 * How much longer than `node -e 0` a process takes that loads a library, with a policy, and makes one decision.
 * Of the built package, the way its users load it. The processes take turns, in another order each time.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { median, shuffled } from './rounds.js'
import { held, printTable } from './table.js'

const root = join(import.meta.dirname, '..')
const runs = 40
/** The target was set where CASL took 11 ms and Cedar 167. */
const atMost = 6

const entry = 'tarmaq/policies/kreditomat/pack'
const request = `{ data: 'iin', purpose: 'identification', given: { consent: true, adult: true } }`
const decide = `if (!policy.canCollect(${request}).allowed) process.exit(1)`
const casl = `const { can, build } = new AbilityBuilder(Ability)
can('collect', 'iin', ({ given }) => given.consent === true && given.adult === true)
const ability = build({ conditionsMatcher: (matches) => matches, detectSubjectType: ({ data }) => data })
if (!ability.can('collect', ${request})) process.exit(1)`
const cedar = `const answer = isAuthorized({
  principal: { type: 'User', id: 'someone' }, action: { type: 'Action', id: 'collect' },
  resource: { type: 'Data', id: 'iin' }, context: { consent: true, adult: true }, entities: [],
  policies: { staticPolicies: \`permit(principal, action == Action::"collect", resource == Data::"iin")
    when { context has consent && context.consent && context has adult && context.adult };\` },
})
if (answer.response.decision !== 'allow') process.exit(1)`

/** What is run, by row: a module where it says so, else a script. */
const programs: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'tarmaq, required': ['-e', `const { policy } = require('${entry}')\n${decide}`],
  'tarmaq, imported': module(`import { policy } from '${entry}'\n${decide}`),
  'CASL, required': ['-e', `const { Ability, AbilityBuilder } = require('@casl/ability')\n${casl}`],
  'CASL, imported': module(`import { Ability, AbilityBuilder } from '@casl/ability'\n${casl}`),
  'cedar-wasm, required': [
    '-e',
    `const { isAuthorized } = require('@cedar-policy/cedar-wasm/nodejs')\n${cedar}`,
  ],
}

function module(source: string): string[] {
  return ['--input-type=module', '-e', source]
}

/** Prints the table. @throws if a process fails */
export function benchStart(): void {
  if (!existsSync(join(root, 'dist', 'policies', 'kreditomat', 'pack'))) {
    process.stdout.write('Cold start is measured on the built package: run `npm run build` first.\n\n')
    return
  }
  const times = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]))
  // The first run only fills the file cache.
  for (let run = -1; run < runs; run++) {
    for (const [name, args] of shuffled(Object.entries(programs))) {
      const begun = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      if (run >= 0) times.get(name)?.push(performance.now() - begun)
    }
  }
  const [[, bare = []] = [], ...others] = times
  const rows = others.map(([name, all]) => {
    const longer = median(all) - median(bare)
    const fastest = Math.min(...all) - Math.min(...bare)
    const target = name.startsWith('tarmaq') ? held(atMost, 'ms', longer) : ''
    return [name, longer.toFixed(1), fastest.toFixed(1), target]
  })
  printTable(
    [
      `ms longer than \`node -e 0\` (${median(bare).toFixed(0)} ms), of ${runs} runs`,
      'median',
      'fastest',
      'target',
    ],
    rows,
  )
}
