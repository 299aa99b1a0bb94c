/**
 * Packs → typed modules, ESM and CommonJS, that need nothing but this library at run time:
 * `index` with all languages, a folder for each language alone, and `pack` for decisions without any text.
 */
import type { LanguagePack, Pack } from '../model/pack.js'
import { idTypes } from './typed-ids.js'

/** Something that can be imported: the folder that holds it, and the languages that come with it. */
interface Entry {
  readonly folder: string
  readonly languages: readonly string[]
}

/**
 * The files of the typed module over a policy's packs: path → source. An entry exports `policy` (also as its default),
 * `pack` and its language packs under their languages' names; `Ids` types what the policy lists.
 * CommonJS reads the JSON files `pack.json`, `<language>.json` that stand beside it.
 *
 * @param library the way from the policy's folder to that of the library's entry, for policies that come with it:
 * Node is slow to find a package by its name, which is how the policies of others find it
 */
export function typedModule(
  pack: Pack,
  languages: readonly LanguagePack[],
  library?: string,
): Map<string, string> {
  const names = languages.map(({ language }) => language)
  const entries: Entry[] = [
    { folder: '', languages: names },
    { folder: 'pack/', languages: [] },
    ...names.map((name) => ({ folder: `${name}/`, languages: [name] })),
  ]
  const declarations = declarationsOf(pack)
  return new Map([
    ['pack.js', data('pack', pack)],
    ...languages.map((part) => [`${part.language}.js`, data(part.language, part)] as const),
    ...entries.flatMap((entry) => [
      [`${entry.folder}index.js`, esmOf(entry, nameOf(library, entry, 'js'))] as const,
      [`${entry.folder}index.cjs`, commonJsOf(entry, nameOf(library, entry, 'cjs'))] as const,
      [`${entry.folder}index.d.ts`, declarations(entry)] as const,
      [`${entry.folder}index.d.cts`, declarations(entry)] as const,
    ]),
  ])
}

/** As JSON in a string: engines parse that in half the time of the same object written in JavaScript. */
function data(name: string, value: Pack | LanguagePack): string {
  const json = JSON.stringify(value).replace(/['\\]/g, '\\$&')
  return `export const ${name} = /* @__PURE__ */ JSON.parse('${json}')\n`
}

function nameOf(library: string | undefined, { folder }: Entry, ending: 'js' | 'cjs'): string {
  return library === undefined ? 'tarmaq' : `${up(folder)}${library}/index.${ending}`
}

function esmOf({ folder, languages }: Entry, library: string): string {
  const parts = ['pack', ...languages]
  return lines(
    `import { loadPolicy } from '${library}'`,
    ...parts.map((part) => `import { ${part} } from '${up(folder)}${part}.js'`),
    `export { ${parts.join(', ')} }`,
    `export const policy = /* @__PURE__ */ loadPolicy(${parts.join(', ')})`,
    `export default policy`,
  )
}

function commonJsOf({ folder, languages }: Entry, library: string): string {
  const parts = ['pack', ...languages]
  return lines(
    `'use strict'`,
    `const { loadPolicy } = require('${library}')`,
    ...parts.map((part) => `const ${part} = require('${up(folder)}${part}.json')`),
    `const policy = loadPolicy(${parts.join(', ')})`,
    `Object.defineProperty(exports, '__esModule', { value: true })`,
    ...[...parts, 'policy'].map((part) => `exports.${part} = ${part}`),
    `exports.default = policy`,
  )
}

function declarationsOf(pack: Pack): (entry: Entry) => string {
  const ids = idTypes(pack)
  return ({ languages }) =>
    lines(
      `// Made by \`tarmaq build\` from policy ${pack.policy}, edition ${pack.edition}.`,
      `import type { LanguagePack, Pack, Policy, PolicyIds } from 'tarmaq'`,
      `/** The ids of this policy: what it grants, its conditions and clauses. */`,
      `export interface Ids extends PolicyIds {`,
      ...ids.map((line) => `  ${line}`),
      `}`,
      `export declare const pack: Pack`,
      ...languages.map((name) => `export declare const ${name}: LanguagePack`),
      `/** The policy, with text in: ${languages.join(', ') || 'no language'}. */`,
      `export declare const policy: Policy<Ids>`,
      `export default policy`,
    )
}

function up(folder: string): string {
  return folder === '' ? './' : '../'
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
