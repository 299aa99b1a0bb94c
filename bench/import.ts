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

/** Milliseconds of the fastest run of a few, after a warm-up. */
function fastest(work: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    work()
    if (run > 0) best = Math.min(best, performance.now() - begun)
  }
  return best
}

/** Prints the table. */
export function benchImport(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-bench-'))
  const file = join(folder, 'policy.txt')
  const unit = Math.ceil(policySize / Buffer.byteLength(grown(1)))
  const markdown = unified().use(remarkParse)
  let first = 0
  for (const times of growth) {
    const text = grown(unit * times)
    const megabytes = Buffer.byteLength(text) / kilobyte ** 2
    writeFileSync(file, text)
    const runs = times === 1 ? 15 : 2
    const ours = fastest(() => readPublished(file), runs)
    first ||= ours / megabytes
    const theirs = times === 1 ? fastest(() => markdown.parse(text), runs) : null
    const beside =
      theirs === null
        ? ''
        : `, remark-parse alone ${theirs.toFixed(1)} ms: ${(ours / theirs).toFixed(2)} times`
    const perByte = (ours / megabytes / first).toFixed(2)
    console.log(
      `import ${megabytes.toFixed(2).padStart(5)} MB  ${ours.toFixed(0).padStart(6)} ms, ${perByte} times a byte${beside}`,
    )
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`)
  rmSync(folder, { recursive: true })
}
