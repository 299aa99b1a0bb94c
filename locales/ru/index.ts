/** Russian: every word table of the reading stage. */
import type { LanguageTables } from '../../src/read/tables.js'
import conditions from './conditions.json' with { type: 'json' }
import data from './data.json' with { type: 'json' }
import frames from './frames.json' with { type: 'json' }
import grounds from './grounds.json' with { type: 'json' }
import kinds from './kinds.json' with { type: 'json' }
import limits from './limits.json' with { type: 'json' }
import morphology from './morphology.json' with { type: 'json' }
import names from './names.json' with { type: 'json' }
import negation from './negation.json' with { type: 'json' }
import numbers from './numbers.json' with { type: 'json' }
import permissions from './permissions.json' with { type: 'json' }
import purposes from './purposes.json' with { type: 'json' }
import rights from './rights.json' with { type: 'json' }
import statements from './statements.json' with { type: 'json' }
import words from './words.json' with { type: 'json' }

// JSON modules widen literals (`'before'` to `string`); test/read/tables.test.ts checks the values.
const tables = {
  language: 'ru',
  morphology,
  words,
  names,
  numbers,
  terms: {
    ...data,
    'device-permission': permissions,
    purpose: purposes,
    'transfer-ground': grounds,
    'user-right': rights,
  },
  frames,
  negation,
  conditions,
  limits,
  statements,
  kinds,
}

export const ru = tables as unknown as LanguageTables
