/** What an editor offers and underlines in requests to a policy whose ids are typed: TypeScript's own language service is asked. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const file = join(import.meta.dirname, 'editor-sample.ts')
const head = `
import type { Policy, PolicyIds } from '../../src/index.js'
interface Ids extends PolicyIds {
  readonly data: 'iin' | 'email'
  readonly purpose: 'identification' | 'support'
  readonly permission: 'camera' | 'contacts'
  readonly ground: 'service-necessity' | 'residual'
  readonly right: 'withdraw-consent' | 'access'
  readonly condition: 'consent' | 'adult'
}
declare const policy: Policy<Ids>
`

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: [],
}

let source = ''
let version = 0
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : '0'),
  getScriptSnapshot: (name) => {
    const text = name === file ? source : ts.sys.readFile(name)
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
  },
  getCurrentDirectory: () => import.meta.dirname,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (name) => name === file || ts.sys.fileExists(name),
  readFile: (name) => (name === file ? source : readFileSync(name, 'utf8')),
})

/** What is offered where the bar stands. */
function offered(line: string): string[] {
  const [before = '', after = ''] = line.split('|')
  source = `${head}${before}${after}`
  version++
  const entries = service.getCompletionsAtPosition(file, head.length + before.length, {})?.entries ?? []
  return entries.map(({ name }) => name).sort()
}

/** Whether something is underlined. */
function underlined(line: string): boolean {
  source = `${head}${line}`
  version++
  return service.getSemanticDiagnostics(file).length > 0
}

describe('an editor', () => {
  it.each([
    ["policy.canCollect({ data: '|', purpose: 'support' })", ['email', 'iin']],
    ["policy.canCollect({ data: 'iin', purpose: '|' })", ['identification', 'support']],
    ["policy.canCollect({ data: 'iin', purpose: 'support', via: '|' })", ['automatic', 'camera', 'contacts']],
    [
      "policy.canTransfer({ data: 'iin', ground: '|', crossBorder: false })",
      ['residual', 'service-necessity'],
    ],
    ["policy.requireUse({ permission: '|' })", ['camera', 'contacts']],
    ["policy.canExercise({ right: '|' })", ['access', 'withdraw-consent']],
    ["policy.canCollect({ data: 'iin', purpose: 'support', given: { | } })", ['adult', 'consent']],
    ["policy.decide({ action: '|' })", ['collect', 'exercise', 'transfer', 'use']],
  ])('offers the ids that the policy lists: %s', (line, ids) => {
    expect(offered(line)).toEqual(ids)
  })

  it.each([
    "policy.canCollect({ data: 'inn', purpose: 'support' })",
    "policy.canCollect({ data: 'iin', purpose: 'suport' })",
    "policy.canCollect({ data: 'iin', purpose: 'support', via: 'microphone' })",
    "policy.canTransfer({ data: 'iin', ground: 'whim', crossBorder: false })",
    "policy.canUse({ permission: 'microphone' })",
    "policy.canExercise({ right: 'silence' })",
    "policy.canCollect({ data: 'iin', purpose: 'support', given: { consnet: true } })",
  ])('underlines an id that it does not: %s', (line) => {
    expect(underlined(line)).toBe(true)
  })

  it('underlines nothing in a request that is right', () => {
    expect(
      underlined("policy.canCollect({ data: 'iin', purpose: 'support', given: { consent: true } })"),
    ).toBe(false)
  })
})
