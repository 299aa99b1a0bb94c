/** Where sentences come from: i18next resources that are handed in, under those of the app's own instance if it has one. */
import { createInstance, type i18n } from 'i18next'

/** The wording of one language: the sentences, and the names of the vocabulary's ids by `<kind>.<id>`. */
export interface Resources {
  readonly explain: Readonly<Record<string, string>>
  readonly vocabulary: Readonly<Record<string, string>>
}

/** The namespaces under which an app's own i18next instance may hold wording that goes before the one shipped. */
export const namespaces = {
  explain: 'tarmaq-explain',
  vocabulary: 'tarmaq-vocabulary',
  screens: 'tarmaq-screens',
  prompts: 'tarmaq-prompts',
} as const

export type Namespace = keyof typeof namespaces

/** What wording is taken from: any of the namespaces, shipped. */
export type WordingSource = { readonly [namespace in Namespace]?: Readonly<Record<string, string>> }

export type Values = Readonly<Record<string, unknown>>

/** The wording of one language. */
export interface Wording {
  /** A sentence or phrase. The first of the keys that has wording is taken. */
  say(keys: string | readonly string[], values?: Values): string
  /** The name of an id; the id itself, cut short, where the vocabulary does not know it. */
  name(kinds: string | readonly string[], id: string): string
}

/** Keys are flat, and text is plain text: escaping is for whoever puts it into HTML. */
const settings = {
  keySeparator: false,
  nsSeparator: false,
  fallbackLng: false,
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
} as const

/** Names stand in sentences on screens; what a caller sent as an id may be of any length. */
const longestName = 80

/**
 * @param resources the wording shipped for the language, if there is any
 * @param own the app's instance: wording there goes first, and it is not changed
 * @param sentences which of the resources holds the sentences to say
 */
export function wordingOf(
  language: string,
  resources: WordingSource | undefined,
  own?: i18n,
  sentences: Namespace = 'explain',
): Wording {
  const shipped = createInstance()
  shipped.init({
    ...settings,
    lng: language,
    resources: {
      [language]: {
        [namespaces[sentences]]: { ...resources?.[sentences] },
        [namespaces.vocabulary]: { ...resources?.vocabulary },
      },
    },
  })
  const sources = own ? [own.cloneInstance({ ...settings, lng: language }), shipped] : [shipped]

  function found(
    namespace: string | string[],
    keys: string | readonly string[],
    values: Values,
  ): string | undefined {
    const options = { ...values, ns: namespace, lngs: [language] }
    for (const key of [keys].flat()) {
      const source = sources.find((instance) => instance.exists(key, options))
      if (source) return String(source.t(key, options))
    }
    return undefined
  }

  return {
    say(keys, values = {}) {
      const text = found(namespaces[sentences], keys, values)
      if (text === undefined) throw new RangeError(`no wording for \`${String(keys)}\` in \`${language}\``)
      return text
    },
    name(kinds, id) {
      const keys = [kinds].flat().map((kind) => `${kind}.${id}`)
      return found(namespaces.vocabulary, keys, {}) ?? shortened(id)
    },
  }
}

function shortened(id: string): string {
  return id.length > longestName ? `${id.slice(0, longestName)}…` : id
}
