/** How a clause is called in a sentence: "item 7 of clause 2.3", in the grammatical case that the sentence asks for. */
import { idParent } from '../model/clause.js'
import type { Policy } from '../run/policy.js'
import { enumerated } from './enumeration.js'
import type { Wording } from './wording.js'

/** What explaining needs of a policy. */
export type ExplainedPolicy = Pick<Policy, 'languages' | 'clause'>

/** Cases that a language's messages may ask for as `{{clause.dative}}`; the ones that it does not have are as the first. */
const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
  'locative',
  'ablative',
] as const

export type Case = (typeof cases)[number]

/** Words in every case, each made when a message asks for it. */
export type Declined = Readonly<Record<Case, string>>

/** The names of a policy's clauses in one language. */
export interface References {
  one(id: string): Declined
  /** An enumeration, each clause in the case asked for. */
  all(ids: readonly string[]): Declined
}

export function referencesOf(policy: ExplainedPolicy, language: string, { say }: Wording): References {
  const printedIn = policy.languages.includes(language) ? language : undefined
  const clauseOf = (id: string) => policy.clause(id, printedIn)
  const isThere = (id: string) => clauseOf(id) !== undefined

  return {
    one: (id) => declined((form) => reference(id, form)),
    all: (ids) => declined((form) => named(runsOf(ids), form)),
  }

  /** Numbered clauses that follow each other are named together: "clauses 2.1 and 3.4". */
  function runsOf(ids: readonly string[]): string[][] {
    const runs: string[][] = []
    for (const id of ids) {
      const run = runs.at(-1)
      if (run?.every(isPlainNumber) && isPlainNumber(id)) run.push(id)
      else runs.push([id])
    }
    return runs
  }

  /** The last two things named are joined by "and", whether they are of one run or of two. */
  function named(runs: readonly (readonly string[])[], form: Case): string {
    const names = runs.map((run, index) => {
      if (run.length === 1) return reference(run[0] as string, form)
      return say('clause.numbers', {
        numbers: enumerated(run, say, index === runs.length - 1),
        context: form,
      })
    })
    return enumerated(names, say, runs.at(-1)?.length === 1)
  }

  function isPlainNumber(id: string): boolean {
    const clause = clauseOf(id)
    return (
      clause !== undefined && clause.kind !== 'heading' && clause.printed === id && numberPattern.test(id)
    )
  }

  function reference(id: string, form: Case): string {
    const parent = idParent(id)
    const part = id.slice(id.lastIndexOf('/') + 1)
    const whole = part === id
    if (id === 'title' || id === 'consent') return say(`clause.${id}`, { context: form })
    if (whole) return numbered(id, form)
    const of =
      parent === null ? say('clause.preamble', { context: 'genitive' }) : reference(parent, 'genitive')
    const [, kind = '', number] = /^(\D*)(\d+)$/.exec(part) ?? []
    if (number === undefined || !(kind in unnumbered)) return say('clause.other', { id, context: form })
    const key = kind === 'p' && isThere(`${parent}/1`) ? 'clause.after-list' : unnumbered[kind]
    if (kind !== '') return say(key as string, { number, of, context: form })
    // What stands straight under the salutation or in the preamble is a paragraph, everywhere else an item.
    if (parent === null || parent === 'consent') return say('clause.paragraph', { number, of, context: form })
    return item(id, number, of, form)
  }

  function item(id: string, number: string, of: string, form: Case): string {
    const marker = /[\p{L}\p{N}]+/u.exec(clauseOf(id)?.printed ?? '')?.[0] ?? number
    const key = /\p{L}/u.test(marker) ? 'clause.letter' : 'clause.item'
    return say(key, { number: marker, of, context: form })
  }

  /** A section or a numbered clause. Where the published number is another one, readers are told. */
  function numbered(id: string, form: Case): string {
    if (!numberPattern.test(id)) return say('clause.other', { id, context: form })
    const { kind, printed = id } = clauseOf(id) ?? {}
    if (kind === 'heading') return say('clause.section', { number: id, context: form })
    const section = idParent(id)
    if (section !== null && printed !== null && id === `${section}.${printed}`) {
      return say('clause.within', { number: printed, of: reference(section, 'genitive'), context: form })
    }
    const name = say('clause.number', { number: id, context: form })
    if (printed === id) return name
    return printed === null ? say('clause.unprinted', { name }) : say('clause.printed', { name, printed })
  }
}

/** The id of a section or of a numbered clause. */
const numberPattern = /^\d+(?:\.\d+)*$/

/** The parts of a clause that have no number of their own, by the letters of their id. */
const unnumbered: Readonly<Record<string, string>> = {
  '': 'clause.item',
  p: 'clause.paragraph',
  stray: 'clause.stray',
}

function declined(inCase: (form: Case) => string): Declined {
  const forms = {}
  for (const form of cases) {
    Object.defineProperty(forms, form, { enumerable: true, get: () => inCase(form) })
  }
  return forms as Declined
}
