import { relative } from 'node:path'
import { type PolicyFolder, readPolicyFolder } from '../compile/policy-folder.js'
import type { PublishedText } from '../compile/published.js'
import { lockFile, lockOf, lockText } from '../lock/lock.js'
import { publishedEdition } from '../lock/published-edition.js'
import { readLock } from '../lock/read-lock.js'
import { isAsRecorded } from '../lock/verify.js'
import { UnreadableInput } from '../model/source.js'
import { paintFor } from './colour.js'
import { exitStatus } from './failure.js'
import { findingLines } from './findings.js'
import { mustDiffer, readAll } from './import.js'
import { policyFolderOf } from './shipped.js'
import { print, type Streams } from './streams.js'
import { verificationLines } from './verification.js'
import { writeFolder } from './write.js'

export interface LockOptions {
  readonly check?: boolean
  /** The largest file to read, in MiB. */
  readonly limit: number
}

/**
 * `tarmaq lock`: pins the published edition of a policy in its `published.lock.json`, or checks files against it.
 * Exit status 1 where `--check` finds that a clause, its number or its facts are not those recorded, or a language is missing.
 */
export async function lock(
  named: string,
  files: readonly string[],
  options: LockOptions,
  streams: Streams,
): Promise<number> {
  const found = await policyFolderOf(named)
  if (found === null)
    throw new UnreadableInput(`${named}: no such policy folder, and no policy comes by this id`)
  const folder = await readPolicyFolder(found)
  const texts = await readAll(files, { ...options, policy: folder.file.policy }, streams)
  mustDiffer(texts)
  if (options.check === true) return check(folder, texts, streams)
  const read = folder.file.official?.read ?? new Date().toISOString().slice(0, 10)
  const made = lockOf(folder.file, readings(texts), read)
  await writeFolder(found, new Map([[lockFile, lockText(made, texts)]]))
  const counts = texts.map(({ document }) => `${document.language} ${document.clauses.length} clauses`)
  await print(streams.stdout, `${made.policy}  ${counts.join(', ')}  → ${relative('', found)}/${lockFile}\n`)
  return exitStatus.done
}

async function check(
  folder: PolicyFolder,
  texts: readonly PublishedText[],
  streams: Streams,
): Promise<number> {
  const recorded = await readLock(folder.folder)
  if (recorded === null) {
    throw new UnreadableInput(`${folder.folder}: has no ${lockFile}; tarmaq lock without --check writes it`)
  }
  const { verifications } = publishedEdition(folder, texts, recorded)
  const paint = paintFor('stdout', streams)
  const lines = verifications.flatMap((verification, at) => [
    `${texts[at]?.file}  ${verification.language}`,
    ...verificationLines(verification, 'en').map((line) => `  ${line}`),
    ...findingLines(verification.findings, texts[at]?.file ?? '', 'en', paint).map((line) => `  ${line}`),
  ])
  const languages = verifications.map(({ language }) => language)
  const missing = Object.keys(recorded.languages).filter((language) => !languages.includes(language))
  if (missing.length > 0) lines.push(`recorded, and in none of these files: ${missing.join(', ')}`)
  await print(streams.stdout, `${lines.join('\n')}\n`)
  return missing.length === 0 && verifications.every(isAsRecorded) ? exitStatus.done : exitStatus.refused
}

function readings(texts: readonly PublishedText[]) {
  return texts.map(({ document, kinds, facts }) => ({ document, reading: { kinds, facts } }))
}
