/** Compiles the patterns of a language into a `Lexicon`: each is filed under its rarest-looking word. */

import { normalise } from './letters.js'
import { type Elements, Lexicon } from './lexicon.js'
import type { Morphology } from './morphology.js'
import { type NumberReader, numberSets } from './numbers.js'
import { parsePattern, type Step } from './pattern.js'
import type { CompiledStep, Pattern } from './pattern-match.js'
import type { Entry } from './tables.js'

export class LexiconBuilder {
  private readonly elementIds = new Map<string, number>()
  private readonly elements: Elements = {
    exact: new Map(),
    stems: new Map(),
    negated: new Map(),
    prefixes: new Map(),
    suffixes: new Map(),
    denying: [],
  }
  private readonly setIds = new Map<string, number>()
  private readonly setPatterns: Pattern[][] = []
  private readonly setOrder: number[] = []
  private readonly byElement = new Map<number, Pattern[]>()
  private readonly bySet = new Map<number, Pattern[]>()
  private entries = 0
  private readonly excluding = new Map<number, number>()

  constructor(
    private readonly words: Readonly<Record<string, readonly string[]>>,
    private readonly morphology: Morphology,
    private readonly numbers: NumberReader,
    private readonly negators: ReadonlySet<string>,
  ) {
    for (const name of numberSets) this.setIds.set(name, this.setPatterns.push([]) - 1)
  }

  /** Files the patterns of an entry; its number asks for its matches. */
  entry(entry: Entry): number {
    const owner = this.entries++
    for (const pattern of entry.any) for (const variant of this.compile(pattern, owner)) this.file(variant)
    if (entry.not !== undefined && entry.not.length > 0)
      this.excluding.set(owner, this.entry({ any: entry.not }))
    return owner
  }

  build(): Lexicon {
    return new Lexicon(
      this.elements,
      this.setOrder.map((id) => ({ id, patterns: this.setPatterns[id] ?? [] })),
      new Map([...this.setIds].map(([name, id]) => [name, id])),
      byId(this.byElement),
      this.bySet,
      this.excluding,
      this.morphology,
      this.numbers,
    )
  }

  private file(pattern: Pattern): void {
    const anchor = this.anchorOf(pattern)
    const index = anchor.kind === 'element' ? this.byElement : this.bySet
    const filed = index.get(anchor.id)
    if (filed === undefined) index.set(anchor.id, [pattern])
    else filed.push(pattern)
  }

  private anchorOf(pattern: Pattern): { kind: 'element' | 'set'; id: number } {
    let best = -1
    let longest = -1
    for (const id of pattern.required) {
      const length = this.shortest.get(id) ?? 0
      if (length > longest) {
        longest = length
        best = id
      }
    }
    if (best >= 0) return { kind: 'element', id: best }
    const first = pattern.steps[0]
    if (first === undefined) throw new Error('empty pattern')
    // A step of sets and words is reached by either; the set of all words stands for the rare case.
    return { kind: 'set', id: first.sets[0] ?? -1 }
  }

  private readonly shortest = new Map<number, number>()

  /** One pattern for each way to begin: with the optional words ahead, and without them. */
  private compile(text: string, owner: number): Pattern[] {
    const parsed = parsePattern(text)
    const patterns: Pattern[] = []
    for (let at = 0; at < parsed.length; at++) {
      patterns.push(this.compileSteps(parsed.slice(at), owner))
      if (parsed[at]?.optional !== true) break
    }
    return patterns
  }

  private compileSteps(parsed: readonly Step[], owner: number): Pattern {
    const steps = parsed.map((step) => this.step(step))
    // The step that a pattern begins with must be there, or another variant of the pattern would do.
    const required = steps
      .filter((s, at) => (!s.optional || at === 0) && s.sets.length === 0)
      .map((s) => s.element)
    const ownNegators = parsed.filter((step) =>
      step.words.some((word) => word.endsWith('-!') || this.negators.has(normalise(word))),
    ).length
    return { steps, required, owner, ownNegators }
  }

  private step(step: Step): CompiledStep {
    const numeric = step.words.filter((word) => word.startsWith('#'))
    const sets = [...step.sets, ...numeric].map((name) => this.set(name))
    const words = step.words.filter((word) => !word.startsWith('#'))
    return { element: this.element(words), sets, gap: step.gap, optional: step.optional }
  }

  private set(name: string): number {
    const known = this.setIds.get(name)
    if (known !== undefined) return known
    const alternatives = this.words[name]
    if (alternatives === undefined) throw new Error(`no word set \`${name}\``)
    const id = this.setPatterns.push([]) - 1
    this.setIds.set(name, id)
    const patterns = alternatives.flatMap((alternative) => this.compile(alternative, -1))
    this.setPatterns[id] = patterns
    this.setOrder.push(id)
    return id
  }

  private element(words: readonly string[]): number {
    if (words.length === 0) return -1
    const key = words.join('|')
    const known = this.elementIds.get(key)
    if (known !== undefined) return known
    const id = this.elementIds.size
    this.elementIds.set(key, id)
    this.shortest.set(id, Math.min(...words.map((word) => word.replace(/[-*!]+$/u, '').length)))
    for (const word of words) this.fileWord(word, id)
    return id
  }

  private fileWord(word: string, id: number): void {
    const { exact, stems, negated, prefixes, suffixes, denying } = this.elements
    if (word === '-!') denying.push(id)
    else if (word.endsWith('-!')) push(negated, normalise(word.slice(0, -2)), id)
    else if (word.endsWith('-')) push(stems, normalise(word.slice(0, -1)), id)
    else if (word.startsWith('*')) push(suffixes, normalise(word.slice(1)), id)
    else if (word.endsWith('*')) push(prefixes, normalise(word.slice(0, -1)), id)
    else if (word.includes('-')) throw new Error(`a hyphenated word can't be an alternative: \`${word}\``)
    else push(exact, normalise(word), id)
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

function byId(filed: ReadonlyMap<number, readonly Pattern[]>): (readonly Pattern[] | undefined)[] {
  const list: (readonly Pattern[] | undefined)[] = []
  for (const [id, patterns] of filed) list[id] = patterns
  return Array.from(list)
}
