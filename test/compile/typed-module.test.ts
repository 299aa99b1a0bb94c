import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { compileFolder, packFiles } from '../../src/compiler.js'

const compiled = await compileFolder(join(import.meta.dirname, '..', '..', 'examples', 'zholserik'))
const files = packFiles(compiled)
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

  it('holds the packs as they are, whatever is quoted in them', async () => {
    const { pack } = compiled
    const quoting = { ...pack, identity: { kind: `a 'quoted' \\ "kind"\u2028` } }
    const [, json = ''] =
      packFiles({ ...compiled, pack: quoting })
        .get('pack.js')
        ?.match(/= (.*)\n$/s) ?? []
    expect(runInNewContext(`JSON.stringify(${json})`)).toBe(JSON.stringify(quoting))
  })

  it('finds the library by its name, or by the way to it where the policy comes with it', () => {
    expect(file('kk/index.js')).toContain("from 'tarmaq'")
    expect(file('kk/index.cjs')).toContain("require('tarmaq')")
    const shipped = packFiles(compiled, '../..')
    expect(shipped.get('index.js')).toContain("from './../../index.js'")
    expect(shipped.get('kk/index.js')).toContain("from '../../../index.js'")
    expect(shipped.get('kk/index.cjs')).toContain("require('../../../index.cjs')")
    expect(shipped.get('kk/index.d.ts')).toContain("from 'tarmaq'")
  })

  it('lists what the policy names, what it rules out included', () => {
    expect(file('index.d.ts')).toMatch(/readonly data: .*'health'.*'iin'/)
    expect(file('index.d.ts')).toMatch(/readonly permission: 'camera' \| 'location'/)
    expect(file('index.d.ts')).toMatch(/readonly clause: .*'2\.1'/)
    expect(file('index.d.ts')).not.toContain("'marketing'")
  })
})
