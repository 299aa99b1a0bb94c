import type { SourceLine } from '../model/source.js'
import { labelOf } from './labels.js'
import type { Structures, StructureTables } from './tables.js'

/**
 * Tells which language each line is in and parts the text into one stream a language.
 * In: the lines that are text (no furniture). Out: per language its lines, in order, with the passages in another
 * language that interrupt it. A short run of another language inside a text is a passage of that text (a stray);
 * where both languages take turns all through, each turn belongs to its own language's document.
 */

/** A line of text that counts: its index among the source lines. */
export interface Stream {
  readonly language: string
  readonly lines: readonly StreamLine[]
}

export interface StreamLine {
  /** Index of the source line. */
  readonly index: number
  /** Set on lines of a passage in another language than the stream's. */
  readonly foreign?: string
  /** Whether lines of another language were taken out between the line before and this one. */
  readonly apart?: true
}

interface Prepared {
  readonly letters: RegExp
  readonly rare: RegExp
  readonly words: ReadonlySet<string>
  readonly endings: RegExp
}

function prepare(tables: StructureTables): Prepared {
  const anyOf = (letters: string): RegExp => (letters === '' ? /(?!)/u : new RegExp(`[${letters}]`, 'u'))
  return {
    letters: anyOf(tables.letters),
    rare: anyOf(tables.rareElsewhere),
    words: new Set(tables.words),
    endings: new RegExp(`(?:${tables.endings.join('|')})$`, 'u'),
  }
}

function evidence(words: readonly string[], tables: Prepared): number {
  let score = 0
  for (const word of words) {
    if (tables.words.has(word)) score += 2
    else if (word.length > 4 && tables.endings.test(word)) score += 1
    if (tables.letters.test(word)) score += 2
    else if (tables.rare.test(word)) score += 1
  }
  return score
}

