/**
 * Short names that a document gives its parties: `АО «…» (далее — Оператор)`. The words before the definition tell
 * which party it is; from then on the name is read wherever the tables name that party.
 */
import type { Morphology } from './morphology.js'
import type { NameTable } from './tables.js'
import type { Word } from './words.js'

type Span = { readonly from: number; readonly to: number }

/** How many words of a definition's left side are looked at, and how long a short name may be. */
const leftSide = 14
const longestName = 3

export class Names {
  private readonly byStem = new Map<string, { readonly set: string; readonly stems: readonly string[] }[]>()

  /** Adds a short name to a named set. */
  add(set: string, name: readonly string[], morphology: Morphology): void {
    const stems = name.map((word) => stemOf(word, morphology))
    const first = stems[0]
    if (first === undefined) return
    const known = this.byStem.get(first) ?? []
    if (known.some((other) => other.set === set && other.stems.join(' ') === stems.join(' '))) return
    this.byStem.set(first, [...known, { set, stems }])
  }

  /** Where the names stand, by set. */
  spans(words: readonly Word[], morphology: Morphology): ReadonlyMap<string, Span[]> {
    const found = new Map<string, Span[]>()
    if (this.byStem.size === 0) return found
    for (let from = 0; from < words.length; from++) {
      const word = words[from]
      if (word === undefined) continue
      for (const stem of morphology.forms(word.form).stems) {
        for (const { set, stems } of this.byStem.get(stem) ?? []) {
          const rest = stems.every((part, i) => morphology.forms(words[from + i]?.form ?? '').stems.has(part))
          if (!rest) continue
          const spans = found.get(set)
          if (spans === undefined) found.set(set, [{ from, to: from + stems.length }])
          else spans.push({ from, to: from + stems.length })
        }
      }
    }
    return found
  }
}

/** The name without its ending, so that its other cases are found: at most the last two letters go. */
function stemOf(word: string, morphology: Morphology): string {
  const least = Math.max(3, word.length - 2)
  let shortest = word
  for (const stem of morphology.forms(word).stems) {
    if (stem.length >= least && stem.length < shortest.length && word.startsWith(stem)) shortest = stem
  }
  return shortest
}

/** One short-name definition as it stands in a clause. */
export interface NameDefinition {
  readonly set: string
  readonly name: readonly string[]
  readonly evidence: Span
}

/** Where a clause says `hereinafter`, and which words there tell a party, both as matched by the lexicon. */
export interface NameMarks {
  readonly hereinafter: readonly Span[]
  readonly parties: ReadonlyMap<string, readonly Span[]>
}

/** Reads the short-name definitions of a clause: the party that stands nearest before the definition gets the name. */
export function nameDefinitions(
  words: readonly Word[],
  marks: NameMarks,
  table: NameTable,
): NameDefinition[] {
  const definitions: NameDefinition[] = []
  for (const mark of marks.hereinafter) {
    const name: string[] = []
    let at = mark.to
    while (at < words.length && name.length < longestName) {
      const word = words[at]
      if (word === undefined || word.stretch !== words[mark.from]?.stretch) break
      if (name.length > 0 && (word.pause || !word.aside)) break
      name.push(word.form)
      at++
      if (!word.aside) break
    }
    const set = partyIn({ from: mark.to, to: at }, marks, table) ?? partyBefore(mark.from, marks, table)
    if (set !== null && name.length > 0)
      definitions.push({ set, name, evidence: { from: mark.from, to: at } })
  }
  return definitions
}

/** «Держатель — лицо, на имя которого выпущена карта»: the words that a definition defines, up to its dash; empty where it has none. */
export function definedName(text: string, words: readonly Word[]): Span {
  const dash = /\s[—–-]\s/u.exec(text)?.index ?? 0
  const to = words.findIndex(({ start }) => start >= dash)
  return { from: 0, to: to > 0 && to <= longestName && words[0]?.aside !== true ? to : 0 }
}

/** The name itself may tell (далее — Политика). */
function partyIn(name: Span, marks: NameMarks, table: NameTable): string | null {
  for (const set of Object.keys(table.parties)) {
    if ((marks.parties.get(set) ?? []).some(({ from, to }) => from >= name.from && to <= name.to)) return set
  }
  return null
}

/** A company's name may hold the name of its service, so a party that begins a left side wins over one inside it. */
function partyBefore(at: number, marks: NameMarks, table: NameTable): string | null {
  let best: string | null = null
  let nearest = -1
  for (const set of Object.keys(table.parties)) {
    for (const span of marks.parties.get(set) ?? []) {
      if (span.to > at || span.from < at - leftSide || span.from <= nearest) continue
      nearest = span.from
      best = set
    }
  }
  return best
}
