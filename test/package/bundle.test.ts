import { beforeAll, describe, expect, it } from 'vitest'
import { bundlesOf } from './bundles.js'

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
    code = (await bundlesOf('index')).index
  }, 60_000)

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
