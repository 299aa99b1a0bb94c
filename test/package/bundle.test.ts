import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const folder = join(repository, 'test', 'output', 'bundle')

/** Names that a browser, the Hermes engine of React Native, or both do not have; and what only the build time may use. */
const forbidden = [
  'node:',
  'require(',
  'process.',
  'Buffer',
  'Intl',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'crypto',
  'toSorted',
  'toReversed',
  'toSpliced',
  'groupBy',
  'new Function',
  'eval(',
  'import(',
  'i18next',
  'zod',
  'unified',
  'remark',
  'commander',
]

describe('the run-time bundle', () => {
  let code: string

  beforeAll(async () => {
    await build({
      config: false,
      silent: true,
      entry: { index: join(repository, 'src', 'index.ts') },
      outDir: folder,
      tsconfig: join(repository, 'src', 'tsconfig.json'),
      format: ['esm'],
      platform: 'neutral',
      target: 'es2022',
      treeshake: true,
      minifyWhitespace: true,
    })
    code = readFileSync(join(folder, 'index.js'), 'utf8')
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(forbidden)('does not name %s', (name) => {
    const at = code.indexOf(name)
    expect(at === -1 ? '' : code.slice(Math.max(0, at - 40), at + 40)).toBe('')
  })

  it('imports nothing', () => {
    expect(code).not.toMatch(/\bfrom\s*["']/)
  })

  it('holds no words of any policy language', () => {
    expect(code).not.toMatch(/\p{Script=Cyrillic}/u)
  })
})
