import { describe, expect, it } from 'vitest'
import { buildPack } from '../../src/compile/pack.js'
import { readText } from '../../src/compile/published.js'
import { languagePack as languagePackSchema } from '../../src/compile/schema/files.js'
import { importSource } from '../../src/import/import.js'
import { loadPolicy, PackError } from '../../src/index.js'
import type { LanguagePack } from '../../src/model/pack.js'
import { source, structures } from '../import/source.js'

const stray = 'Служба отвечает на письма в течение дня.'
const kazakh = [
  'Қызмет ережелері',
  '1. Жалпы ережелер',
  '1.1. Қызмет тапсырыс берушінің келісімімен деректерді өңдейді.',
  '1.2. Қызмет тапсырыс берушінің мекенжайын сақтайды.',
  stray,
  ...Array.from({ length: 12 }, (_, i) => `1.${i + 3}. Қызмет тапсырыс берушінің деректерін өңдейді.`),
]

function built(lines: readonly string[]) {
  const { documents } = importSource(source(lines.join('\n')), structures, 'sample')
  const languages = documents.map(({ document }) => ({ document, reading: readText(document, 'test.txt') }))
  const { pack, languagePacks } = buildPack({ policy: 'sample' }, languages)
  return { pack, part: languagePacks[0] as LanguagePack, count: languagePacks.length }
}

describe('a passage in another language', () => {
  const { pack, part, count } = built(kazakh)
  const policy = loadPolicy(pack, part)

  it('of an imported text keeps its language through the pack', () => {
    expect(count).toBe(1)
    expect(part).toMatchObject({ language: 'kk', passages: { '1.2/stray1': 'ru' } })
    expect(policy.clause('1.2/stray1')).toMatchObject({ text: stray, language: 'ru' })
    expect(policy.clause('1.2', 'kk-KZ')?.language).toBe('kk')
    expect(policy.clauses().filter(({ language }) => language !== 'kk')).toHaveLength(1)
  })

  it('fits the schema that is published for language packs', () => {
    expect(languagePackSchema.parse(part)).toEqual(part)
  })

  it('leaves no trace in a pack whose text has none', () => {
    const { part: plain } = built(kazakh.filter((line) => line !== stray))
    expect(plain).not.toHaveProperty('passages')
  })

  it.each([{ '99': 'ru' }, { '1.2/stray1': '' }, ['ru']])('listed as %j is refused', (passages) => {
    expect(() => loadPolicy(pack, { ...part, passages } as LanguagePack)).toThrow(PackError)
  })
})
