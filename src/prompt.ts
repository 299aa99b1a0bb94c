/** What a permission prompt says: why it is asked, what may be done with it and what may not, what refusing means. */
import { languages } from './prompt/languages.js'
import { prompter } from './prompt/prompter.js'

/** The words of a permission prompt in Russian, Kazakh or English (`ru`, `kk`, `en`). */
export const promptWords = /* @__PURE__ */ prompter(languages)
export {
  type ProhibitedPurpose,
  type Prompt,
  type PromptCondition,
  type PromptedPolicy,
  type PromptOptions,
  type PromptPurpose,
  promptOf,
} from './prompt/prompt.js'
export type { PromptResources, PromptWordsOf, PromptWordsOptions } from './prompt/prompter.js'
export type { CitedClause, PromptWords } from './prompt/words.js'
export { prompter }
