import type { PromptResources } from '../prompt/prompter.js'

/** The wording of one language for screens: `ru`, `kk`, `en` from the entries of the same name, or the app's own. */
export interface ScreenResources extends PromptResources {
  readonly screens: Readonly<Record<string, string>>
}
