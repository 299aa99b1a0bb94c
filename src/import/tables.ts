/** What the layout of a text looks like in one language (`locales/<language>/structure.json`). */
export interface StructureTables {
  /** Letters that speak for the language. */
  readonly letters: string
  /** Letters that other languages use in loan words only. */
  readonly rareElsewhere: string
  /** Frequent short words, lower case. */
  readonly words: readonly string[]
  /** Endings that speak for the language. */
  readonly endings: readonly string[]
  /** Words for a chapter that stand before its number ("Глава 2") or after it ("2-тарау"). */
  readonly chapterBefore: readonly string[]
  readonly chapterAfter: readonly string[]
  /** Words after which a number refers to a clause instead of opening one; after a number, stems that do the same. */
  readonly referenceBefore: readonly string[]
  readonly referenceAfter: readonly string[]
  /** Words whose final dot ends no sentence. */
  readonly abbreviations: readonly string[]
  /** Stems that begin a salutation. */
  readonly salutation: readonly string[]
  /** Words around a page number: "стр. 3 из 12". */
  readonly page: readonly string[]
  readonly of: readonly string[]
}

/** The structure tables by language. */
export type Structures = Readonly<Record<string, StructureTables>>
