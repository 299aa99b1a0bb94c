import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemas } from '../../src/compile/schemas.js'
import { tarmaq, temporaryFolder } from '../command/commands.js'
import { isThere, publishedFiles, repository, restated, shipped } from './editions.js'

const out = temporaryFolder()

describe.each(shipped)('the lock of %s', (name) => {
  const text = readFileSync(join(repository, 'policies', name, 'published.lock.json'), 'utf8')
  const lock = schemas.lock.parse(JSON.parse(text))

  it('has the clauses of the restated edition, in the languages that were published', async () => {
    const { file, texts } = await restated(name)
    const ids = texts[0]?.document.clauses.map(({ id }) => id).sort()
    expect(Object.keys(lock.languages)).toEqual(file.official?.published)
    for (const { clauses } of Object.values(lock.languages)) {
      const own = Object.keys(clauses).filter((id) => !id.includes('/stray'))
      expect(own.sort()).toEqual(ids)
    }
  })

  it('holds no words', () => {
    expect(text).not.toMatch(/\p{Script=Cyrillic} \p{Script=Cyrillic}/u)
  })

  it.skipIf(!isThere(name))(
    'is matched by the published file, clause by clause, facts included',
    async () => {
      const { status, stdout } = await tarmaq(['lock', name, publishedFiles[name], '--check'])
      expect([stdout, status]).toEqual([stdout.replace(/ {2}error[\s\S]*/, ''), 0])
    },
  )

  it.skipIf(!isThere(name))('lets the published file be built with its own wording', async () => {
    const folder = join(out, name)
    const { status } = await tarmaq(['import', publishedFiles[name], '--policy', name, '--out', folder])
    expect(status).toBe(0)
    for (const language of Object.keys(lock.languages)) {
      const pack = JSON.parse(readFileSync(join(folder, 'dist', `${language}.json`), 'utf8'))
      expect(pack).toMatchObject({ language, wording: 'published' })
    }
  })
})
