import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const folder = join(repository, 'test', 'output', 'explain-bundle')

describe('the bundle that explains in Kazakh', () => {
  let code: string

  beforeAll(async () => {
    await build({
      config: false,
      silent: true,
      entry: { kk: join(repository, 'src', 'explain', 'kk.ts') },
      outDir: folder,
      tsconfig: join(repository, 'src', 'tsconfig.json'),
      format: ['esm'],
      platform: 'neutral',
      target: 'es2022',
      treeshake: true,
      esbuildOptions: (options) => {
        options.charset = 'utf8'
      },
    })
    code = readFileSync(join(folder, 'kk.js'), 'utf8')
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds Kazakh and no other language', () => {
    expect(code).toContain('тармақ')
    for (const word of ['Политика', 'пункт', 'The policy']) expect(code).not.toContain(word)
  })

  it('imports i18next and nothing else', () => {
    expect([...code.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name]) => name)).toEqual(['i18next'])
  })

  it.each(['node:', 'zod', 'TextEncoder', 'structuredClone', 'process.'])('does not name %s', (name) => {
    expect(code).not.toContain(name)
  })
})
