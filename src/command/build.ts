import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packFiles } from '../compile/pack-files.js'
import { type CompiledFolder, compileFolder, isPolicyFolder } from '../compile/policy-folder.js'
import { UnreadableInput } from '../model/source.js'
import { paintFor } from './colour.js'
import { exitStatus, oneLine } from './failure.js'
import { findingLines } from './findings.js'
import { libraryAround, packageFile } from './package-kind.js'
import { progressOn } from './progress.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface BuildOptions {
  readonly out?: string
}

/**
 * `tarmaq build`: a policy folder, or a folder of them → packs and typed modules.
 * All policies are compiled before the first file is written. A policy whose languages disagree stops the build.
 */
export async function build(folder: string, { out }: BuildOptions, streams: Streams): Promise<number> {
  const policies = await policyFolders(folder)
  const progress = progressOn(streams)
  const compiled: CompiledFolder[] = []
  try {
    for (const policy of policies) {
      progress.show(`building ${policy}`)
      compiled.push(await compileFolder(policy))
    }
  } finally {
    progress.clear()
  }
  for (const policy of compiled) await mustAgree(policy, streams)
  for (const policy of compiled) {
    const target = targetOf(policy, out, policies.length > 1)
    const modules = packFiles(policy, await libraryAround(target))
    await writeFolder(target, new Map([...modules, ...(await packageFile(target))]))
    await print(streams.stdout, `${oneLine(`${summary(policy)}  → ${target}`)}\n`)
  }
  return exitStatus.done
}

async function policyFolders(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() !== true) throw new UnreadableInput(`${folder}: no such folder`)
  if (await isPolicyFolder(folder)) return [folder]
  const inside: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && (await isPolicyFolder(path))) inside.push(path)
  }
  if (inside.length > 0) return inside.sort()
  throw new UnreadableInput(`${folder}: no policy in this folder: policy Markdown (ru.md, kk.md) is expected`)
}

/** Prints what the languages disagree about, and stops. */
async function mustAgree({ disagreements }: CompiledFolder, streams: Streams): Promise<void> {
  const [first] = disagreements
  if (first === undefined) return
  const paint = paintFor('stdout', streams)
  for (const file of new Set(disagreements.map((each) => each.file))) {
    const findings = disagreements.filter((each) => each.file === file).map(({ finding }) => finding)
    await print(streams.stdout, `${findingLines(findings, file, 'en', paint).join('\n')}\n`)
  }
  const clauses = [...new Set(disagreements.map(({ finding }) => finding.clause))].join(', ')
  throw new UnreadableInput(
    `${first.file}:${first.finding.line}: its languages disagree in ${clauses}; ` +
      'settle it in the text, or by a correction in policy.json',
  )
}

function targetOf({ folder, pack }: CompiledFolder, out: string | undefined, several: boolean): string {
  if (out === undefined) return join(folder, 'dist')
  return several ? join(out, pack.policy) : out
}

function summary({ pack, languagePacks }: CompiledFolder): string {
  const languages = languagePacks.map(({ language, wording }) => `${language} ${wording}`).join(', ')
  const counts = `${pack.clauses.length} clauses, ${pack.facts.length} facts`
  return `${pack.policy}  edition ${pack.edition}  ${languages}  ${counts}`
}
