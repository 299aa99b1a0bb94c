import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parsePolicyMarkdown } from '../markdown/parse.js'
import type { Finding } from '../model/finding.js'
import { UnreadableInput } from '../model/source.js'
import { readTextFile } from '../source/open.js'
import { type Build, buildPack, type PolicyFile } from './pack.js'
import { readText } from './published.js'
import { schemas } from './schemas.js'

/** A policy folder, compiled. `languages` stand in the policy's own order. */
export interface CompiledFolder extends Build {
  readonly folder: string
  /** What the languages disagree about so that the pack can't be trusted; empty where all is well. */
  readonly disagreements: readonly Finding[]
}

/** Whether a folder holds policy Markdown or a `policy.json`. */
export async function isPolicyFolder(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => name === 'policy.json' || name.endsWith('.md'))
}

/**
 * Compiles `policy.json` (may be missing) and the policy Markdown beside it.
 *
 * @throws UnreadableInput naming the file and the cause
 */
export async function compileFolder(folder: string): Promise<CompiledFolder> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  if (names.length === 0)
    throw new UnreadableInput(`${folder}: no policy Markdown (ru.md, kk.md) in this folder`)
  const read = names.map((name) => {
    const file = join(folder, name)
    const { document } = parsePolicyMarkdown(readTextFile(file).text, file)
    return { document, reading: readText(document, file) }
  })
  const identity = await policyFile(folder, read[0]?.document.policy ?? null)
  const order = identity.languages ?? []
  const place = (language: string) => order.indexOf(language) >>> 0
  read.sort((a, b) => place(a.document.language) - place(b.document.language))
  const built = buildPack(identity, read)
  return { ...built, folder, disagreements: built.findings.filter(({ severity }) => severity === 'error') }
}

/** `policy.json`; where there is none, the id from the front matter or the folder's name. */
async function policyFile(folder: string, policy: string | null): Promise<PolicyFile> {
  const file = join(folder, 'policy.json')
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return { policy: policy ?? basename(resolve(folder)) }
  const checked = schemas.policy.safeParse(parsed(text, file))
  if (checked.success) return checked.data as PolicyFile
  const wrong = checked.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the whole'}: ${message.replace(/^Invalid input: /, '')}`,
  )
  throw new UnreadableInput(`${file}: ${wrong.join('; ')}`)
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableInput(`${file}: is no JSON: ${(error as Error).message}`, { cause: error })
  }
}
