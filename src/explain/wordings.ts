/** Wording in the language that is asked for, made once for each. */
import type { i18n } from 'i18next'
import { languageOf } from '../run/language.js'
import { type Namespace, type Wording, type WordingSource, wordingOf } from './wording.js'

/**
 * The wording of some languages.
 *
 * @param resources the wording of each language, by its tag
 * @param sentences which of the resources holds the sentences to say
 * @returns a function of a language tag, of which a region (`kk-KZ`) is dropped, and of the app's own i18next instance if
 * it has one, which counts once it is initialised; it throws a RangeError where nobody has wording in that language
 */
export function wordingsOf(
  resources: Readonly<Record<string, WordingSource>>,
  sentences?: Namespace,
): (tag: string, i18n?: i18n) => { readonly language: string; readonly wording: Wording } {
  const shipped = new Map<string, Wording>()
  const overridden = new WeakMap<i18n, Map<string, Wording>>()

  return (tag, app) => {
    const language = languageOf(tag)
    const i18n = app?.isInitialized ? app : undefined
    const known = i18n ? (overridden.get(i18n) ?? new Map<string, Wording>()) : shipped
    if (i18n) overridden.set(i18n, known)
    const own = Object.hasOwn(resources, language) ? resources[language] : undefined
    if (!own && !i18n) {
      throw new RangeError(`no wording in \`${language}\`, only: ${Object.keys(resources).join(', ')}`)
    }
    const key = i18n ? tag : language
    const wording = known.get(key) ?? wordingOf(language, own, i18n && { i18n, tag }, sentences)
    known.set(key, wording)
    return { language, wording }
  }
}
