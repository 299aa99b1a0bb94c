/**
 * What the policy page costs beside a plain concatenation of the clauses, and beside a common way from the policy's
 * Markdown to HTML: all in both languages, all written out as bytes. What a page keeps of its policy is made in the rounds
 * that warm up; the row with a policy loaded anew makes all of it each time, and loads and checks the packs besides.
 * `npx tsx bench/page.ts [ROUNDS]`
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { compileFolder } from '../src/compile/policy-folder.js'
import { loadPolicy } from '../src/index.js'
import { renderPage } from '../src/page.js'
import { median, shuffled } from './rounds.js'
import { held, printTable } from './table.js'

const folder = join(import.meta.dirname, '..', 'policies', 'kreditomat')

/** A way of writing the policy out, and how often a round does it, so that rounds take about as long. */
interface Writer {
  readonly write: () => Buffer
  readonly times: number
}

/** Microseconds of one writing by name: the median of rounds, in which the writers take turns. */
export async function timePage(rounds = 40): Promise<Readonly<Record<string, number>>> {
  const writers = await writersOf(folder)
  const times = new Map(Object.keys(writers).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, { write, times: count }] of shuffled(Object.entries(writers))) {
      const begun = process.hrtime.bigint()
      for (let time = 0; time < count; time++) write()
      times.get(name)?.push(Number(process.hrtime.bigint() - begun) / 1000 / count)
    }
  }
  // The first third warms up.
  return Object.fromEntries(Array.from(times, ([name, all]) => [name, median(all.slice(rounds / 3))]))
}

const page = 'the page, of a policy in use'
const loaded = 'the page, with its policy loaded anew'
const floor = 'clauses joined'
const markdown = 'remark-parse, remark-rehype, rehype-stringify'

async function writersOf(path: string): Promise<Readonly<Record<string, Writer>>> {
  const { pack, languagePacks } = await compileFolder(path)
  const policy = loadPolicy(pack, ...languagePacks)
  const sources = languagePacks.map(({ language }) => readFileSync(join(path, `${language}.md`), 'utf8'))
  const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify)
  return {
    [floor]: {
      write: () => {
        let text = ''
        for (const { id } of pack.clauses) for (const { texts } of languagePacks) text += `${texts[id]}\n`
        return Buffer.from(text)
      },
      times: 200,
    },
    [page]: { write: () => Buffer.from(renderPage(policy)), times: 30 },
    [loaded]: {
      write: () => Buffer.from(renderPage(loadPolicy(pack, ...languagePacks))),
      times: 10,
    },
    [markdown]: {
      write: () => Buffer.from(sources.map((source) => String(processor.processSync(source))).join('\n')),
      times: 1,
    },
  }
}

/** Prints the table. */
export async function benchPage(rounds?: number): Promise<void> {
  const times = await timePage(rounds)
  const { [page]: own = 0, [floor]: plain = 0, [markdown]: other = 0 } = times
  const faster = other / own
  const targets: Readonly<Record<string, string>> = {
    [page]: held(8, 'times the joining', own / plain),
    [markdown]: `≥ 30 times the page: ${faster >= 30 ? 'met' : '**not met**'}`,
  }
  printTable(
    ['a policy in both languages, as bytes', 'µs', 'times the joining', 'times the page', 'target'],
    Object.entries(times).map(([name, time]) => [
      name,
      time.toFixed(0),
      (time / plain).toFixed(1),
      (time / own).toFixed(1),
      targets[name] ?? '',
    ]),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await benchPage(Number(process.argv[2]) || undefined)
}
