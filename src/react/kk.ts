/** The wording of screens in Kazakh: the entry `tarmaq/react/kk`. */
import sentences from '../../locales/kk/explain.json' with { type: 'json' }
import prompts from '../../locales/kk/prompts.json' with { type: 'json' }
import screens from '../../locales/kk/screens.json' with { type: 'json' }
import vocabulary from '../../locales/kk/vocabulary.json' with { type: 'json' }
import type { ScreenResources } from './resources.js'

/** For `screenWording({ kk })`, or for the namespaces of an i18next instance of the app's own. */
export const kk: ScreenResources = { explain: sentences, vocabulary, screens, prompts }
