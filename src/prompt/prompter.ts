/** Permission prompts in the language that is asked for. */
import type { i18n } from 'i18next'
import { referencesOf } from '../explain/reference.js'
import type { Resources } from '../explain/wording.js'
import { wordingsOf } from '../explain/wordings.js'
import { type PromptOptions, promptOf } from './prompt.js'
import type { PromptedPolicy } from './ways.js'
import { type PromptWords, wordsOf } from './words.js'

/** The wording of one language: what explanations say, and what prompts say. */
export interface PromptResources extends Resources {
  readonly prompts: Readonly<Record<string, string>>
}

export interface PromptWordsOptions extends PromptOptions {
  /** A language tag; one with a region (`kk-KZ`) means its language. */
  readonly language: string
  /** The app's own i18next instance, initialised. Wording in its namespace `tarmaq-prompts` goes before what is shipped. */
  readonly i18n?: i18n | undefined
}

/**
 * Undefined where the policy has no such permission to ask for: see `promptOf`.
 * @throws RangeError if there is no wording in that language
 */
export type PromptWordsOf = (
  policy: PromptedPolicy,
  permission: string,
  options: PromptWordsOptions,
) => PromptWords | undefined

/**
 * A `promptWords` that knows some languages.
 * @param resources the wording of each language, by its tag
 */
export function prompter(resources: Readonly<Record<string, PromptResources>>): PromptWordsOf {
  const promptingIn = wordingsOf(resources, 'prompts')
  const explainingIn = wordingsOf(resources)
  return (policy, permission, { language: tag, i18n, purposes }) => {
    const { language, wording: prompting } = promptingIn(tag, i18n)
    const { wording: explaining } = explainingIn(tag, i18n)
    const prompt = promptOf(policy, permission, { purposes })
    const references = referencesOf(policy, language, explaining)
    return prompt && wordsOf(prompt, { language, prompting, explaining, references })
  }
}
