/** What a permission prompt says: why it is asked, what may be done with it and what may not, what refusing means. */
import { languages } from './prompt/languages.js'
import { prompter } from './prompt/prompter.js'

/** The words of a permission prompt in Russian, Kazakh or English (`ru`, `kk`, `en`). */
export const promptWords = /* @__PURE__ */ prompter(languages)
export type { PromptCondition } from './prompt/conditions.js'
export { type Prompt, type PromptOptions, promptOf } from './prompt/prompt.js'
export type { PromptResources, PromptWordsOf, PromptWordsOptions } from './prompt/prompter.js'
export type { ProhibitedPurpose, PromptPurpose } from './prompt/purposes.js'
export type { PromptedPolicy } from './prompt/ways.js'
export type { CitedClause, PromptWords } from './prompt/words.js'
export { prompter }
