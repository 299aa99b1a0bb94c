import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packFiles } from '../../src/compile/pack-files.js'
import { compileFolder } from '../../src/compiler.js'
import { repository, shipped } from './editions.js'

const zipped = (text: string) => gzipSync(text).length

describe.each(shipped)('what an app loads of %s', async (name) => {
  const folder = join(repository, 'policies', name)
  const files = packFiles(await compileFolder(folder))
  const languages = ['ru', 'kk']

  it('is at most 5 kB for decisions, rules included', () => {
    expect(zipped(files.get('pack.json') ?? '')).toBeLessThanOrEqual(5000)
    expect(zipped(files.get('pack.js') ?? '')).toBeLessThanOrEqual(5000)
  })

  it.each(languages)('is for the text in %s hardly more than its Markdown', (language) => {
    const markdown = zipped(readFileSync(join(folder, `${language}.md`), 'utf8'))
    expect(zipped(files.get(`${language}.json`) ?? '')).toBeLessThanOrEqual(1.1 * markdown)
  })

  it('holds in one language no text of another', () => {
    expect(files.get('pack.json')).not.toMatch(/"texts"/)
    expect(files.get('kk/index.js')).not.toContain('ru')
  })
})
