/** Decisions in sentences for a screen, in every language there is. One language alone: `tarmaq/explain/kk` and the like. */
import { en } from './explain/en.js'
import { explainer } from './explain/explain.js'
import { kk } from './explain/kk.js'
import { ru } from './explain/ru.js'

/** Explains a decision in Russian, Kazakh or English (`ru`, `kk`, `en`). */
export const explain = /* @__PURE__ */ explainer({ ru, kk, en })
export type { Explain, ExplainOptions, Explanation } from './explain/explain.js'
export type { ExplainedPart } from './explain/parts.js'
export type { ExplainedPolicy } from './explain/reference.js'
export { namespaces, type Resources } from './explain/wording.js'
export { explainer }
