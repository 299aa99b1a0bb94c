/**
 * Which stems a word may be a form of. Reads a language's `morphology.json`: slots of endings, and which
 * slots may follow which. Russian has one slot; Kazakh builds chains (plural, possessive, case; voice,
 * negation, tense, person) whose vowels agree with the stem's.
 */

/** One place in the chain: its endings, and the slots that may follow. */
export interface SlotTable {
  readonly forms: readonly string[]
  readonly next: readonly string[]
  /** True where the word may not end here. */
  readonly inner?: boolean
  /** False where the ending keeps its vowel whatever the stem's (Kazakh `-мен`). */
  readonly harmony?: boolean
}

/** The shape of `locales/<language>/morphology.json`. */
export interface MorphologyTable {
  /** The slots that may follow the bare stem. */
  readonly start: readonly string[]
  readonly slots: Readonly<Record<string, SlotTable>>
  /** Letters that set the vowel class of what follows; after a `free` one either class may follow. */
  readonly harmony?: { readonly back: string; readonly front: string; readonly free: string }
  /** How a stem changes before an ending that begins with one of these `vowels`. */
  readonly softening?: {
    readonly vowels: string
    /** The stem's last letter, and what it becomes: к → г. */
    readonly voiced: Readonly<Record<string, string>>
    /** Vowels that a stem may lose before its last consonant: ерік → еркі. */
    readonly dropped: string
  }
  readonly negation?: {
    /** Slots that negate the stem they follow. */
    readonly slots: readonly string[]
    /** Those of them that open a finite verb. */
    readonly denying: readonly string[]
    /** Words that only look like negated verbs. */
    readonly exempt: readonly string[]
  }
}

/** What a word may be a form of. */
export interface WordForms {
  /** Stems whose affirmative form the word may be, the word itself among them. */
  readonly stems: ReadonlySet<string>
  /** Stems whose negated form the word may be. */
  readonly negated: ReadonlySet<string>
  /** The word is a negated finite verb, which denies its whole sentence. */
  readonly denies: boolean
}

export interface Morphology {
  /** The forms of one normalised word: NFC, lower case, without hyphens. Linear in its length. */
  forms(word: string): WordForms
}

type VowelClass = 'back' | 'front' | 'free'

interface Ending {
  readonly text: string
  readonly slot: number
  readonly next: number
  readonly mayEnd: boolean
  readonly vowels: VowelClass
}

/** Slots, as bits, from which the rest of a word is a chain of endings: without a negation in it, and with one. */
interface Chains {
  plain: number
  negated: number
}

const longestInflected = 64
const shortestStem = 2
const cacheLimit = 20_000

/** A table made ready. Throws `RangeError` where the table names a slot it does not define, or more than 31. */
export function createMorphology(table: MorphologyTable): Morphology {
  const names = Object.keys(table.slots)
  if (names.length > 31) throw new RangeError(`${names.length} slots; 31 at most`)
  const bits = (slots: readonly string[]): number => {
    let mask = 0
    for (const name of slots) {
      const at = names.indexOf(name)
      if (at < 0) throw new RangeError(`no slot \`${name}\``)
      mask |= 1 << at
    }
    return mask
  }
  const start = bits(table.start)
  const negating = bits(table.negation?.slots ?? [])
  const denying = bits(table.negation?.denying ?? [])
  const exempt = new Set(table.negation?.exempt)
  const endings = new Map<string, Ending[]>()
  for (const [index, slot] of Object.values(table.slots).entries()) {
    const next = bits(slot.next)
    for (const text of slot.forms) {
      const vowels = slot.harmony === false ? 'free' : (firstClass(text, table) ?? 'free')
      const ending: Ending = { text, slot: 1 << index, next, mayEnd: slot.inner !== true, vowels }
      const initial = text.charAt(0)
      const known = endings.get(initial)
      if (known === undefined) endings.set(initial, [ending])
      else known.push(ending)
    }
  }

  function analyse(word: string): WordForms {
    const stems = new Set([word])
    const negated = new Set<string>()
    let denies = false
    if (word.length > longestInflected) return { stems, negated, denies }
    const chains = chainsFrom(word, endings, negating, classesIn(word, table))
    const isVerb = !exempt.has(word)
    for (let at = shortestStem; at < word.length; at++) {
      const chain = chains[at]
      if (chain === undefined) continue
      if ((chain.plain & start) !== 0) addStems(stems, word, at, table)
      if (!isVerb) continue
      if ((chain.negated & start) !== 0) addStems(negated, word, at, table)
      if ((chain.negated & denying) !== 0) denies = true
    }
    return { stems, negated, denies }
  }

  const cache = new Map<string, WordForms>()
  return {
    forms(word) {
      const known = cache.get(word)
      if (known !== undefined) return known
      const forms = analyse(word)
      if (cache.size >= cacheLimit) cache.clear()
      cache.set(word, forms)
      return forms
    },
  }
}

