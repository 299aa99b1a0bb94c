import { createContext, Script } from 'node:vm'
import * as react from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/compile/policy-folder.js'
import * as runTime from '../../src/index.js'
import * as prompts from '../../src/prompt/prompt.js'
import * as hooks from '../../src/react/hooks.js'
import { bundled, hermesComplaints, withoutHermes } from './hermes.js'

/** What a React Native app loads: decisions, texts and consent; prompts in ids; the headless hooks. */
const parts = ['src/index.ts', 'src/prompt/prompt.ts', 'src/react/hooks.ts']

type App = typeof runTime & typeof prompts & typeof hooks

describe.skipIf(withoutHermes)(`the Hermes compiler${withoutHermes ? ` (${withoutHermes})` : ''}`, () => {
  it.each(parts)('takes %s, and knows every name in it', async (file) => {
    expect(hermesComplaints(await bundled(file))).toBe('')
  })

  it.each([
    ['structuredClone({})', 'structuredClone'],
    ['new Intl.PluralRules("kk")', 'Intl'],
    ['document.title', 'document'],
    ['/a/v', 'Invalid flags'],
    ['await 1', 'expected'],
  ])('would not take %s', (code, complaint) => {
    expect(hermesComplaints(code)).toContain(complaint)
  })
})

/** Names that engines of phones may lack. Those that only hosts add are not in a new context anyway. */
const globals = [
  'Intl TextEncoder TextDecoder structuredClone crypto document window fetch navigator location process Buffer',
  'setTimeout queueMicrotask performance console WebAssembly SharedArrayBuffer Atomics FinalizationRegistry',
].flatMap((names) => names.split(' '))
const methods = [
  'Array.fromAsync Array.prototype.toSorted Array.prototype.toReversed Array.prototype.toSpliced Array.prototype.with',
  'Object.groupBy Map.groupBy Promise.withResolvers Set.prototype.union Set.prototype.difference',
  'String.prototype.isWellFormed String.prototype.toWellFormed String.prototype.localeCompare',
].flatMap((names) => names.split(' '))

const removal = `
  for (const name of ${JSON.stringify(globals)}) delete globalThis[name]
  for (const path of ${JSON.stringify(methods)}) {
    const [owner, ...names] = path.split('.')
    const name = names.pop()
    delete (names.length ? globalThis[owner][names[0]] : globalThis[owner])[name]
  }
`

describe('on a phone, without what its engine may lack', () => {
  let phone: App
  let texts: readonly string[]
  const context = createContext({})
  const here: App = { ...runTime, ...prompts, ...hooks }

  beforeAll(async () => {
    new Script(removal).runInContext(context)
    const define = new Script(await bundled(...parts)).runInContext(context)
    const module = { exports: {} }
    phone = define(required, module, module.exports)
    const { pack, languagePacks } = await compileFolder(
      new URL('../../policies/kreditomat', import.meta.url).pathname,
    )
    texts = [pack, ...languagePacks].map((part) => JSON.stringify(part))
  })

  function required(name: string): unknown {
    if (name === 'react') return react
    throw new Error(`${name} is no part of the app`)
  }

  /** A policy from packs that were parsed where it lives. */
  function policyOn(app: App): runTime.Policy {
    const parse =
      app === phone ? (new Script('JSON.parse').runInContext(context) as typeof JSON.parse) : JSON.parse
    const [pack, ...languagePacks] = texts.map((text) => parse(text))
    return app.loadPolicy(pack, ...languagePacks)
  }

  /** The same from both, and what it is. */
  function alike(answer: (app: App, policy: runTime.Policy) => unknown): unknown {
    const [there, expected] = [phone, here].map((app) => JSON.stringify(answer(app, policyOn(app))))
    expect(there).toBe(expected)
    return JSON.parse(expected as string)
  }

  it('nothing of it is there', () => {
    for (const path of [...globals, ...methods]) {
      const value = path.split('.').reduce((owner, name) => `${owner}?.${name}`, 'globalThis')
      expect(new Script(`typeof ${value}`).runInContext(context), path).toBe('undefined')
    }
  })

  it('a policy decides', () => {
    const given = { consent: true, adult: true }
    alike((_, policy) =>
      policy.categories().map(({ id }) => policy.canCollect({ data: id, purpose: 'identification', given })),
    )
    const decided = alike((_, policy) => policy.canUse({ permission: 'contacts' }))
    expect(decided).toMatchObject({ outcome: 'conditional', clauses: ['2.4/3'] })
    expect(alike((_, policy) => policy.canCollect({} as runTime.CollectRequest))).toMatchObject({
      cautions: [{ code: 'invalid-request' }],
    })
  })

  it('clauses are rendered', () => {
    const rendered = alike((_, policy) =>
      policy.clauses('kk').map(({ id }) => policy.render(id, { language: 'kk', as: 'html' })),
    ) as string[]
    expect(rendered.length).toBeGreaterThan(100)
  })

  it('consent is recorded, covers, and is withdrawn', () => {
    const at = '2026-11-22T10:00:00Z'
    const told = alike((app, policy) => {
      const record = app.consentRecord(policy, { given: ['consent'], clauses: ['3.1'], language: 'kk', at })
      const withdrawal = app.consentWithdrawal(policy, record, { at })
      return [record, app.consentCovers(policy, record, 'consent'), withdrawal]
    })
    expect(told).toMatchObject([{ given: ['consent'] }, { covered: true }, { record: { withdrawn: at } }])
  })

  it('prompts are told', () => {
    const told = alike((app, policy) =>
      ['location', 'camera', 'contacts', 'sms'].map((id) => app.promptOf(policy, id) ?? null),
    )
    expect(told).toMatchObject([{ data: ['location'] }, {}, { userSelected: true }, null])
  })

  it('hooks answer', () => {
    const shown = alike((app, policy) => {
      function Probe(): string {
        const decision = app.useDecision({ action: 'collect', data: 'iin', purpose: 'identification' })
        const { conditions, missing } = app.useConsentRequest(decision)
        const { language } = app.usePolicy()
        return JSON.stringify([
          language,
          decision,
          conditions,
          missing,
          app.usePermissionPrompt({ permission: 'camera' }),
        ])
      }
      const probe = react.createElement(Probe)
      return renderToStaticMarkup(
        react.createElement(app.PolicyProvider, { policy, language: 'kk-KZ' }, probe),
      )
    })
    expect(shown).toContain('identity-document-photo')
  })
})
