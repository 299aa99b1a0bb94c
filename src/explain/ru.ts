/** Explanations in Russian alone, for apps that show no other language: the entry `tarmaq/explain/ru`. */
import sentences from '../../locales/ru/explain.json' with { type: 'json' }
import vocabulary from '../../locales/ru/vocabulary.json' with { type: 'json' }
import { explainer } from './explain.js'
import type { Resources } from './wording.js'

/** The wording in Russian, for an `explainer` of several languages or an i18next instance of the app's own. */
export const ru: Resources = { explain: sentences, vocabulary }

/** Explains a decision in Russian. */
export const explain = /* @__PURE__ */ explainer({ ru })
export { explainer }
