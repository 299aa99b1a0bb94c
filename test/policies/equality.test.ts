import { beforeAll, describe, expect, it } from 'vitest'
import { isSound } from '../../src/compile/pack.js'
import { buildPack, type PolicyFolder } from '../../src/compiler.js'
import type { Policy } from '../../src/index.js'
import '../../src/vitest/index.js'
import { isThere, policyOf, publishedTexts, restated, shipped } from './editions.js'

describe.each(shipped)('the restated edition of %s', (name) => {
  let folder: PolicyFolder
  let policy: Policy

  beforeAll(async () => {
    folder = await restated(name)
    policy = policyOf(folder, folder.texts)
  })

  it('has every clause in both languages', () => {
    expect(policy).toHaveBothLanguages()
  })

  it('is built without a disagreement', () => {
    expect(isSound(buildPack(folder.file, folder.texts))).toBe(true)
  })

  it('says in its front matter that it is a restatement, of what and where that is', () => {
    for (const { document } of folder.texts) {
      expect(document.wording).toBe('restated')
      expect(document.meta.notice).toContain(folder.file.official?.url)
      expect(document.meta.read).toBe(folder.file.official?.read)
    }
  })

  it('says the same facts in each language, not only those on which decisions rest', async () => {
    const { texts } = await restated(name)
    // In the clause's own words: a recipient's name, how a right is exercised, the evidence.
    const worded = ['evidence', 'recipient', 'form', 'addressee', 'exception']
    const told = (fact: object) =>
      JSON.stringify(
        Object.entries(fact)
          .filter(([field]) => !worded.includes(field))
          .sort(),
      )
    const said = texts.map(({ reading }) => reading.facts.map(told).sort())
    expect(said).toHaveLength(2)
    expect(said[0]).toEqual(said[1])
  })

  it('means the same in each language alone', () => {
    for (const text of folder.texts) expect(policyOf(folder, [text])).toBeEquivalentTo(policy)
  })
})

describe.each(shipped)('the published edition of %s', (name) => {
  it.skipIf(!isThere(name))('has the clauses of the restated one, foreign passages aside', async () => {
    const [{ document: first } = { document: undefined }] = (await restated(name)).texts
    const ids = first?.clauses.map(({ id }) => id)
    for (const { document } of publishedTexts(name)) {
      expect(document.clauses.filter(({ role }) => role !== 'stray').map(({ id }) => id)).toEqual(ids)
    }
  })

  it.skipIf(!isThere(name))(
    'decides as the restated one, all languages together and each alone',
    async () => {
      const folder = await restated(name)
      const policy = policyOf(folder, folder.texts)
      const texts = publishedTexts(name)
      expect(policyOf(folder, texts)).toBeEquivalentTo(policy)
      for (const text of texts) expect(policyOf(folder, [text])).toBeEquivalentTo(policy)
    },
    60_000,
  )
})
