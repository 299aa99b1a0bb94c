import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Identity } from '../model/pack.js'
import { UnreadableInput } from '../model/source.js'
import type { Correction } from './corrections.js'
import { type JsonPath, placedJson } from './json-lines.js'
import { schemas } from './schemas.js'
import type { Terms } from './vocabulary.js'

/** `policy.json`: what is known about a policy apart from its text. */
export interface PolicyFile extends Identity {
  readonly policy: string
  /** Terms beyond the vocabulary that the policy declares for itself. */
  readonly terms?: Terms
  /** What was read wrongly, or differently in two languages, and what holds instead. */
  readonly corrections?: readonly Correction[]
}

/** A policy file with the places of its entries, as `file:line`. */
export interface PlacedPolicyFile {
  readonly content: PolicyFile
  readonly place: (path: JsonPath) => string
}

/**
 * Reads the `policy.json` of a folder; null where there is none.
 *
 * @throws UnreadableInput naming file, line and field
 */
export async function readPolicyFile(folder: string): Promise<PlacedPolicyFile | null> {
  const file = join(folder, 'policy.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { value, place } = placedJson(text, file)
  const checked = schemas.policy.safeParse(value)
  if (checked.success) return { content: checked.data as PolicyFile, place }
  const wrong = checked.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message.replace(/^Invalid input: /, '')}`,
  )
  throw new UnreadableInput(`${place(checked.error.issues[0]?.path ?? [])}: ${wrong.join('; ')}`)
}