/** For each place in the word, the chains of endings that lead from there to its end; found from the end backwards. */
function chainsFrom(
  word: string,
  endings: ReadonlyMap<string, readonly Ending[]>,
  negating: number,
  classes: readonly VowelClass[],
): readonly Chains[] {
  const chains: Chains[] = new Array(word.length)
  for (let at = word.length - 1; at > 0; at--) {
    const found: Chains = { plain: 0, negated: 0 }
    const stem = classes[at - 1] ?? 'free'
    for (const ending of endings.get(word.charAt(at)) ?? []) {
      if (!word.startsWith(ending.text, at)) continue
      if (ending.vowels !== 'free' && stem !== 'free' && ending.vowels !== stem) continue
      const after = at + ending.text.length
      const rest = chains[after]
      const ends = after === word.length && ending.mayEnd
      const plain = ends || (rest !== undefined && (rest.plain & ending.next) !== 0)
      const negated = rest !== undefined && (rest.negated & ending.next) !== 0
      const negates = (ending.slot & negating) !== 0
      if (plain && !negates) found.plain |= ending.slot
      if (negated || (plain && negates)) found.negated |= ending.slot
    }
    chains[at] = found
  }
  return chains
}

/** The stems that end before `at`: as they stand, with their last letter unvoiced, with a dropped vowel put back. */
function addStems(stems: Set<string>, word: string, at: number, table: MorphologyTable): void {
  const stem = word.slice(0, at)
  stems.add(stem)
  const { softening } = table
  if (softening === undefined || !softening.vowels.includes(word.charAt(at))) return
  const body = stem.slice(0, -1)
  const last = stem.slice(-1)
  for (const [plain, voiced] of Object.entries(softening.voiced)) if (last === voiced) stems.add(body + plain)
  if (softening.vowels.includes(last) || softening.vowels.includes(body.slice(-1))) return
  for (const vowel of softening.dropped) stems.add(body + vowel + last)
}

/** For each letter of the word, the vowel class that an ending after it must agree with. */
function classesIn(word: string, table: MorphologyTable): readonly VowelClass[] {
  const classes: VowelClass[] = []
  let current: VowelClass = 'free'
  for (let at = 0; at < word.length; at++) {
    current = classOf(word.charAt(at), table) ?? current
    classes.push(current)
  }
  return classes
}

function firstClass(text: string, table: MorphologyTable): VowelClass | undefined {
  for (const letter of text) {
    const vowels = classOf(letter, table)
    if (vowels !== undefined) return vowels
  }
  return undefined
}

function classOf(letter: string, { harmony }: MorphologyTable): VowelClass | undefined {
  if (harmony === undefined) return undefined
  if (harmony.back.includes(letter)) return 'back'
  if (harmony.front.includes(letter)) return 'front'
  return harmony.free.includes(letter) ? 'free' : undefined
}
