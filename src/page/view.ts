/** What a page is made from: a policy's clauses as an outline, their texts in each language, and the page's words. */
import { languageOf } from '../run/language.js'
import type { LoadedClause, Policy } from '../run/policy.js'
import { type Labels, labelsIn } from './labels.js'
import { startTag } from './markup.js'
import { type Place, placeOf } from './outline.js'
import { type Words, wordsIn } from './words.js'

/** One of the languages that a page holds, each in elements that are shown while the language is chosen. */
export interface PageLanguage {
  /** Its place among the policy's languages: what the style sheet tells languages apart by. */
  readonly at: number
  readonly tag: string
  readonly words: Words
  /** The start tag of a passage in it. */
  readonly start: string
  /** The clauses with their texts in this language, at the same places in every language. */
  readonly clauses: readonly LoadedClause[]
}

export interface View {
  readonly policy: Policy
  readonly languages: readonly PageLanguage[]
  /** The page's own words in these languages. */
  readonly labels: Labels
  /** The language that the page opens in. */
  readonly chosen: PageLanguage
  /** The clauses in document order. */
  readonly outline: readonly Place[]
  /** The id of a part of the page's own, such as `page-contents`: never that of a clause. */
  readonly idOf: (part: 'contents' | 'summary' | 'text') => string
}

/** The style sheet has a rule for each. */
const mostLanguages = 8

/** @throws RangeError if the language is not loaded, none is, or more are than a page can hold */
export function viewOf(policy: Policy, tag: string | undefined): View {
  const tags = policy.languages
  if (tags.length === 0) throw new RangeError('no language is loaded: there is no text to show')
  if (tags.length > mostLanguages) throw new RangeError(`a page holds at most ${mostLanguages} languages`)
  const languages = tags.map((each, at) => ({
    at,
    tag: each,
    words: wordsIn(each),
    start: startTag(at, each),
    clauses: policy.clauses(each),
  }))
  const wanted = tag === undefined ? tags[0] : languageOf(tag)
  const chosen = languages.find((language) => language.tag === wanted)
  if (!chosen) throw new RangeError(`language \`${tag}\` is not loaded, only: ${tags.join(', ')}`)
  const outline = chosen.clauses.map(placeOf)
  const idOf = (part: string): string => {
    let id = `page-${part}`
    // Nearly always looked for once.
    while (outline.some((place) => place.id === id)) id = `page-${id}`
    return id
  }
  return { policy, languages, labels: labelsIn(languages), chosen, outline, idOf }
}
