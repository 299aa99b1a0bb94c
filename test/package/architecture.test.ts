import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const biome = join(repository, 'node_modules', '.bin', 'biome')

/** File → code that the lint rules must refuse there, with the rule's name. */
const refused: [file: string, code: string, rule: string][] = [
  ['src/run/node.ts', "import { readFileSync } from 'node:fs'", 'noNodejsModules'],
  ['src/run/package.ts', "import { z } from 'zod'", 'noRestrictedImports'],
  ['src/run/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/run/tables.ts', "import { a } from '../../locales/index.js'", 'noRestrictedImports'],
  ['src/run/global.ts', 'export const a = structuredClone({})', 'noRestrictedGlobals'],
  ['src/run/intl.ts', "export const a = new Intl.PluralRules('kk')", 'noRestrictedGlobals'],
  ['src/index.ts', "export { a } from './read/a.js'", 'noRestrictedImports'],
  ['src/explain/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/explain/node.ts', "import { readFileSync } from 'node:fs'", 'noNodejsModules'],
  ['src/page/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/page/package.ts', "import { createInstance } from 'i18next'", 'noRestrictedImports'],
  ['src/page/global.ts', "export const a = Buffer.from('')", 'noRestrictedGlobals'],
  ['src/page/summary/package.ts', "import { parse } from 'parse5'", 'noRestrictedImports'],
  ['src/prompt/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/prompt/screens.ts', "import { a } from '../react/a.js'", 'noRestrictedImports'],
  ['src/prompt/global.ts', 'export const a = new TextEncoder()', 'noRestrictedGlobals'],
  ['src/react/node.ts', "import { readFileSync } from 'node:fs'", 'noNodejsModules'],
  ['src/react/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/react/global.ts', 'export const a = document.title', 'noRestrictedGlobals'],
  ['src/react/hooks/words.ts', "import { a } from '../../explain/a.js'", 'noRestrictedImports'],
  ['src/react/hooks/package.ts', "import { createInstance } from 'i18next'", 'noRestrictedImports'],
  ['src/emit/build-time.ts', "import type { A } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/emit/screens.ts', "import { a } from '../react/a.js'", 'noRestrictedImports'],
  ['src/emit/command.ts', "import { a } from '../command/a.js'", 'noRestrictedImports'],
  ['src/emit/package.ts', "import { a } from '@cedar-policy/cedar-wasm'", 'noRestrictedImports'],
  ['src/emit/node.ts', "import { writeFileSync } from 'node:fs'", 'noNodejsModules'],
  ['src/explain/screens.ts', "import { a } from '../react/a.js'", 'noRestrictedImports'],
  ['src/run/sentences.ts', "import { a } from '../explain/a.js'", 'noRestrictedImports'],
  ['src/model/later.ts', "import type { A } from '../source/a.js'", 'noRestrictedImports'],
  ['src/source/later.ts', "import { a } from '../import/a.js'", 'noRestrictedImports'],
  ['src/import/later.ts', "import { a } from '../read/a.js'", 'noRestrictedImports'],
  ['src/markdown/later.ts', "import { a } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/read/later.ts', "import { a } from '../compile/a.js'", 'noRestrictedImports'],
  ['src/compile/later.ts', "import { a } from '../lock/a.js'", 'noRestrictedImports'],
  ['src/lock/later.ts', "import { a } from '../command/a.js'", 'noRestrictedImports'],
]

/** Imports that the way of things needs. */
const accepted: [file: string, code: string][] = [
  ['src/run/own.ts', "import type { Fact } from '../model/fact.js'"],
  ['src/explain/wording.ts', "import { createInstance } from 'i18next'"],
  ['src/explain/kk.ts', "import a from '../../locales/kk/explain.json' with { type: 'json' }"],
  ['src/page/own.ts', "import a from '../../locales/kk/page.json' with { type: 'json' }"],
  ['src/page/summary/own.ts', "import { a } from '../view.js'"],
  ['src/page/bundle.ts', "import { build } from 'tsup'"],
  ['src/prompt/words.ts', "import type { A } from '../explain/reference.js'"],
  ['src/emit/own.ts', "import type { Rules } from '../model/rule.js'"],
  ['src/emit/strings.ts', "import { promptWords } from '../prompt.js'"],
  ['src/react/own.tsx', "import { useId } from 'react'"],
  ['src/react/words.ts', "import { a } from '../explain/a.js'"],
  ['src/react/hooks/own.ts', "import { a } from '../../run/a.js'"],
  ['src/read/earlier.ts', "import { a } from '../../locales/index.js'"],
  ['src/lock/earlier.ts', "import type { A } from '../compile/a.js'"],
  ['src/compile/earlier.ts', "import type { A } from '../read/a.js'"],
  ['src/command/all.ts', "import { a } from '../run/a.js'"],
]

describe('the lint rules', () => {
  let folder: string
  const findings = new Map<string, string[]>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tarmaq-architecture-'))
    cpSync(join(repository, '.config'), join(folder, '.config'), { recursive: true })
    writeFileSync(join(folder, '.gitignore'), 'node_modules/\n')
    for (const [file, code] of [...refused, ...accepted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${code}\n`)
    }
    for (const { category, location } of lint(folder)) {
      const file = location.path
      findings.set(file, [...(findings.get(file) ?? []), category])
    }
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(refused)('refuse %s: %s', (file, _code, rule) => {
    expect(findings.get(file)?.join(' ') ?? '').toContain(rule)
  })

  it.each(accepted)('let %s be: %s', (file) => {
    expect(findings.get(file)?.join(' ') ?? '').not.toContain('noRestricted')
  })
})

interface Diagnostic {
  readonly category: string
  readonly location: { readonly path: string }
}

function lint(cwd: string): Diagnostic[] {
  const args = ['lint', '--config-path=.config', '--reporter=json', '--max-diagnostics=none', '.']
  try {
    return diagnosticsIn(
      execFileSync(biome, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch (error) {
    return diagnosticsIn((error as { stdout: string }).stdout)
  }
}

function diagnosticsIn(output: string): Diagnostic[] {
  return (JSON.parse(output) as { diagnostics: Diagnostic[] }).diagnostics
}
