/**
 * All patterns of a language, compiled once and matched together. Each pattern is filed under its rarest-looking
 * word, so a clause tries only the patterns whose word it holds; matching is linear in the clause's words.
 */
import { normalise } from './letters.js'
import type { Morphology } from './morphology.js'
import type { Names } from './names.js'
import { type NumberReader, numberSets } from './numbers.js'
import { parsePattern, type Step } from './pattern.js'
import type { Entry } from './tables.js'
import type { Word } from './words.js'

/** Where an entry matched: words `from` up to, not including, `to`. */
export interface Match {
  readonly from: number
  readonly to: number
  /** How many words of the pattern are themselves denying words. */
  readonly ownNegators: number
}

/** The matches of one entry (see `LexiconBuilder.entry`), in text order, none inside another. */
export interface Matches {
  (entry: number): readonly Match[]
  /** Those inside another one, too: a match may reach into a part of the sentence that is none of its business. */
  all(entry: number): readonly Match[]
}

interface CompiledStep {
  readonly element: number
  readonly sets: readonly number[]
  readonly gap: number
  readonly optional: boolean
}

interface Pattern {
  readonly steps: readonly CompiledStep[]
  /** Elements that must all stand in the clause. */
  readonly required: readonly number[]
  readonly owner: number
  readonly ownNegators: number
}

interface Elements {
  readonly exact: Map<string, number[]>
  readonly stems: Map<string, number[]>
  readonly negated: Map<string, number[]>
  readonly prefixes: Map<string, number[]>
  readonly suffixes: Map<string, number[]>
  readonly denying: number[]
}

