/** The wording of screens in English: the entry `tarmaq/react/en`. */
import sentences from '../../locales/en/explain.json' with { type: 'json' }
import prompts from '../../locales/en/prompts.json' with { type: 'json' }
import screens from '../../locales/en/screens.json' with { type: 'json' }
import vocabulary from '../../locales/en/vocabulary.json' with { type: 'json' }
import type { ScreenResources } from './resources.js'

/** For `screenWording({ en })`, or for the namespaces of an i18next instance of the app's own. */
export const en: ScreenResources = { explain: sentences, vocabulary, screens, prompts }
