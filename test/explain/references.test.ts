import { describe, expect, it } from 'vitest'
import { type Case, referencesOf } from '../../src/explain/reference.js'
import { wordingOf } from '../../src/explain/wording.js'
import { loadPolicy } from '../../src/index.js'
import type { PackClause } from '../../src/model/pack.js'
import { packOf } from '../run/policies.js'
import { languages, shipped } from './sentences.js'

function clause(
  id: string,
  printed: string | null = null,
  kind: PackClause['kind'] = 'statement',
): PackClause {
  return { id, kind, printed }
}

const policy = loadPolicy(
  packOf(
    [],
    [
      clause('title', null, 'heading'),
      clause('preamble/3'),
      clause('preamble/1/1'),
      clause('consent', null, 'heading'),
      clause('consent/1'),
      clause('consent/1/4'),
      clause('consent/1/stray1'),
      clause('2', '2', 'heading'),
      clause('2.3', '2.3'),
      clause('2.3/7'),
      clause('2.3/7/1', '1)'),
      clause('2.3/2', 'б)'),
      clause('2.4', '2.4'),
      clause('2.4/1'),
      clause('2.4/p1'),
      clause('3', 'Глава 3', 'heading'),
      clause('3/p1'),
      clause('3/4'),
      clause('3.5', '5'),
      clause('6', '6'),
      clause('7.2.1', '7.2.1'),
      clause('8.2', null),
      clause('8.3', '8.2'),
    ],
  ),
)
const named = Object.fromEntries(
  languages.map((language) => [
    language,
    referencesOf(policy, language, wordingOf(language, shipped[language])),
  ]),
)

type Row = readonly [id: string, form: Case, text: string]

const russian: readonly Row[] = [
  ['7.2.1', 'nominative', 'пункт 7.2.1'],
  ['7.2.1', 'genitive', 'пункта 7.2.1'],
  ['7.2.1', 'dative', 'пункту 7.2.1'],
  ['7.2.1', 'accusative', 'пункт 7.2.1'],
  ['2.3/7', 'nominative', 'подпункт 7 пункта 2.3'],
  ['2.3/7', 'genitive', 'подпункта 7 пункта 2.3'],
  ['2.3/7', 'dative', 'подпункту 7 пункта 2.3'],
  ['2.3/7/1', 'dative', 'подпункту 1 подпункта 7 пункта 2.3'],
  ['2.3/2', 'genitive', 'подпункта «б» пункта 2.3'],
  ['2.4/p1', 'dative', 'абзацу 1 после перечня пункта 2.4'],
  ['3/p1', 'genitive', 'абзаца 1 раздела 3'],
  ['3/4', 'nominative', 'подпункт 4 раздела 3'],
  ['3.5', 'dative', 'пункту 5 раздела 3'],
  ['2', 'genitive', 'раздела 2'],
  ['6', 'dative', 'пункту 6'],
  ['consent', 'dative', 'обращению к пользователю'],
  ['consent/1', 'genitive', 'абзаца 1 обращения к пользователю'],
  ['consent/1/4', 'nominative', 'подпункт 4 абзаца 1 обращения к пользователю'],
  ['consent/1/4', 'dative', 'подпункту 4 абзаца 1 обращения к пользователю'],
  ['consent/1/stray1', 'accusative', 'вставку 1 на другом языке внутри абзаца 1 обращения к пользователю'],
  ['preamble/3', 'genitive', 'абзаца 3 преамбулы'],
  ['preamble/1/1', 'dative', 'подпункту 1 абзаца 1 преамбулы'],
  ['title', 'genitive', 'заглавия'],
  ['8.3', 'dative', 'пункту 8.3 (в тексте под номером 8.2)'],
  ['8.2', 'nominative', 'пункт 8.2 (в тексте без номера)'],
  ['annex', 'dative', 'месту «annex»'],
  ['7.2.1', 'prepositional', 'пункте 7.2.1'],
  ['2.3/7', 'prepositional', 'подпункте 7 пункта 2.3'],
  ['2.4/p1', 'instrumental', 'абзацем 1 после перечня пункта 2.4'],
  ['preamble/3', 'prepositional', 'абзаце 3 преамбулы'],
]

