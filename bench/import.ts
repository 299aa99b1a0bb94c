/**
 * Import, reading included, beside what remark-parse alone takes on the same text; whether the cost a byte stays the
 * same as a policy grows; and the peak memory. The text: the sections of the example, renumbered, over and over.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readPublished } from '../src/compiler.js'
import { held, printTable } from './table.js'

const kilobyte = 1000
/** The size of the published file that the target was set on. */
const policySize = 82 * kilobyte
const growth = [1, 10, 100]

const example = readFileSync(
  join(import.meta.dirname, '..', 'examples', 'published', 'zholserik.ru.txt'),
  'utf8',
)
const firstSection = example.indexOf('\n1. ') + 1

/** The example's sections `times` over, numbered on. */
function grown(times: number): string {
  const sections = example.slice(firstSection)
  const count = sections.match(/^\d+\. /gm)?.length ?? 0
  const copies = Array.from({ length: times }, (_, copy) =>
    sections.replace(/(?<=^|[а-я]\.)\d+(?=\.(?:\d+\.)? )/gm, (number) =>
      String(Number(number) + copy * count),
    ),
  )
  return example.slice(0, firstSection) + copies.join('\n')
}

/** Milliseconds of the fastest run of each, in turns, after a warm-up. */
function fastest(runs: number, ...works: readonly (() => unknown)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const begun = performance.now()
      work()
      if (run > 0) best[index] = Math.min(best[index] as number, performance.now() - begun)
    }
  }
  return best
}

/** Prints the tables. */
export function benchImport(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-bench-'))
  const file = join(folder, 'policy.txt')
  const unit = Math.ceil(policySize / Buffer.byteLength(grown(1)))
  const markdown = unified().use(remarkParse)
  const costs = growth.map((times) => {
    const text = grown(unit * times)
    writeFileSync(file, text)
    const read = () => readPublished(file)
    const [ms = 0, alone = 0] = times === 1 ? fastest(15, read, () => markdown.parse(text)) : fastest(2, read)
    return { ms, alone, megabytes: Buffer.byteLength(text) / kilobyte ** 2 }
  })
  rmSync(folder, { recursive: true })
  const peak = process.resourceUsage().maxRSS / 1024

  const [first] = costs
  if (!first) return
  const beside = first.ms / first.alone
  const perByte = costs.map(({ ms, megabytes }) => ms / megabytes / (first.ms / first.megabytes))
  printTable(
    ['import, reading included', ...costs.map(({ megabytes }) => `${megabytes.toFixed(2)} MB`), 'target'],
    [
      ['ms', ...costs.map(({ ms }) => ms.toFixed(0)), ''],
      ['times remark-parse alone', beside.toFixed(2), '', '', held(3, '', beside)],
      ['times a byte', ...perByte.map((times) => times.toFixed(2)), held(1.3, '', ...perByte)],
      ['peak memory, MiB', '', '', peak.toFixed(0), held(1024, 'MiB', peak)],
    ],
  )
}
