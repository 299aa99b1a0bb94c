/** The wording of screens in Russian: the entry `tarmaq/react/ru`. */
import sentences from '../../locales/ru/explain.json' with { type: 'json' }
import prompts from '../../locales/ru/prompts.json' with { type: 'json' }
import screens from '../../locales/ru/screens.json' with { type: 'json' }
import vocabulary from '../../locales/ru/vocabulary.json' with { type: 'json' }
import type { ScreenResources } from './resources.js'

/** For `screenWording({ ru })`, or for the namespaces of an i18next instance of the app's own. */
export const ru: ScreenResources = { explain: sentences, vocabulary, screens, prompts }