/** Names in quotes say nothing of the language around them; a quote may begin or end on another line. */
function withoutNames(text: string): string {
  return text
    .replace(/[«“"„][^«»“”"„]{0,60}[»”"]/gu, ' ')
    .replace(/^[^«“"„»”]{0,40}[»”]/u, ' ')
    .replace(/[«„“][^«“"„»”]{0,40}$/u, ' ')
}

/** The language that a text's words speak for, and whether they leave no doubt. */
interface Told {
  readonly language: string | null
  readonly sure: boolean
}

/** Makes a function that tells the language of a text. */
function detector(structures: Structures): (text: string) => Told {
  const prepared = Object.entries(structures).map(
    ([language, tables]) => [language, prepare(tables)] as const,
  )
  return (text) => {
    const bare = withoutNames(text.slice(0, 4000).toLowerCase())
    const words = (bare.match(/\p{L}+/gu) ?? []) as string[]
    let language: string | null = null
    let top = 0
    let second = 0
    for (const [name, tables] of prepared) {
      const score = evidence(words, tables)
      if (score > top) {
        second = top
        top = score
        language = name
      } else if (score > second) second = score
    }
    return { language, sure: top >= 2 && top > 1.3 * second }
  }
}

/** A run of consecutive lines of one language. */
interface Run {
  language: string
  lines: number[]
  letters: number
}

function runsOf(lines: readonly SourceLine[], indexes: readonly number[], structures: Structures): Run[] {
  const texts = indexes.map((index) => (lines[index] as SourceLine).text.trim())
  const told = languagesOf(texts, structures)
  const runs: Run[] = []
  for (let i = 0; i < told.length; i++) {
    const language = told[i]
    if (language === null || language === undefined) return []
    const letters = ((texts[i] as string).match(/\p{L}/gu) ?? []).length
    const last = runs[runs.length - 1]
    if (last !== undefined && last.language === language) {
      last.lines.push(indexes[i] as number)
      last.letters += letters
    } else runs.push({ language, lines: [indexes[i] as number], letters })
  }
  return runs
}

/** The language of each line. A line that does not tell goes with the sentence, number or text that it belongs to. */
function languagesOf(texts: readonly string[], structures: Structures): (string | null)[] {
  const detect = detector(structures)
  const weak = texts.map(detect)
  const told = weak.map(({ language, sure }) => (sure ? language : null))
  // A line in the middle of a sentence is in the language of the sentence.
  for (let i = 1; i < told.length; i++)
    if (told[i - 1] !== null && goesOn(texts[i - 1] as string, texts[i] as string))
      told[i] = told[i - 1] as string
  pairByNumber(texts, told, Object.values(structures))
  weighBetween(told, weak)
  let next: string | null = null
  for (let i = told.length - 1; i >= 0; i--) {
    if (told[i] === null && next !== null && (i === 0 || isBareNumber(texts[i] as string))) told[i] = next
    next = told[i] ?? next
  }
  for (let i = 0; i < told.length; i++) told[i] ??= told[i - 1] ?? next
  return told
}

/** Between two languages even a weak sign tells to which of them a line belongs. */
function weighBetween(told: (string | null)[], weak: readonly Told[]): void {
  let before: string | null = null
  const after: (string | null)[] = []
  for (let i = told.length - 1, next: string | null = null; i >= 0; i--) {
    after[i] = next
    next = told[i] ?? next
  }
  for (let i = 0; i < told.length; i++) {
    if (told[i] === null && before !== after[i]) told[i] = weak[i]?.language ?? null
    before = told[i] ?? before
  }
}

/** Whether the second line surely continues the sentence of the first. */
function goesOn(line: string, next: string): boolean {
  return /[\p{L}\p{N},]$/u.test(line) && /^[(«]?\p{Ll}/u.test(next) && !/^\p{L}\)/u.test(next)
}

/** In a text that says each number twice, once a language, an untold numbered line is known by its place in the pair. */
function pairByNumber(
  texts: readonly string[],
  told: (string | null)[],
  tables: readonly StructureTables[],
): void {
  const numbered = texts
    .map((text, at) => ({ at, label: labelOf(text, tables) }))
    .filter(({ label }) => label !== null && label.style !== 'bullet')
    .map(({ at, label }) => ({ at, printed: label?.printed ?? '' }))
  const first = new Map<string, number>()
  const second = new Map<string, number>()
  const count = (map: Map<string, number>, language: string): Map<string, number> =>
    map.set(language, (map.get(language) ?? 0) + 1)
  for (let i = 1; i < numbered.length; i++) {
    const [a, b] = [numbered[i - 1] as (typeof numbered)[0], numbered[i] as (typeof numbered)[0]]
    const [one, other] = [told[a.at], told[b.at]]
    if (a.printed !== b.printed || one === null || other === null || one === other) continue
    count(first, one as string)
    count(second, other as string)
  }
  const leading = most(first)
  const following = most(second)
  if (leading === null || following === null || leading === following || (first.get(leading) ?? 0) < 2) return
  numbered.forEach(({ at, printed }, i) => {
    if (told[at] !== null) return
    const before = numbered[i - 1]
    told[at] = before?.printed === printed && told[before.at] === leading ? following : leading
  })
}

function most(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** A number on a line of its own goes with what follows. */
function isBareNumber(text: string): boolean {
  return /^\s*\d{1,3}(?:\.\d{1,3}){0,4}\.?\s*$/u.test(text)
}

/** A language with less than this share of the letters is no document; a run with less of its own language may be a passage. */
const strayShare = 0.12

/** Parts the lines into one stream a language, in the order in which the languages begin. */
export function streamsOf(
  lines: readonly SourceLine[],
  indexes: readonly number[],
  structures: Structures,
): Stream[] {
  const runs = runsOf(lines, indexes, structures)
  const size = new Map<string, number>()
  for (const run of runs) size.set(run.language, (size.get(run.language) ?? 0) + run.letters)
  const total = runs.reduce((sum, run) => sum + run.letters, 0)
  const languages = [...size.keys()].filter(
    (language) => (size.get(language) as number) >= strayShare * total,
  )
  if (languages.length === 0) return []
  const hosts = hostsOf(runs, languages, size)
  const streams = new Map<string, StreamLine[]>(languages.map((language) => [language, []]))
  runs.forEach((run, at) => {
    const host = hosts[at] as string
    const stream = streams.get(host) as StreamLine[]
    const apart = stream.length > 0 && (hosts[at - 1] !== host || runs[at - 1]?.language !== run.language)
    run.lines.forEach((index, i) => {
      stream.push({
        index,
        ...(run.language === host ? {} : { foreign: run.language }),
        ...(i === 0 && apart ? { apart: true as const } : {}),
      })
    })
  })
  return languages.map((language) => ({ language, lines: streams.get(language) as StreamLine[] }))
}

/** For each run the language of the document that it belongs to. */
function hostsOf(
  runs: readonly Run[],
  languages: readonly string[],
  size: ReadonlyMap<string, number>,
): string[] {
  const hosts = runs.map((run) => run.language)
  const share = (at: number): number =>
    (runs[at] as Run).letters / (size.get((runs[at] as Run).language) as number)
  const largest = new Map<string, number>()
  for (let at = 0; at < runs.length; at++) {
    const { language } = runs[at] as Run
    largest.set(language, Math.max(largest.get(language) ?? 0, share(at)))
  }
  // Taking turns: in no language does one run hold most of the text.
  const turns = languages.length > 1 && languages.every((language) => (largest.get(language) as number) < 0.5)
  const order = runs.map((_, at) => at).sort((a, b) => (runs[a] as Run).letters - (runs[b] as Run).letters)
  for (const at of order) {
    const before = hosts[at - 1]
    const after = hosts[at + 1]
    if (!languages.includes(hosts[at] as string)) hosts[at] = nearestHost(hosts, at, languages)
    else if (
      !turns &&
      before !== undefined &&
      before === after &&
      before !== hosts[at] &&
      share(at) < strayShare
    )
      hosts[at] = before
  }
  return hosts
}

/** The document around a run whose language has none. */
function nearestHost(hosts: readonly string[], at: number, languages: readonly string[]): string {
  for (let back = at - 1; back >= 0; back--)
    if (languages.includes(hosts[back] as string)) return hosts[back] as string
  return hosts.slice(at + 1).find((host) => languages.includes(host)) ?? (languages[0] as string)
}
