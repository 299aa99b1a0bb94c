import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPack, compileFolder, readPolicyFolder } from '../../src/compiler.js'
import { loadPolicy, type Policy } from '../../src/index.js'
import '../../src/vitest/index.js'

const example = join(import.meta.dirname, '..', '..', 'examples', 'zholserik')
const iin = { action: 'collect', data: 'iin', purpose: 'identification' } as const
const given = { consent: true, adult: true }

describe('the matchers', () => {
  let policy: Policy
  let kazakh: Policy

  beforeAll(async () => {
    const { pack, languagePacks } = await compileFolder(example)
    policy = loadPolicy(pack, ...languagePacks)
    kazakh = loadPolicy(pack, ...languagePacks.filter(({ language }) => language === 'kk'))
  })

  it('tell a permit from what only could be one', () => {
    expect(policy).toPermit({ ...iin, given })
    expect(policy).not.toPermit(iin)
    expect(policy).toPermitUnder({ ...iin, given }, '2.2/2')
    expect(policy).not.toPermitUnder({ ...iin, given }, '2.2/3')
    expect(policy).not.toPermitUnder(iin, '2.2/2')
  })

  it('take for refused only what no condition would change, unless told the outcome', () => {
    expect(policy).toRefuse({ ...iin, data: 'health' })
    expect(policy).toRefuse({ ...iin, data: 'health' }, 'prohibited')
    expect(policy).not.toRefuse({ ...iin, data: 'health' }, 'not-covered')
    expect(policy).not.toRefuse(iin)
    expect(policy).toRefuse(iin, 'conditional')
  })

  it('require what is missing, and nothing of what is refused or permitted', () => {
    expect(policy).toRequire(iin, ['adult'])
    expect(policy).toRequire(iin, ['adult', 'consent'])
    expect(policy).not.toRequire({ ...iin, given: { consent: true } }, ['consent'])
    expect(policy).not.toRequire({ ...iin, given }, [])
    expect(policy).not.toRequire({ ...iin, data: 'health' }, [])
  })

  it('know a policy that lacks a language', () => {
    expect(policy).toHaveBothLanguages()
    expect(kazakh).not.toHaveBothLanguages()
  })

  it('find an edition equivalent in other words, and not with another fact', async () => {
    const { file, texts } = await readPolicyFolder(example)
    const [, text] = texts
    if (text === undefined) throw new Error('the example has two languages')
    const without = text.reading.facts.filter(({ id }) => id !== 'iin')
    const poorer = buildPack(file, [{ ...text, reading: { ...text.reading, facts: without } }])
    expect(policy).toBeEquivalentTo(kazakh)
    expect(policy).not.toBeEquivalentTo(loadPolicy(poorer.pack, ...poorer.languagePacks))
  })

  it.each<[string, () => void, RegExp]>([
    [
      'what was asked',
      () => expect(policy).toPermit(iin),
      /to permit: collect data iin, purpose identification/,
    ],
    [
      'what is missing',
      () => expect(policy).toPermit(iin),
      /conditional, missing adult \(2\.5\), consent \(2\.1\)|missing consent/,
    ],
    ['the text of the clause', () => expect(policy).toPermit(iin), /2\.1: .*\p{Script=Cyrillic}{5}/u],
    [
      'the clause named',
      () => expect(policy).toPermitUnder(iin, '2.2/3'),
      /the clause named:\n {2}2\.2\/3: \p{L}/u,
    ],
    ['a clause that is not there', () => expect(policy).toPermitUnder(iin, '99'), /99: no such clause/],
    ['the other way round', () => expect(policy).not.toPermit({ ...iin, given }), /not to permit/],
    ['what is not loaded', () => expect(kazakh).toHaveBothLanguages(), /not loaded: ru/],
  ])('say when they fail: %s', (_what, fail, message) => {
    expect(fail).toThrow(message)
  })
})
