/** What the page says itself: words of its own, and the names of the vocabulary's ids, by language. */
import enPage from '../../locales/en/page.json' with { type: 'json' }
import enNames from '../../locales/en/vocabulary.json' with { type: 'json' }
import kkPage from '../../locales/kk/page.json' with { type: 'json' }
import kkNames from '../../locales/kk/vocabulary.json' with { type: 'json' }
import ruPage from '../../locales/ru/page.json' with { type: 'json' }
import ruNames from '../../locales/ru/vocabulary.json' with { type: 'json' }

/** The wording of one language, as plain text. */
export interface Words {
  /** The language of the words: another one than asked for where there are none in that. */
  readonly language: string
  say(key: WordKey): string
  /** The name of an id, undefined for one that neither the vocabulary nor the page has a name for. */
  name(kind: string, id: string): string | undefined
  /** The wording of a key that may not be there, such as `how.form.<id>`. */
  maybe(key: string): string | undefined
}

export type WordKey = keyof typeof enPage

type Table = Readonly<Record<string, string>>

const tables = new Map<string, Words>(
  Object.entries({
    ru: wordsOf('ru', ruPage, ruNames),
    kk: wordsOf('kk', kkPage, kkNames),
    en: wordsOf('en', enPage, enNames),
  }),
)

export function hasWords(language: string): boolean {
  return tables.has(language)
}

/** The words of a language; in English where the page has none in it. */
export function wordsIn(language: string): Words {
  return tables.get(language) ?? (tables.get('en') as Words)
}

/** Whether a ground of transfer is named by who gets the data. */
export function isRecipient(ground: string): boolean {
  return Object.hasOwn(enPage, `recipient.${ground}`)
}

/** Wording with what it names in its place. */
export function filled(wording: string, placeholder: string, value: string): string {
  return wording.replace(`{{${placeholder}}}`, () => value)
}

function wordsOf(language: string, page: Table, names: Table): Words {
  // Maps have no entries by birth, whatever an id is called.
  const said = new Map(Object.entries(page))
  const named = byKind(names)
  return {
    language,
    say: (key) => said.get(key) as string,
    name: (kind, id) => named.get(kind)?.get(id) ?? said.get(`${kind}.${id}`),
    maybe: (key) => said.get(key),
  }
}

/** `<kind>.<id>` taken apart once. */
function byKind(names: Table): Map<string, Map<string, string>> {
  const kinds = new Map<string, Map<string, string>>()
  for (const [key, name] of Object.entries(names)) {
    const [kind = '', id = ''] = key.split('.')
    kinds.set(kind, (kinds.get(kind) ?? new Map()).set(id, name))
  }
  return kinds
}
