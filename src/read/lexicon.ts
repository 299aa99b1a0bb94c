/**
 * All patterns of a language, matched together. A clause tries only the patterns whose rarest-looking word it holds;
 * matching is linear in the clause's words.
 */
import { type Match, type Matches, outermost, withoutOverlaps } from './match.js'
import type { Morphology } from './morphology.js'
import type { Names } from './names.js'
import type { NumberReader } from './numbers.js'
import { type Ground, matchesOf, type Pattern, Places, type WordElements } from './pattern-match.js'
import type { Word } from './words.js'

/** Which elements a word may be, by how the tables spell them. */
export interface Elements {
  readonly exact: Map<string, number[]>
  readonly stems: Map<string, number[]>
  readonly negated: Map<string, number[]>
  readonly prefixes: Map<string, number[]>
  readonly suffixes: Map<string, number[]>
  readonly denying: number[]
}

/** By entry, where it has matches. */
type Found = (Match[] | undefined)[]

const noMatches: readonly Match[] = []
const formCacheLimit = 50_000

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
    private readonly byElement: readonly (readonly Pattern[] | undefined)[],
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
    const found: Found = []
    const { present } = ground.places
    for (let i = 0; i < present.length; i++) {
      const patterns = this.byElement[present[i] ?? -1]
      if (patterns !== undefined) runAll(patterns, ground, found)
    }
    for (const id of ground.sets.keys()) runAll(this.bySet.get(id) ?? [], ground, found)
    return this.settled(found)
  }

  private settled(found: Found): Matches {
    const settled = new Map<number, readonly Match[]>()
    const undoing = (entry: number): readonly Match[] => {
      const excluding = this.excluding.get(entry)
      return excluding === undefined ? noMatches : outermost(found[excluding] ?? noMatches)
    }
    const outer = (entry: number): readonly Match[] => {
      const raw = found[entry]
      if (raw === undefined) return noMatches
      const known = settled.get(entry)
      if (known !== undefined) return known
      const matches = withoutOverlaps(outermost(raw), undoing(entry))
      settled.set(entry, matches)
      return matches
    }
    const all = (entry: number): readonly Match[] => {
      const raw = found[entry]
      return raw === undefined
        ? noMatches
        : withoutOverlaps(
            [...raw].sort((a, b) => a.from - b.from),
            undoing(entry),
          )
    }
    return Object.assign(outer, { all })
  }

  private ground(words: readonly Word[], names: Names): Ground {
    const at = words.map((word) => this.elementsOf(word.form))
    const { places } = this
    places.begin()
    for (let index = 0; index < at.length; index++)
      for (const id of at[index]?.list ?? noPlaces) places.add(id, index)
    const stretchEnd: number[] = new Array(words.length)
    for (let i = words.length - 1; i >= 0; i--) {
      const same = i + 1 < words.length && words[i + 1]?.stretch === words[i]?.stretch
      stretchEnd[i] = same ? (stretchEnd[i + 1] ?? i + 1) : i + 1
    }
    const sets = new Map<number, Map<number, number[]>>()
    const ground: Ground = { at, places, sets, stretchEnd }
    for (const [name, spans] of this.numbers.spans(words)) addSpans(sets, this.setIds.get(name), spans)
    for (const [name, spans] of names.spans(words, this.morphology))
      addSpans(sets, this.setIds.get(name), spans)
    for (const { id, patterns } of this.setOrder) {
      for (const pattern of patterns) {
        if (!places.hasAll(pattern.required)) continue
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
    for (let length = Math.min(form.length, this.longestPrefix); length > 0; length--)
      add(prefixes.get(form.slice(0, length)))
    for (let length = Math.min(form.length - 1, this.longestSuffix); length > 0; length--)
      add(suffixes.get(form.slice(-length)))
    if (this.forms.size >= formCacheLimit) this.forms.clear()
    const found = { list: [...ids], set: ids }
    this.forms.set(form, found)
    return found
  }
}

function runAll(patterns: readonly Pattern[], ground: Ground, found: Found): void {
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i]
    if (pattern === undefined || !ground.places.hasAll(pattern.required)) continue
    const matches = matchesOf(pattern, ground)
    if (matches.length === 0) continue
    const known = found[pattern.owner]
    if (known === undefined) found[pattern.owner] = matches
    else known.push(...matches)
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
