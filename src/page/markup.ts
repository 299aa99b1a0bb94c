/** Text into markup: escaped, each language in an element of its own. */
import type { PageLanguage } from './view.js'
import type { Words } from './words.js'

const special = /[&<>"'\r\0]/

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
  // Nearly all text is as it should be, and looking is quicker than replacing.
  if (!special.test(text)) return text
  return text.replace(/[&<>"'\r\0]/g, (character) => entities[character] as string)
}

/**
 * A passage that is shown while a language is chosen. Its element keeps the direction of its letters, and any control
 * characters of direction in them, to itself.
 *
 * @param lang the language of the passage, which may be another one
 * @param content markup
 */
export function passage({ at, tag, start }: PageLanguage, lang: string, content: string): string {
  return `${lang === tag ? start : startTag(at, lang)}${content}</bdi>`
}

/** @param at the place of the language among those of the page */
export function startTag(at: number, lang: string): string {
  return `<bdi class="t${at}" lang="${escaped(lang)}">`
}

/** The same thing said in each language of the page. Languages in which there is nothing to say have no passage. */
export function inEach(
  languages: readonly PageLanguage[],
  say: (words: Words, language: PageLanguage) => string | undefined,
): string {
  return inEachMarkup(languages, (language) => {
    const text = say(language.words, language)
    return text === undefined ? undefined : escaped(text)
  })
}

/** The same, of what is markup already. */
export function inEachMarkup(
  languages: readonly PageLanguage[],
  say: (language: PageLanguage) => string | undefined,
): string {
  let markup = ''
  for (const language of languages) {
    const said = say(language)
    if (said !== undefined) markup += passage(language, language.words.language, said)
  }
  return markup
}

/** The class names of some languages, for an element that is shown in these alone. */
export function shownIn(languages: readonly PageLanguage[]): string {
  return languages.map(({ at }) => `t${at}`).join(' ')
}

/** A link to a clause of the page. Ids may be of any characters. */
export function anchorTo(id: string): string {
  if (/^[\w./-]*$/.test(id)) return `#${id}`
  return `#${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`
}