const kazakh: readonly Row[] = [
  ['7.2.1', 'nominative', '7.2.1-тармақ'],
  ['7.2.1', 'genitive', '7.2.1-тармақтың'],
  ['7.2.1', 'dative', '7.2.1-тармаққа'],
  ['7.2.1', 'accusative', '7.2.1-тармақты'],
  ['7.2.1', 'ablative', '7.2.1-тармақтан'],
  ['6', 'dative', '6-тармаққа'],
  ['2', 'dative', '2-бөлімге'],
  ['2', 'ablative', '2-бөлімнен'],
  ['2.3/7', 'nominative', '2.3-тармақтың 7-тармақшасы'],
  ['2.3/7', 'genitive', '2.3-тармақтың 7-тармақшасының'],
  ['2.3/7', 'dative', '2.3-тармақтың 7-тармақшасына'],
  ['2.3/7', 'accusative', '2.3-тармақтың 7-тармақшасын'],
  ['2.3/7', 'ablative', '2.3-тармақтың 7-тармақшасынан'],
  ['2.3/7/1', 'dative', '2.3-тармақтың 7-тармақшасының 1-тармақшасына'],
  ['2.3/2', 'dative', '2.3-тармақтың «б» тармақшасына'],
  ['2.4/p1', 'nominative', '2.4-тармақтың тізімінен кейінгі 1-абзац'],
  ['2.4/p1', 'dative', '2.4-тармақтың тізімінен кейінгі 1-абзацқа'],
  ['3/p1', 'ablative', '3-бөлімнің 1-абзацынан'],
  ['3/4', 'dative', '3-бөлімнің 4-тармақшасына'],
  ['3.5', 'dative', '3-бөлімнің 5-тармағына'],
  ['consent', 'dative', 'пайдаланушыға арналған үндеуге'],
  ['consent/1', 'accusative', 'пайдаланушыға арналған үндеудің 1-абзацын'],
  ['consent/1/4', 'ablative', 'пайдаланушыға арналған үндеудің 1-абзацының 4-тармақшасынан'],
  ['preamble/3', 'nominative', 'кіріспенің 3-абзацы'],
  ['preamble/1/1', 'dative', 'кіріспенің 1-абзацының 1-тармақшасына'],
  ['title', 'genitive', 'саясат атауының'],
  ['8.3', 'dative', '8.3-тармаққа (мәтіндегі нөмірі — 8.2)'],
  ['annex', 'dative', '«annex» деген жерге'],
  ['2.4', 'locative', '2.4-тармақта'],
  ['2', 'locative', '2-бөлімде'],
  ['2.3/7', 'locative', '2.3-тармақтың 7-тармақшасында'],
  ['2.4/p1', 'locative', '2.4-тармақтың тізімінен кейінгі 1-абзацта'],
  ['3.5', 'locative', '3-бөлімнің 5-тармағында'],
  ['2.4/p1', 'instrumental', '2.4-тармақтың тізімінен кейінгі 1-абзацпен'],
  ['preamble/3', 'locative', 'кіріспенің 3-абзацында'],
]

const english: readonly Row[] = [
  ['7.2.1', 'dative', 'clause 7.2.1'],
  ['2', 'nominative', 'section 2'],
  ['2.3/7', 'nominative', 'item 7 of clause 2.3'],
  ['2.4/p1', 'nominative', 'paragraph 1 after the list of clause 2.4'],
  ['consent/1/4', 'nominative', 'item 4 of paragraph 1 of the address to the user'],
  ['preamble/3', 'nominative', 'paragraph 3 of the preamble'],
]

describe.each([
  ['ru', russian],
  ['kk', kazakh],
  ['en', english],
] as const)('clauses are called by name in %s', (language, rows) => {
  it.each(rows)('%s, %s: %s', (id, form, text) => {
    expect(named[language]?.one(id)[form]).toBe(text)
  })
})

describe('an enumeration of clauses', () => {
  const ids = ['2.3/7', '7.2.1', 'consent/1/4']

  it('declines every one of them in Russian', () => {
    expect(named.ru?.all(ids).genitive).toBe(
      'подпункта 7 пункта 2.3, пункта 7.2.1 и подпункта 4 абзаца 1 обращения к пользователю',
    )
  })

  it('declines every one of them in Kazakh', () => {
    expect(named.kk?.all(ids).ablative).toBe(
      '2.3-тармақтың 7-тармақшасынан, 7.2.1-тармақтан және пайдаланушыға арналған үндеудің 1-абзацының 4-тармақшасынан',
    )
  })

  it('names numbered clauses together', () => {
    const mixed = ['2.3', '7.2.1', '2.4', 'consent/1/4']
    expect(named.ru?.all(mixed).genitive).toBe(
      'пунктов 2.3, 7.2.1, 2.4 и подпункта 4 абзаца 1 обращения к пользователю',
    )
    expect(named.kk?.all(mixed.slice(0, 2)).ablative).toBe('2.3 және 7.2.1-тармақтардан')
    expect(named.en?.all(['2.3/7', '2.3', '7.2.1']).nominative).toBe(
      'item 7 of clause 2.3, clauses 2.3 and 7.2.1',
    )
    expect(named.kk?.all(['2', '2.3', '8.3']).dative).toBe(
      '2-бөлімге, 2.3-тармаққа және 8.3-тармаққа (мәтіндегі нөмірі — 8.2)',
    )
  })

  it('needs no conjunction for one clause', () => {
    expect(named.kk?.all(['6']).dative).toBe('6-тармаққа')
  })
})
