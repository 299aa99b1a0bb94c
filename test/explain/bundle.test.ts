import { beforeAll, describe, expect, it } from 'vitest'
import { bundlesOf, importsIn } from '../package/bundles.js'

describe('the bundle that explains in Kazakh', () => {
  let code: string

  beforeAll(async () => {
    code = (await bundlesOf('explain/kk'))['explain/kk']
  }, 60_000)

  it('holds Kazakh and no other language', () => {
    expect(code).toContain('тармақ')
    for (const word of ['Политика', 'пункт', 'The policy']) expect(code).not.toContain(word)
  })

  it('imports i18next and nothing else', () => {
    expect(importsIn(code)).toEqual(['i18next'])
  })

  it.each(['node:', 'zod', 'TextEncoder', 'structuredClone', 'process.'])('does not name %s', (name) => {
    expect(code).not.toContain(name)
  })
})
