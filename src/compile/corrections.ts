/**
 * What a person settled: corrections to the reading, from `policy.json`, each with a reason.
 * Read facts of each language → the facts that count; disagreements between languages are settled here.
 */
import type { Fact } from '../model/fact.js'
import type { LanguageReading } from './merge.js'

/**
 * One correction. `add` states a fact that was not read, `drop` takes back one that was,
 * `change` puts the given limits in place of those that were read. Facts are found by kind and id in their clause.
 */
export interface Correction {
  readonly clause: string
  readonly action: 'add' | 'drop' | 'change'
  readonly fact: Omit<Fact, 'clause' | 'evidence'>
  /** The only language that it corrects; all of them if absent. */
  readonly language?: string
  readonly reason: string
}

/** A correction that can't be applied, by its place in the list, and why. */
export interface Misfit {
  readonly index: number
  readonly cause: string
}

/** The corrections that name a language, a clause or a fact that is not there. */
export function misfitsOf(
  corrections: readonly Correction[],
  languages: readonly LanguageReading[],
): Misfit[] {
  return corrections.flatMap((correction, index) => {
    const cause = causeOf(correction, languages)
    return cause === null ? [] : [{ index, cause }]
  })
}

/** The readings with all corrections applied, one after the other; those that don't fit change nothing. */
export function corrected(
  languages: readonly LanguageReading[],
  corrections: readonly Correction[] = [],
): LanguageReading[] {
  return languages.map(({ document, reading }) => {
    const ids = new Set(document.clauses.map(({ id }) => id))
    const concerned = corrections.filter(
      ({ language, clause }) => (language ?? document.language) === document.language && ids.has(clause),
    )
    const facts = concerned.reduce<readonly Fact[]>(apply, reading.facts)
    return { document, reading: { ...reading, facts } }
  })
}

function causeOf(correction: Correction, languages: readonly LanguageReading[]): string | null {
  const { clause, action, fact, language } = correction
  const concerned = languages.filter(({ document }) => document.language === (language ?? document.language))
  if (concerned.length === 0) return `corrects the text in ${language}, which is not there`
  const having = concerned.filter(({ document }) => document.clauses.some(({ id }) => id === clause))
  if (having.length === 0) return `corrects clause ${clause}, which is not there`
  const read = having.some(({ reading }) => reading.facts.some((each) => isMeant(each, correction)))
  if (read || action === 'add') return null
  return `corrects the fact ${fact.kind} \`${fact.id}\`, which clause ${clause} does not give`
}

function apply(facts: readonly Fact[], correction: Correction): readonly Fact[] {
  const { action, clause, fact } = correction
  const stated: Fact = { ...fact, clause }
  if (action === 'change') return facts.map((each) => (isMeant(each, correction) ? stated : each))
  const others = facts.filter((each) => !isMeant(each, correction))
  return action === 'drop' ? others : [...others, stated]
}

/** An exclusion is another fact than a permit of the same name; `change` may turn one into the other. */
function isMeant(read: Fact, { clause, fact, action }: Correction): boolean {
  const same = read.clause === clause && read.kind === fact.kind && read.id === fact.id
  return same && (action === 'change' || read.excluded === fact.excluded)
}
