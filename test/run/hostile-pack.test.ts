import { describe, expect, it } from 'vitest'
import { loadPolicy, PackError } from '../../src/index.js'
import type { LanguagePack, Pack } from '../../src/model/pack.js'
import { smallPack } from './policies.js'

const russian: LanguagePack = {
  format: 1,
  edition: smallPack.edition,
  language: 'ru',
  wording: 'restated',
  texts: { '1.1': 'Какие данные' },
}

// biome-ignore lint/suspicious/noExplicitAny: what was changed by hand has no type
type Changed = any

function copy(value: Pack | LanguagePack): Changed {
  return JSON.parse(JSON.stringify(value))
}

function troubleWith(pack: Changed, ...languages: Changed[]): string {
  try {
    loadPolicy(pack, ...languages)
  } catch (error) {
    expect(error).toBeInstanceOf(PackError)
    const { message } = error as PackError
    expect(message).not.toContain('\n')
    return message
  }
  return 'none'
}

describe('a pack', () => {
  it.each<[string, (pack: Changed) => void, string]>([
    ['of another format', (pack) => Object.assign(pack, { format: 2 }), 'pack.format must be 1'],
    ['without its policy', (pack) => Reflect.deleteProperty(pack, 'policy'), 'pack.policy is missing'],
    [
      'with a number for an edition',
      (pack) => Object.assign(pack, { edition: 7 }),
      'pack.edition must be text',
    ],
    ['with a field nobody knows', (pack) => Object.assign(pack, { extra: 1 }), 'pack.extra is unknown'],
    ['without facts', (pack) => Reflect.deleteProperty(pack, 'facts'), 'pack.facts is missing'],
    ['with facts as an object', (pack) => Object.assign(pack, { facts: {} }), 'pack.facts must be'],
    [
      'with a fact misspelt',
      (pack) => Object.assign(pack.facts[3], { exclude: true }),
      'pack.facts.3.exclude is unknown',
    ],
    [
      'with a fact half excluded',
      (pack) => Object.assign(pack.facts[3], { excluded: false }),
      'pack.facts.3.excluded must be true',
    ],
    [
      'with a fact of a lost clause',
      (pack) => Object.assign(pack.facts[2], { clause: '99' }),
      'pack.facts.2.clause must be a known clause',
    ],
    [
      'with a clause twice',
      (pack) => Object.assign(pack.clauses[1], { id: 'title' }),
      'pack.clauses.1.id must be new',
    ],
    [
      'with a rule of a lost clause',
      (pack) => Object.assign(pack.rules.permits[0], { clause: '99' }),
      'pack.rules.permits.0.clause',
    ],
    [
      'with a condition misspelt',
      (pack) => Object.assign(pack.rules.requirements[0], { condition: '' }),
      'pack.rules.requirements.0.condition',
    ],
    [
      'with an unheard-of action',
      (pack) => Object.assign(pack.rules.permits[0], { actions: ['sell'] }),
      'pack.rules.permits.0.actions.0',
    ],
    [
      'with a list that leads nowhere',
      (pack) => Object.assign(pack.rules.lists, { data: '99' }),
      'pack.rules.lists.data',
    ],
    [
      'with a permit that names nothing',
      (pack) =>
        Reflect.deleteProperty(
          pack.rules.permits.find((rule: Changed) => rule.purpose),
          'purpose',
        ),
      'must name purpose',
    ],
  ])('%s is refused with one line that says so', (_, change, message) => {
    const pack = copy(smallPack)
    change(pack)
    expect(troubleWith(pack)).toContain(message)
  })

  it.each([undefined, null, 'pack', 7, [], new Map(), JSON.parse('{"__proto__": {"format": 1}}')])(
    '%j is no pack',
    (value) => expect(troubleWith(value)).toMatch(/^pack/),
  )

  it('with any one field missing is refused or answers nothing more', () => {
    for (const name of Object.keys(smallPack)) {
      const pack = copy(smallPack)
      Reflect.deleteProperty(pack, name)
      expect(troubleWith(pack)).toContain(`pack.${name} is missing`)
    }
  })

  it('may have its fields in any order', () => {
    const turned = Object.fromEntries(Object.entries(copy(smallPack)).reverse())
    expect(troubleWith(turned)).toBe('none')
  })

  it.each(['constructor', 'toString', '__proto__'])('may have no field named %s', (name) => {
    const field = (value: object) => JSON.parse(JSON.stringify(value).replace('{', `{"${name}": "1",`))
    const pack = copy(smallPack)
    expect(troubleWith(field(pack))).toContain(`pack.${name} is unknown`)
    pack.facts[1] = field(pack.facts[1])
    expect(troubleWith(pack)).toContain(`pack.facts.1.${name} is unknown`)
  })

  it('may have no holes in its lists', () => {
    const pack = copy(smallPack)
    delete pack.facts[2]
    expect(troubleWith(pack)).toContain('pack.facts.2 must be an object')
  })

  it('may not inherit its fields', () => {
    expect(troubleWith(Object.create(smallPack))).toMatch(/^pack/)
    const pack = copy(smallPack)
    pack.facts[0] = JSON.parse('{"__proto__": {}, "kind": "purpose", "id": "support", "clause": "1"}')
    expect(troubleWith(pack)).toContain('__proto__ is unknown')
  })

  it('changed after loading changes no answer', () => {
    const pack = copy(smallPack)
    const policy = loadPolicy(pack)
    pack.rules.prohibitions.length = 0
    pack.rules.requirements.length = 0
    expect(policy.canCollect({ data: 'email', purpose: 'support' }).outcome).toBe('conditional')
    expect(policy.canCollect({ data: 'email', purpose: 'marketing' }).outcome).toBe('prohibited')
  })
})

describe('a language pack', () => {
  it.each<[string, (pack: Changed) => void, string]>([
    [
      'of another edition',
      (pack) => Object.assign(pack, { edition: 'ffffffffffff' }),
      'languagePack.edition must be 0123456789ab',
    ],
    ['of another format', (pack) => Object.assign(pack, { format: '1' }), 'languagePack.format must be 1'],
    [
      'of unknown wording',
      (pack) => Object.assign(pack, { wording: 'ours' }),
      'languagePack.wording must be published|restated',
    ],
    [
      'with the text of a lost clause',
      (pack) => Object.assign(pack.texts, { '99': 'Текст' }),
      'languagePack.texts.99',
    ],
    [
      'with a text that is none',
      (pack) => Object.assign(pack.texts, { '1.1': 5 }),
      'languagePack.texts.1.1 must be text',
    ],
  ])('%s is refused with one line that says so', (_, change, message) => {
    const part = copy(russian)
    change(part)
    expect(troubleWith(smallPack, part)).toContain(message)
  })
})
