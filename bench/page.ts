/**
 * What the policy page costs beside a plain concatenation of the clauses, both written out as bytes, and beside a common
 * way from the policy's Markdown to HTML, as strings and as bytes: all in both languages. Each page is the first of a
 * policy that was loaded before the clock ran; nothing is kept from one page to the next.
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
import { loadPolicy, type Policy } from '../src/index.js'
import { renderPage } from '../src/page.js'
import { median, shuffled } from './rounds.js'
import { held, printTable } from './table.js'

const folder = join(import.meta.dirname, '..', 'policies', 'kreditomat')

/** A way of writing the policy out, and how often a round does it, so that rounds take about as long. */
interface Writer {
  /** Gets ready, off the clock, what one round of writing takes. */
  readonly prepare?: () => void
  readonly write: () => unknown
  readonly times: number
}

/** Microseconds of one writing by name: the median of all, in rounds in which the writers take turns. */
export async function timePage(rounds = 150): Promise<Readonly<Record<string, number>>> {
  const writers = await writersOf(folder)
  const times = new Map(Object.keys(writers).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, { prepare, write, times: count }] of shuffled(Object.entries(writers))) {
      prepare?.()
      for (let time = 0; time < count; time++) {
        const begun = process.hrtime.bigint()
        write()
        times.get(name)?.push(Number(process.hrtime.bigint() - begun) / 1000)
      }
    }
  }
  // The first third warms up.
  return Object.fromEntries(Array.from(times, ([name, all]) => [name, median(all.slice(all.length / 3))]))
}

const names = {
  floor: 'clauses joined, as bytes',
  page: 'the page, as bytes',
  loaded: 'the page and loading its policy, as bytes',
  text: 'the page, as a string',
  other: 'remark-parse, remark-rehype, rehype-stringify, as a string',
  otherBytes: 'the same, as bytes',
}

async function writersOf(path: string): Promise<Readonly<Record<string, Writer>>> {
  const { pack, languagePacks } = await compileFolder(path)
  const sources = languagePacks.map(({ language }) => readFileSync(join(path, `${language}.md`), 'utf8'))
  const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify)
  const markdown = () => sources.map((source) => String(processor.processSync(source))).join('\n')
  const load = () => loadPolicy(pack, ...languagePacks)
  const times = 10
  let policies: Policy[] = []
  const prepare = () => {
    policies = Array.from({ length: times }, load)
  }
  const page = () => renderPage(policies.pop() as Policy)
  const joined = () => {
    let text = ''
    for (const { id } of pack.clauses) for (const { texts } of languagePacks) text += `${texts[id]}\n`
    return text
  }
  return {
    [names.floor]: { write: () => Buffer.from(joined()), times },
    [names.page]: { prepare, write: () => Buffer.from(page()), times },
    [names.loaded]: { write: () => Buffer.from(renderPage(load())), times },
    [names.text]: { prepare, write: () => inOnePiece(page()), times },
    [names.other]: { write: () => inOnePiece(markdown()), times: 1 },
    [names.otherBytes]: { write: () => Buffer.from(markdown()), times: 1 },
  }
}

/** Engines put off joining the pieces of a string until one looks into it. */
function inOnePiece(text: string): number {
  return text.charCodeAt(text.length - 1)
}

/** Prints the table. */
export async function benchPage(rounds?: number): Promise<void> {
  const times = await timePage(rounds)
  const ratio = (name: string, base: string) => (times[name] as number) / (times[base] as number)
  const beside: Readonly<Record<string, readonly [times: number, target?: string]>> = {
    [names.page]: [
      ratio(names.page, names.floor),
      held(8, 'times the joining', ratio(names.page, names.floor)),
    ],
    [names.loaded]: [ratio(names.loaded, names.floor)],
    [names.other]: [
      ratio(names.other, names.text),
      `≥ 30 times the page: ${ratio(names.other, names.text) >= 30 ? 'met' : '**not met**'}`,
    ],
    [names.otherBytes]: [ratio(names.otherBytes, names.page)],
  }
  printTable(
    ['a policy in both languages', 'µs', 'times the joining, or the page', 'target'],
    Object.entries(times).map(([name, time]) => [
      name,
      time.toFixed(0),
      beside[name]?.[0].toFixed(1) ?? '',
      beside[name]?.[1] ?? '',
    ]),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await benchPage(Number(process.argv[2]) || undefined)
}
