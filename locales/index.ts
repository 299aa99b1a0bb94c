/** The languages that policies are read in: a folder here and a line in each list. */
import type { Structures } from '../src/import/tables.js'
import type { LanguageTables } from '../src/read/tables.js'
import { kk } from './kk/index.js'
import kkStructure from './kk/structure.json' with { type: 'json' }
import { ru } from './ru/index.js'
import ruStructure from './ru/structure.json' with { type: 'json' }

/** Word tables of the reading stage, by language. */
export const languages: Readonly<Record<string, LanguageTables>> = { ru, kk }

/** How documents are numbered and cut into clauses, by language: what importing needs. */
export const structures: Structures = { ru: ruStructure, kk: kkStructure }
