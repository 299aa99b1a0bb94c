import { join } from 'node:path'
import type { MessageLanguage } from '../compile/message.js'
import { isSound } from '../compile/pack.js'
import { packFiles } from '../compile/pack-files.js'
import { readPolicyFolder } from '../compile/policy-folder.js'
import { type PublishedText, readPublished } from '../compile/published.js'
import { publishedEdition } from '../lock/published-edition.js'
import { readLock } from '../lock/read-lock.js'
import { writePolicyMarkdown } from '../markdown/write.js'
import { exitStatus, UsageError } from './failure.js'
import { importJson } from './import-json.js'
import { type ImportedTexts, importReport } from './import-report.js'
import { packageFile } from './package-kind.js'
import { progressOn } from './progress.js'
import { policyFolderOf } from './shipped.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface ImportOptions {
  /** The id of the policy, or its folder. */
  readonly policy?: string
  readonly out?: string
  readonly json?: boolean
  /** The largest file to read, in MiB. */
  readonly limit: number
  readonly messages: MessageLanguage
}

/**
 * `tarmaq import`: published files → clauses, facts and findings for each language, and policy Markdown with `--out`.
 * The texts of a known policy are verified against its lock, and `--out` gets the pack with the published wording, too.
 * All files are read before anything is printed or written. Exit status 0 when all was read, whatever was repaired.
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  streams: Streams,
): Promise<number> {
  const imported = await importAs(options.policy, files, options, streams)
  if (options.out !== undefined) await writeFolder(options.out, await filesOf(imported, options.out))
  const { texts } = imported
  const output =
    options.json === true ? importJson(texts, options.messages) : importReport(imported, options, streams)
  await print(streams.stdout, output)
  return exitStatus.done
}

async function importAs(
  policy: string | undefined,
  files: readonly string[],
  { limit }: ImportOptions,
  streams: Streams,
): Promise<ImportedTexts> {
  const found = policy === undefined ? null : await policyFolderOf(policy)
  if (found === null) return { texts: await readAll(files, { limit, policy }, streams) }
  const folder = await readPolicyFolder(found)
  const lock = await readLock(found)
  const texts = await readAll(files, { limit, policy: folder.file.policy }, streams)
  mustDiffer(texts)
  return publishedEdition(folder, texts, lock)
}

/** Reads all files, a text for each language in them. @throws UnreadableInput naming the file and the cause */
export async function readAll(
  files: readonly string[],
  { limit, policy }: { readonly limit: number; readonly policy: string | undefined },
  streams: Streams,
): Promise<PublishedText[]> {
  const progress = progressOn(streams)
  const texts: PublishedText[] = []
  try {
    for (const file of files) {
      progress.show(`reading ${file}`)
      texts.push(...readPublished(file, { limit: limit * 2 ** 20, policy }))
    }
  } finally {
    progress.clear()
  }
  return texts
}

/** Several files make one policy only where no two of them have text in one language. @throws UsageError */
export function mustDiffer(texts: readonly PublishedText[]): void {
  const from = new Map<string, string>()
  for (const { file, document } of texts) {
    const { language } = document
    const other = from.get(language)
    if (other !== undefined)
      throw new UsageError(`${file}: has text in ${language}, and so has ${other}; import them apart`)
    from.set(language, file)
  }
}

/** File name → content: policy Markdown, and the packs unless the languages disagree. */
async function filesOf({ texts, build }: ImportedTexts, out: string): Promise<Map<string, string>> {
  mustDiffer(texts)
  const files = new Map<string, string>(
    texts.map(({ document }) => [`${document.language}.md`, writePolicyMarkdown(document)] as const),
  )
  if (build === undefined || !isSound(build)) return files
  const modules = [...packFiles(build), ...(await packageFile(join(out, 'dist')))]
  for (const [name, content] of modules) files.set(`dist/${name}`, content)
  return files
}