const noMatches: readonly Match[] = []
const formCacheLimit = 50_000

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
    if (entry.not !== undefined && entry.not.length > 0) this.excluding.set(owner, this.entry({ any: entry.not }))
    return owner
  }

  build(): Lexicon {
    return new Lexicon(
      this.elements,
      this.setOrder.map((id) => ({ id, patterns: this.setPatterns[id] ?? [] })),
      new Map([...this.setIds].map(([name, id]) => [name, id])),
      this.byElement,
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
    const required = steps.filter((s, at) => (!s.optional || at === 0) && s.sets.length === 0).map((s) => s.element)
    const ownNegators = parsed.filter((step) => step.words.some((word) => word.endsWith('-!') || this.negators.has(normalise(word)))).length
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

/** What stands where in one clause. */
interface Ground {
  /** Per word the elements that it is. */
  readonly at: readonly WordElements[]
  readonly places: Places
  /** Per set and place the ends of what begins there. */
  readonly sets: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>
  readonly stretchEnd: readonly number[]
}

interface WordElements {
  readonly list: readonly number[]
  readonly set: ReadonlySet<number>
}

/** Where each element stands in the clause at hand. One table serves all clauses in turn, so nothing is cleared. */
class Places {
  private readonly lists: number[][] = []
  private readonly stamps: number[] = []
  private stamp = 0
  present: number[] = []

  begin(): void {
    this.stamp++
    this.present = []
  }

  add(element: number, place: number): void {
    const list = this.lists[element]
    if (list === undefined) this.lists[element] = [place]
    else if (this.stamps[element] === this.stamp) list.push(place)
    else {
      list.length = 0
      list.push(place)
    }
    if (this.stamps[element] === this.stamp) return
    this.stamps[element] = this.stamp
    this.present.push(element)
  }

  has(element: number): boolean {
    return this.stamps[element] === this.stamp
  }

  of(element: number): readonly number[] {
    return this.has(element) ? (this.lists[element] ?? noPlaces) : noPlaces
  }
}

const noPlaces: readonly number[] = []

export class Lexicon {
  private readonly forms = new Map<string, WordElements>()
  private readonly places = new Places()
  private readonly longestPrefix: number
  private readonly longestSuffix: number

  constructor(
    private readonly elements: Elements,
    private readonly setOrder: readonly { readonly id: number; readonly patterns: readonly Pattern[] }[],
    private readonly setIds: ReadonlyMap<string, number>,
    private readonly byElement: ReadonlyMap<number, readonly Pattern[]>,
    private readonly bySet: ReadonlyMap<number, readonly Pattern[]>,
    private readonly excluding: ReadonlyMap<number, number>,
    readonly morphology: Morphology,
    private readonly numbers: NumberReader,
  ) {
    this.longestPrefix = Math.max(0, ...[...elements.prefixes.keys()].map((prefix) => prefix.length))
    this.longestSuffix = Math.max(0, ...[...elements.suffixes.keys()].map((suffix) => suffix.length))
  }

  /** Matches every pattern on the words of one clause. `names`: the document's own short names, by set. */
  match(words: readonly Word[], names: Names): Matches {
    const ground = this.ground(words, names)
    const found = new Map<number, Match[]>()
    const run = (pattern: Pattern): void => {
      for (const id of pattern.required) if (!ground.places.has(id)) return
      const matches = matchesOf(pattern, ground)
      if (matches.length === 0) return
      const known = found.get(pattern.owner)
      if (known === undefined) found.set(pattern.owner, matches)
      else known.push(...matches)
    }
    for (const id of ground.places.present) for (const pattern of this.byElement.get(id) ?? []) run(pattern)
    for (const id of ground.sets.keys()) for (const pattern of this.bySet.get(id) ?? []) run(pattern)
    return this.settled(found)
  }

  private settled(found: ReadonlyMap<number, Match[]>): Matches {
    const settled = new Map<number, readonly Match[]>()
    const undoing = (entry: number): readonly Match[] => {
      const excluding = this.excluding.get(entry)
      return excluding === undefined ? noMatches : outermost(found.get(excluding) ?? noMatches)
    }
    const outer = (entry: number): readonly Match[] => {
      const known = settled.get(entry)
      if (known !== undefined) return known
      const raw = found.get(entry)
      if (raw === undefined) return noMatches
      const matches = withoutOverlaps(outermost(raw), undoing(entry))
      settled.set(entry, matches)
      return matches
    }
    const all = (entry: number): readonly Match[] => {
      const raw = found.get(entry)
      return raw === undefined ? noMatches : withoutOverlaps([...raw].sort((a, b) => a.from - b.from), undoing(entry))
    }
    return Object.assign(outer, { all })
  }

  private ground(words: readonly Word[], names: Names): Ground {
    const at = words.map((word) => this.elementsOf(word.form))
    const { places } = this
    places.begin()
    for (let index = 0; index < at.length; index++) for (const id of at[index]?.list ?? noPlaces) places.add(id, index)
    const stretchEnd: number[] = new Array(words.length)
    for (let i = words.length - 1; i >= 0; i--) {
      const same = i + 1 < words.length && words[i + 1]?.stretch === words[i]?.stretch
      stretchEnd[i] = same ? (stretchEnd[i + 1] ?? i + 1) : i + 1
    }
    const sets = new Map<number, Map<number, number[]>>()
    const ground: Ground = { at, places, sets, stretchEnd }
    for (const [name, spans] of this.numbers.spans(words)) addSpans(sets, this.setIds.get(name), spans)
    for (const [name, spans] of names.spans(words, this.morphology)) addSpans(sets, this.setIds.get(name), spans)
    for (const { id, patterns } of this.setOrder) {
      for (const pattern of patterns) {
        if (!pattern.required.every((element) => places.has(element))) continue
        addSpans(sets, id, matchesOf(pattern, ground))
      }
    }
    return ground
  }

  private elementsOf(form: string): WordElements {
    const known = this.forms.get(form)
    if (known !== undefined) return known
    const ids = new Set<number>()
    const add = (more: readonly number[] | undefined): void => {
      for (const id of more ?? []) ids.add(id)
    }
    const { exact, stems, negated, prefixes, suffixes, denying } = this.elements
    add(exact.get(form))
    const forms = this.morphology.forms(form)
    for (const stem of forms.stems) add(stems.get(stem))
    for (const stem of forms.negated) add(negated.get(stem))
    if (forms.denies) add(denying)
    for (let length = Math.min(form.length, this.longestPrefix); length > 0; length--) add(prefixes.get(form.slice(0, length)))
    for (let length = Math.min(form.length - 1, this.longestSuffix); length > 0; length--) add(suffixes.get(form.slice(-length)))
    if (this.forms.size >= formCacheLimit) this.forms.clear()
    const found = { list: [...ids], set: ids }
    this.forms.set(form, found)
    return found
  }
}

function addSpans(
  sets: Map<number, Map<number, number[]>>,
  id: number | undefined,
  spans: readonly { readonly from: number; readonly to: number }[],
): void {
  if (id === undefined || spans.length === 0) return
  let starts = sets.get(id)
  if (starts === undefined) {
    starts = new Map()
    sets.set(id, starts)
  }
  for (const { from, to } of spans) {
    const ends = starts.get(from)
    if (ends === undefined) starts.set(from, [to])
    else if (!ends.includes(to)) ends.push(to)
  }
}

/** All matches of a pattern, one a start: the shortest, stretched over the optional words at its end. */
function matchesOf(pattern: Pattern, ground: Ground): Match[] {
  const matches: Match[] = []
  const first = pattern.steps[0]
  if (first === undefined) return matches
  for (const from of startsOf(first, ground)) {
    const to = endOf(pattern, from, ground)
    if (to < 0) continue
    // Of two starts that reach the same end the nearer one is meant.
    if (matches[matches.length - 1]?.to === to) matches.pop()
    matches.push({ from, to, ownNegators: pattern.ownNegators })
  }
  return matches
}

function startsOf(step: CompiledStep, ground: Ground): readonly number[] {
  const words = ground.places.of(step.element)
  if (step.sets.length === 0) return words
  const starts = new Set(words)
  for (const set of step.sets) for (const start of ground.sets.get(set)?.keys() ?? []) starts.add(start)
  return [...starts].sort((a, b) => a - b)
}

function endOf(pattern: Pattern, from: number, ground: Ground): number {
  const stop = ground.stretchEnd[from] ?? from
  let required = pattern.steps.length
  while (pattern.steps[required - 1]?.optional === true) required--
  let reached = [from]
  for (let i = 0; i < required; i++) {
    const step = pattern.steps[i]
    if (step === undefined) return -1
    const next: number[] = step.optional && i > 0 ? [...reached] : []
    for (const place of reached) {
      const last = Math.min(i === 0 ? place : place + step.gap, stop - 1)
      for (let at = place; at <= last; at++) addEnds(next, step, at, ground)
    }
    if (next.length === 0) return -1
    reached = next
  }
  let end = Math.min(...reached)
  for (const step of pattern.steps.slice(required)) {
    const more: number[] = []
    for (let at = end; at <= Math.min(end + step.gap, stop - 1) && more.length === 0; at++) addEnds(more, step, at, ground)
    if (more[0] !== undefined) end = more[0]
  }
  return end <= stop ? end : -1
}

function addEnds(ends: number[], step: CompiledStep, at: number, ground: Ground): void {
  if (ground.at[at]?.set.has(step.element) && !ends.includes(at + 1)) ends.push(at + 1)
  for (const set of step.sets) {
    for (const end of ground.sets.get(set)?.get(at) ?? []) if (!ends.includes(end)) ends.push(end)
  }
}

/** Leaves out matches that lie inside another one; in text order. */
export function outermost<T extends { readonly from: number; readonly to: number }>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: T[] = []
  let reach = -1
  for (const span of sorted) {
    if (span.to <= reach) continue
    kept.push(span)
    reach = span.to
  }
  return kept
}

/** The spans that overlap none of the others; both in text order, no other inside another. */
function withoutOverlaps(spans: readonly Match[], others: readonly Match[]): readonly Match[] {
  if (others.length === 0) return spans
  let at = 0
  return spans.filter((span) => {
    while (at < others.length && (others[at]?.to ?? 0) <= span.from) at++
    return (others[at]?.from ?? Number.POSITIVE_INFINITY) >= span.to
  })
}

export function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}
