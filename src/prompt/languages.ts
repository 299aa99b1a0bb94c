/** The wording of prompts in every language there is. */
import enPrompts from '../../locales/en/prompts.json' with { type: 'json' }
import kkPrompts from '../../locales/kk/prompts.json' with { type: 'json' }
import ruPrompts from '../../locales/ru/prompts.json' with { type: 'json' }
import { en } from '../explain/en.js'
import { kk } from '../explain/kk.js'
import { ru } from '../explain/ru.js'
import type { PromptResources } from './prompter.js'

export const languages: Readonly<Record<string, PromptResources>> = {
  ru: { ...ru, prompts: ruPrompts },
  kk: { ...kk, prompts: kkPrompts },
  en: { ...en, prompts: enPrompts },
}
