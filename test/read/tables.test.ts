import { describe, expect, it } from 'vitest'
import { languages } from '../../locales/index.js'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import { compiledTables } from '../../src/read/compiled.js'
import { readPolicy } from './policy.js'

const ids = vocabulary as Readonly<Record<string, Readonly<Record<string, object>>>>
const topics = [
  'collect',
  'auto-collect',
  'use',
  'purpose',
  'transfer',
  'cross-border',
  'access',
  'right',
  'user-duty',
  'user-prohibition',
  'void',
  'other',
]

describe.each(Object.entries(languages))('the tables of %s', (_language, tables) => {
  it('compile', () => {
    expect(() => compiledTables(tables)).not.toThrow()
  })

  it.each([
    'data-category',
    'de-identified-data',
    'device-permission',
    'purpose',
    'transfer-ground',
    'user-right',
  ] as const)('name every %s of the vocabulary and nothing else', (kind) => {
    // A language may read the ground `consent` from the condition of that name alone.
    const named = new Set([
      ...Object.keys(tables.terms[kind]),
      ...(kind === 'transfer-ground' ? ['consent'] : []),
    ])
    expect([...named].sort()).toEqual(Object.keys(ids[kind] ?? {}).sort())
  })

  it('name only facts, conditions and duties of the vocabulary', () => {
    for (const [kind, statements] of Object.entries(tables.statements)) {
      if (kind === 'minimum-age') continue
      expect(Object.keys(ids[kind] ?? {})).toEqual(expect.arrayContaining(Object.keys(statements)))
    }
    const { named, without, duties } = tables.conditions
    expect(Object.keys(ids.condition ?? {})).toEqual(
      expect.arrayContaining([...named, ...without].map(({ id }) => id)),
    )
    expect(Object.keys(ids.duty ?? {})).toEqual(expect.arrayContaining(duties.map(({ id }) => id)))
  })

  it('know the topics and sides that the engine knows', () => {
    for (const frame of tables.frames) {
      expect(topics).toContain(frame.topic)
      expect(['before', 'after']).toContain(frame.objects)
    }
    for (const marker of [
      tables.negation.words,
      tables.negation.except,
      tables.conditions.openers,
      tables.limits.purpose,
    ]) {
      expect(['before', 'after']).toContain(marker.side)
    }
  })
})

describe('a clause of any length', () => {
  it.each([
    ['one word over and over', 'данные '.repeat(150_000)],
    ['a list without end', 'имя, телефон, адрес, '.repeat(50_000)],
    ['nothing but denials', 'не собираем '.repeat(90_000)],
    ['no spaces', 'я'.repeat(1_000_000)],
    ['brackets', '('.repeat(1_000_000)],
    ['what looks like addresses', 'a.b@'.repeat(250_000)],
  ])('is read or reported, and hangs nobody: %s', (_name, text) => {
    expect(readPolicy(text).kinds.size).toBeGreaterThan(0)
  })

  it('is reported where it is too long to read', () => {
    expect(readPolicy('данные '.repeat(30_000)).findings.map(({ code }) => code)).toContain(
      'fact-unrecognised',
    )
  })
})
