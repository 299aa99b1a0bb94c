/** Explanations in English alone, for apps that show no other language: the entry `tarmaq/explain/en`. */
import sentences from '../../locales/en/explain.json' with { type: 'json' }
import vocabulary from '../../locales/en/vocabulary.json' with { type: 'json' }
import { explainer } from './explain.js'
import type { Resources } from './wording.js'

/** The wording in English, for an `explainer` of several languages or an i18next instance of the app's own. */
export const en: Resources = { explain: sentences, vocabulary }

/** Explains a decision in English. */
export const explain = /* @__PURE__ */ explainer({ en })
export { explainer }
