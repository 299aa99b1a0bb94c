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
  /** The name of an id; the id itself, cut short, where the vocabulary does not know it. No sign in it moves what stands around it. */
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

/** Control characters, line ends, halves of characters, and what turns the direction of the text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * @param resources the wording shipped for the language, if there is any
 * @param own the app's instance, initialised: wording there goes first, under the tag or its language, and it is not changed
 * @param sentences which of the resources holds the sentences to say
 */
export function wordingOf(
  language: string,
  resources: WordingSource | undefined,
  own?: { readonly i18n: i18n; readonly tag: string } | undefined,
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
  const sources = own ? [beside(own.i18n, language), shipped] : [shipped]
  const lngs = [...new Set([own?.tag ?? language, language])]

  /** What is there and says something: an empty text, as of a translation that is still to be made, hides none that is shipped. */
  function found(
    namespace: string | string[],
    keys: string | readonly string[],
    values: Values,
  ): string | undefined {
    const options = { ...values, ns: namespace, lngs }
    for (const key of [keys].flat()) {
      for (const source of sources) {
        const text: unknown = source.exists(key, options) && source.t(key, options)
        if (typeof text === 'string' && text) return text
      }
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

/**
 * The app's instance in one language, over the same resources. Without the app's detector, which would remember that
 * language as the user's choice, and without its backend, which would go and load it.
 */
function beside(own: i18n, language: string): i18n {
  const services = { ...own.services, languageDetector: undefined, backendConnector: {} }
  const quiet = Object.create(own, { services: { value: services } })
  // Each instance has its methods bound to itself; those of its class are not.
  const { cloneInstance }: i18n = Object.getPrototypeOf(own)
  const options = { ...settings, resources: {}, partialBundledLanguages: false, lng: language }
  return cloneInstance.call(quiet, options)
}

function shortened(id: string): string {
  // So many units hold more characters than are shown, none of them halved.
  const characters = [...id.slice(0, 2 * longestName + 2)]
  const name = characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : id
  return name.replace(unseen, '\uFFFD')
}
