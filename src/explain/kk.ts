/** Explanations in Kazakh alone, for apps that show no other language: the entry `tarmaq/explain/kk`. */
import sentences from '../../locales/kk/explain.json' with { type: 'json' }
import vocabulary from '../../locales/kk/vocabulary.json' with { type: 'json' }
import { explainer } from './explain.js'
import type { Resources } from './wording.js'

/** The wording in Kazakh, for an `explainer` of several languages or an i18next instance of the app's own. */
export const kk: Resources = { explain: sentences, vocabulary }

/** Explains a decision in Kazakh. */
export const explain = /* @__PURE__ */ explainer({ kk })
export { explainer }
