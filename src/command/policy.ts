import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { compileFolder } from '../compile/policy-folder.js'
import { loadPolicy, PackError, type Policy } from '../index.js'
import type { LanguagePack, Pack } from '../model/pack.js'
import { UnreadableInput } from '../model/source.js'
import { policyFolderOf } from './shipped.js'

/** A policy that a command works on. */
export interface OpenedPolicy {
  readonly pack: Pack
  readonly policy: Policy
}

/** Not the pack itself, and not what tells Node of the modules beside it. */
const languageFile = /^(?!pack(?:age)?\.)[a-z]{2,8}\.json$/

/**
 * Opens what a command calls POLICY: a policy folder or the id of a shipped policy, which are compiled; or a pack file,
 * or the folder that has it, with the language packs beside it.
 *
 * @throws UnreadableInput naming the file and the cause
 */
export async function openPolicy(named: string): Promise<OpenedPolicy> {
  if ((await stat(named).catch(() => null))?.isFile()) return openPack(named)
  const folder = await policyFolderOf(named)
  if (folder === null) throw new UnreadableInput(`${named}: no such policy folder or pack file`)
  if ((await readdir(folder)).includes('pack.json')) return openPack(join(folder, 'pack.json'))
  const { pack, languagePacks, disagreements } = await compileFolder(folder)
  const [first] = disagreements
  if (first !== undefined) {
    const clauses = [...new Set(disagreements.map(({ finding }) => finding.clause))].join(', ')
    throw new UnreadableInput(
      `${first.file}:${first.finding.line}: its languages disagree in ${clauses}, so that nothing can be decided; ` +
        '`tarmaq build` says about what',
    )
  }
  return { pack, policy: loadPolicy(pack, ...languagePacks) }
}

async function openPack(file: string): Promise<OpenedPolicy> {
  const folder = dirname(file)
  const pack = (await json(file)) as Pack
  // Checked by itself first, so that trouble is told with the file that has it.
  inFile(file, () => loadPolicy(pack))
  const parts: LanguagePack[] = []
  for (const name of (await readdir(folder)).sort()) {
    if (name === basename(file) || !languageFile.test(name)) continue
    const part = (await json(join(folder, name))) as LanguagePack
    inFile(join(folder, name), () => loadPolicy(pack, part))
    parts.push(part)
  }
  return { pack, policy: loadPolicy(pack, ...ordered(parts, pack)) }
}

/** The policy's own order of languages: the first is shown where none is asked for. */
function ordered(parts: readonly LanguagePack[], { identity }: Pack): LanguagePack[] {
  const place = ({ language }: LanguagePack) => (identity.languages ?? []).indexOf(language) >>> 0
  return [...parts].sort((a, b) => place(a) - place(b))
}

async function json(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableInput(`${file}: is no pack: a JSON file written by tarmaq build is expected`)
  }
}

function inFile<Value>(file: string, load: () => Value): Value {
  try {
    return load()
  } catch (error) {
    if (error instanceof PackError) throw new UnreadableInput(`${file}: ${error.message}`, { cause: error })
    throw error
  }
}
