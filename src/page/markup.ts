/** Text into markup: escaped in one pass, each language in an element of its own. */
import type { LoadedClause, Policy } from '../run/policy.js'
import { type Words, wordsIn } from './words.js'

/** One of the languages that a page holds, each in an element that is shown while the language is chosen. */
export interface PageLanguage {
  /** Its place among the policy's languages: what the style sheet tells languages apart by. */
  readonly at: number
  readonly tag: string
  readonly words: Words
  /** The clauses with their texts in this language, at the same places in every language. */
  readonly clauses: readonly LoadedClause[]
}

/** The style sheet has a rule for each. */
export const mostLanguages = 8

/** @throws RangeError if no language is loaded, or more than a page can hold */
export function languagesOf(policy: Policy): PageLanguage[] {
  const { languages } = policy
  if (languages.length === 0) throw new RangeError('no language is loaded: there is no text to show')
  if (languages.length > mostLanguages)
    throw new RangeError(`a page holds at most ${mostLanguages} languages`)
  return languages.map((tag, at) => ({ at, tag, words: wordsIn(tag), clauses: policy.clauses(tag) }))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Parsers read a bare carriage return as a line feed, and drop the null character, which nothing can stand for.
  '\r': '&#13;',
  '\0': '\uFFFD',
}

/** Text as the content of an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => entities[character] as string)
}

/**
 * A passage in one language. It is an element that keeps the direction of its letters, and any control characters of
 * direction in them, to itself.
 *
 * @param content markup
 */
export function passage({ at }: PageLanguage, lang: string, content: string): string {
  return `<bdi class="t t${at}" lang="${lang}">${content}</bdi>`
}

/** The same thing said in each language of the page. Languages in which there is nothing to say have no passage. */
export function inEach(
  languages: readonly PageLanguage[],
  say: (words: Words, language: PageLanguage) => string | undefined,
): string {
  let markup = ''
  for (const language of languages) {
    const text = say(language.words, language)
    if (text !== undefined) markup += passage(language, language.words.language, escaped(text))
  }
  return markup
}

/** Ids of the page's own parts. */
export interface Ids {
  /** An id for a part, such as `page-contents`: always the same for a name, never that of a clause. */
  own(name: string): string
}

export function idsFor([first]: readonly PageLanguage[]): Ids {
  const taken = new Set(first?.clauses.map(({ id }) => id))
  return {
    own: (name) => {
      let id = `page-${name}`
      while (taken.has(id)) id = `page-${id}`
      return id
    },
  }
}

/** A link to a clause of the page. Ids may be of any characters. */
export function anchorTo(id: string): string {
  if (/^[\w./-]*$/.test(id)) return `#${id}`
  return `#${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`
}
