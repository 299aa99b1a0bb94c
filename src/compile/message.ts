import { createInstance, type TFunction } from 'i18next'
import { messages } from '../../locales/messages.js'
import type { Finding } from '../model/finding.js'

/** A language that messages are written in. */
export type MessageLanguage = keyof typeof messages

export const messageLanguages = Object.keys(messages) as readonly MessageLanguage[]

/**
 * The wording of a language: `wordingIn('kk')('findings:clause-glued')`.
 * Namespaces are the files of `locales/<language>/`; a plural form is chosen by `count`.
 */
export const wordingIn = remembered((language: MessageLanguage): TFunction => {
  const texts = createInstance()
  texts.init({
    lng: language,
    resources: messages,
    initAsync: false,
    // Keys such as `clause-glued.chapter` are flat.
    keySeparator: false,
    interpolation: { escapeValue: false },
    // A message is never worth failing over: what a stage left unsaid shows as a gap.
    missingInterpolationHandler: () => '…',
  })
  return texts.getFixedT(language)
})

/**
 * Says in words what was found and what was done about it. One line, without the place.
 * The key is `<code>.<variant>` where that has a wording of its own, else `<code>`.
 */
export function findingMessage(finding: Finding, language: MessageLanguage): string {
  const { code, variant, values, clause } = finding
  const keys = variant === undefined ? [code] : [`${code}.${variant}`, code]
  return wordingIn(language)(
    keys.map((key) => `findings:${key}`),
    { clause, ...values },
  )
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const found = made.get(key) ?? make(key)
    made.set(key, found)
    return found
  }
}
