import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileFolder, packFiles } from '../../src/compiler.js'

const files = packFiles(await compileFolder(join(import.meta.dirname, '..', '..', 'examples', 'zholserik')))
const file = (name: string) => files.get(name) ?? ''

describe('the typed module', () => {
  it('stands in the folder, for each language alone and without texts, as ESM and CommonJS with types', () => {
    const entries = ['', 'pack/', 'ru/', 'kk/'].flatMap((folder) =>
      ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts'].map((name) => `${folder}${name}`),
    )
    const data = ['pack', 'ru', 'kk'].flatMap((name) => [`${name}.js`, `${name}.json`])
    expect([...files.keys()].sort()).toEqual([...entries, ...data].sort())
  })

  it('loads of other languages nothing', () => {
    expect(file('kk/index.js')).not.toContain('ru.js')
    expect(file('kk/index.cjs')).not.toContain('ru.json')
    expect(file('pack/index.js')).not.toMatch(/ru\.js|kk\.js/)
  })

  it('lists what the policy names, what it rules out included', () => {
    expect(file('index.d.ts')).toMatch(/readonly data: .*'health'.*'iin'/)
    expect(file('index.d.ts')).toMatch(/readonly permission: 'camera' \| 'location'/)
    expect(file('index.d.ts')).toMatch(/readonly clause: .*'2\.1'/)
    expect(file('index.d.ts')).not.toContain("'marketing'")
  })
})
