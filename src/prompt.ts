/** What a permission prompt says: why it is asked, what may be done with it and what may not, what refusing means. */
import enPrompts from '../locales/en/prompts.json' with { type: 'json' }
import kkPrompts from '../locales/kk/prompts.json' with { type: 'json' }
import ruPrompts from '../locales/ru/prompts.json' with { type: 'json' }
import { en } from './explain/en.js'
import { kk } from './explain/kk.js'
import { ru } from './explain/ru.js'
import { prompter } from './prompt/prompter.js'

/** The words of a permission prompt in Russian, Kazakh or English (`ru`, `kk`, `en`). */
export const promptWords = /* @__PURE__ */ prompter({
  ru: { ...ru, prompts: ruPrompts },
  kk: { ...kk, prompts: kkPrompts },
  en: { ...en, prompts: enPrompts },
})
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
