import { describe, expect, it } from 'vitest'
import { buildPack, clauseDigest, editionOf } from '../../src/compile/pack.js'
import { languagePack as languagePackSchema, pack as packSchema } from '../../src/compile/schema/files.js'
import { jsonSchemas, schemaNames } from '../../src/compile/schemas.js'
import { loadPolicy } from '../../src/index.js'
import type { Clause, ClauseKind, PolicyDocument } from '../../src/model/clause.js'
import type { Fact } from '../../src/model/fact.js'

type Line = readonly [id: string, kind: ClauseKind, text: string, printed?: string]

const russian: readonly Line[] = [
  ['1', 'heading', 'Данные', '1'],
  ['1.1', 'data-category', 'Мы собираем почту', '1.1'],
  ['1.2', 'purpose', 'Для поддержки', '1.2'],
]
const kazakh: readonly Line[] = [
  ['1', 'heading', 'Деректер', '1-тарау'],
  ['1.1', 'data-category', 'Біз поштаны жинаймыз', '1.1'],
  ['1.2', 'purpose', 'Қолдау үшін', '1.2'],
]
const email: Fact = {
  kind: 'data-category',
  id: 'email',
  clause: '1.1',
  collected: 'declared',
  evidence: ['почту'],
}
const support: Fact = { kind: 'purpose', id: 'support', clause: '1.2' }

function reading(language: string, lines: readonly Line[], facts: readonly Fact[]) {
  const clauses = lines.map(
    ([id, , text, printed]): Clause => ({ id, printed: printed ?? null, role: 'clause', text }),
  )
  const document: PolicyDocument = {
    policy: null,
    language,
    wording: 'restated',
    source: null,
    meta: {},
    clauses,
  }
  return { document, reading: { kinds: new Map(lines.map(([id, kind]) => [id, kind])), facts } }
}

const both = [reading('ru', russian, [email, support]), reading('kk', kazakh, [email, support])]

describe('a pack', () => {
  it('of languages that agree loads and decides, without findings', () => {
    const { pack, languagePacks, findings } = buildPack({ policy: 'sample', service: 'Sample' }, both)
    expect(findings).toEqual([])
    const policy = loadPolicy(pack, ...languagePacks)
    expect(policy.canCollect({ data: 'email', purpose: 'support' })).toMatchObject({
      outcome: 'permitted',
      clauses: ['1.1', '1.2'],
    })
    expect(policy.render('1.1', { language: 'kk-KZ' })).toBe('Біз поштаны жинаймыз')
    expect(policy.clause('1', 'kk')?.printed).toBe('1-тарау')
  })

  it('fits the schemas that are published for it', () => {
    const { pack, languagePacks } = buildPack({ policy: 'sample' }, both, { digests: true })
    expect(packSchema.parse(pack)).toEqual(pack)
    for (const part of languagePacks) expect(languagePackSchema.parse(part)).toEqual(part)
  })

  it('carries no evidence and only the printed numbers that differ', () => {
    const { pack, languagePacks } = buildPack({ policy: 'sample' }, both)
    expect(JSON.stringify(pack)).not.toContain('почту')
    expect(languagePacks.map(({ printed }) => printed)).toEqual([undefined, { 1: '1-тарау' }])
  })

  it('has an edition that the texts decide, not the order of the languages', () => {
    const edition = editionOf('sample', both)
    expect(edition).toMatch(/^[0-9a-f]{12}$/)
    expect(editionOf('sample', [...both].reverse())).toBe(edition)
    expect(editionOf('other', both)).not.toBe(edition)
    expect(clauseDigest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('is not built from nothing, from one language twice or from documents of another policy', () => {
    const [one] = both
    const foreign = { ...both[0], document: { ...both[0]?.document, policy: 'other' } } as (typeof both)[0]
    expect(() => buildPack({ policy: 'sample' }, [])).toThrow(/no document/)
    expect(() => buildPack({ policy: 'sample' }, [one, one] as typeof both)).toThrow(
      /second document in language `ru`/,
    )
    expect(() => buildPack({ policy: 'sample' }, [foreign])).toThrow(/of policy `other`, not of `sample`/)
  })
})

describe('languages that disagree', () => {
  it('grant only what each of them grants, and the build is told', () => {
    const { pack, findings } = buildPack({ policy: 'sample' }, [
      reading('ru', russian, [email, support]),
      reading('kk', kazakh, [support]),
    ])
    expect(findings).toMatchObject([{ code: 'parity-fact', severity: 'error', clause: '1.1' }])
    expect(loadPolicy(pack).canCollect({ data: 'email', purpose: 'support' }).outcome).toBe('not-covered')
  })

  it('ask for every condition and rule out whatever any of them does', () => {
    const conditional: Fact = { ...support, conditions: ['as-stated'] }
    const excluded: Fact = { kind: 'purpose', id: 'marketing', clause: '1.2', excluded: true }
    const { pack, findings } = buildPack({ policy: 'sample' }, [
      reading('ru', russian, [email, support]),
      reading('kk', kazakh, [email, conditional, excluded]),
    ])
    expect(findings.map(({ code }) => code)).toEqual(['parity-fact', 'parity-fact'])
    const policy = loadPolicy(pack)
    expect(policy.canCollect({ data: 'email', purpose: 'support' }).unmet).toEqual([
      { condition: 'as-stated', clause: '1.2' },
    ])
    expect(policy.canCollect({ data: 'email', purpose: 'marketing' }).outcome).toBe('prohibited')
  })

  it('cover only the data that both cover', () => {
    const limited = (data: string[]): Fact => ({ ...support, data })
    const { pack } = buildPack({ policy: 'sample' }, [
      reading('ru', russian, [email, limited(['email', 'iin'])]),
      reading('kk', kazakh, [email, limited(['iin'])]),
    ])
    expect(loadPolicy(pack).canCollect({ data: 'email', purpose: 'support' }).outcome).toBe('not-covered')
  })

  it('say which clause only one of them has', () => {
    const { findings, pack } = buildPack({ policy: 'sample' }, [
      reading('ru', russian, [email, support]),
      reading('kk', [...kazakh, ['1.3', 'other', 'Тағы']], [email, support]),
    ])
    expect(findings).toMatchObject([{ code: 'parity-clause', clause: '1.3' }])
    expect(pack.clauses.map(({ id }) => id)).toEqual(['1', '1.1', '1.2', '1.3'])
  })
})

describe('schemas', () => {
  it('are there for everything read, written and printed', () => {
    expect(schemaNames).toEqual([
      'pack',
      'language-pack',
      'import',
      'request',
      'decision',
      'policy',
      'lock',
      'consent-record',
    ])
    for (const schema of Object.values(jsonSchemas())) expect(schema).toHaveProperty('$schema')
  })
})
