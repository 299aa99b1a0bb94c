import type { PolicyIds } from '../model/decision.js'
import type { FactKind } from '../model/fact.js'
import type { LanguagePack, Pack } from '../model/pack.js'

/**
 * The typed module over a policy's packs: file name → source. It exports `pack`, a language pack under each
 * language's name, and `policy`, loaded with all of them, whose requests complete the policy's own ids in an editor.
 */
export function typedModule(pack: Pack, languages: readonly LanguagePack[]): Map<string, string> {
  const names = languages.map(({ language }) => language)
  return new Map([
    ['index.js', moduleOf(pack, languages, names)],
    ['index.d.ts', declarationsOf(pack, names)],
  ])
}

function moduleOf(pack: Pack, languages: readonly LanguagePack[], names: readonly string[]): string {
  return [
    `// Made by \`tarmaq build\` from policy ${pack.policy}, edition ${pack.edition}.`,
    `import { loadPolicy } from 'tarmaq'`,
    `export const pack = ${JSON.stringify(pack)}`,
    ...languages.map((language) => `export const ${language.language} = ${JSON.stringify(language)}`),
    `export const policy = /* @__PURE__ */ loadPolicy(${['pack', ...names].join(', ')})`,
    '',
  ].join('\n')
}

function declarationsOf(pack: Pack, names: readonly string[]): string {
  const ids = Object.entries(idsOf(pack, names)).map(
    ([field, values]) => `  readonly ${field}: ${union(values)}`,
  )
  return [
    `// Made by \`tarmaq build\` from policy ${pack.policy}, edition ${pack.edition}.`,
    `import type { LanguagePack, Pack, Policy, PolicyIds } from 'tarmaq'`,
    `/** The ids of this policy: what it grants, its conditions, clauses and languages. */`,
    `export interface Ids extends PolicyIds {`,
    ...ids,
    `}`,
    `export declare const pack: Pack`,
    ...names.map((name) => `export declare const ${name}: LanguagePack`),
    `/** The policy with all its languages. */`,
    `export declare const policy: Policy<Ids>`,
    '',
  ].join('\n')
}

function idsOf(
  { facts, rules, clauses }: Pack,
  languages: readonly string[],
): Record<keyof PolicyIds, Iterable<string>> {
  const granted = (...kinds: FactKind[]) =>
    facts.filter(({ kind, excluded }) => kinds.includes(kind) && excluded !== true).map(({ id }) => id)
  return {
    data: granted('data-category', 'de-identified-data'),
    purpose: granted('purpose'),
    ground: granted('transfer-ground'),
    permission: granted('device-permission'),
    right: granted('user-right'),
    condition: rules.requirements.map(({ condition }) => condition),
    clause: clauses.map(({ id }) => id),
    language: languages,
  }
}

/** `string` where there is nothing to name: such a request is answered, too. */
function union(values: Iterable<string>): string {
  const literals = [...new Set(values)].sort().map((value) => `'${value.replace(/['\\]/g, '\\$&')}'`)
  return literals.length > 0 ? literals.join(' | ') : 'string'
}
