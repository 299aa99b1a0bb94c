/** The page's own words as markup, each in every language of the page: made once for each choice of languages. */
import { escaped, passage } from './markup.js'
import type { PageLanguage } from './view.js'
import { hasWords, type WordKey } from './words.js'

/** Markup by what it says. */
export interface Labels {
  say(key: WordKey): string
  /** The name of an id of the vocabulary, undefined where a language has none for it. */
  name(kind: string, id: string): string | undefined
}

/** By the languages of a page, in their order. Few, since only languages that the page has words in are kept. */
const kept = new Map<string, Labels>()

export function labelsIn(languages: readonly PageLanguage[]): Labels {
  const key = languages.map(({ tag }) => tag).join()
  const known = kept.get(key)
  if (known) return known
  const labels = labelsOf(languages)
  if (languages.every(({ tag }) => hasWords(tag))) kept.set(key, labels)
  return labels
}

function labelsOf(languages: readonly PageLanguage[]): Labels {
  const said = new Map<string, string>()
  const named = new Map<string, Map<string, string>>()
  return {
    say(key) {
      const markup = said.get(key) ?? inEvery((language) => language.words.say(key))
      if (!said.has(key)) said.set(key, markup)
      return markup
    },
    name(kind, id) {
      const ofKind = named.get(kind) ?? new Map<string, string>()
      const markup = ofKind.get(id)
      if (markup !== undefined) return markup
      if (!languages.every(({ words }) => words.name(kind, id) !== undefined)) return undefined
      named.set(
        kind,
        ofKind.set(
          id,
          inEvery(({ words }) => words.name(kind, id) as string),
        ),
      )
      return ofKind.get(id)
    },
  }

  function inEvery(text: (language: PageLanguage) => string): string {
    return languages
      .map((language) => passage(language, language.words.language, escaped(text(language))))
      .join('')
  }
}
