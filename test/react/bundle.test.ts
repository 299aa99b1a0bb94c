import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const folder = join(repository, 'test', 'output', 'react-bundle')
const entries = ['react.ts', 'react/hooks.ts', 'react/wording.ts', 'react/kk.ts'] as const

/** What an entry holds; what it weighs is measured by `npm run size`. */
const bundles: Record<string, string> = {}
const bundleOf = (entry: (typeof entries)[number]) => bundles[entry] ?? ''

beforeAll(async () => {
  await build({
    config: false,
    silent: true,
    entry: Object.fromEntries(
      entries.map((name) => [name.replace('.ts', ''), join(repository, 'src', name)]),
    ),
    outDir: folder,
    tsconfig: join(repository, 'src', 'tsconfig.json'),
    format: ['esm'],
    platform: 'neutral',
    target: 'es2022',
    splitting: false,
    treeshake: true,
    esbuildOptions: (options) => {
      options.charset = 'utf8'
    },
  })
  for (const name of entries) bundles[name] = readFileSync(join(folder, name.replace('.ts', '.js')), 'utf8')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const importsOf = (code: string) =>
  [...new Set([...code.matchAll(/\bfrom\s*["']([^"']+)["']/g)].map(([, name]) => name))].sort()

describe('the bundle of the hooks', () => {
  it('imports React and nothing else', () => {
    expect(importsOf(bundleOf('react/hooks.ts'))).toEqual(['react'])
  })

  it.each([
    'document',
    'window',
    'navigator',
    'Intl',
    'TextEncoder',
    'structuredClone',
    'crypto',
    'toSorted',
    'process.',
    'i18next',
    'className',
  ])('does not name %s, which React Native may not have', (name) => {
    expect(bundleOf('react/hooks.ts')).not.toMatch(new RegExp(`\\b${name.replace('.', '\\.')}`))
  })

  it('holds no words of any language', () => {
    expect(bundleOf('react/hooks.ts')).not.toMatch(/\p{Script=Cyrillic}/u)
  })
})

describe('the bundle of the components', () => {
  it('imports React and nothing else, and holds no words', () => {
    const code = bundleOf('react.ts')
    expect(importsOf(code)).toEqual(['react', 'react/jsx-runtime'])
    expect(code).not.toMatch(/\p{Script=Cyrillic}/u)
    expect(code).not.toContain('dangerouslySetInnerHTML')
  })
})

describe('the bundle of the words', () => {
  it('imports i18next and not React', () => {
    expect(importsOf(bundleOf('react/wording.ts'))).toEqual(['i18next'])
  })

  it('holds one language where one is asked for', () => {
    const code = bundleOf('react/kk.ts')
    expect(code).toContain('тармақ')
    for (const word of ['Политика', 'пункт', 'The policy']) expect(code).not.toContain(word)
  })
})
