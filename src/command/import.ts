import { type MessageLanguage, wordingIn } from '../compile/message.js'
import { type PublishedText, readPublished } from '../compile/published.js'
import { writePolicyMarkdown } from '../markdown/write.js'
import { type Paint, paintFor } from './colour.js'
import { exitStatus, UsageError } from './failure.js'
import { findingLines } from './findings.js'
import { importJson } from './import-json.js'
import { progressOn } from './progress.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface ImportOptions {
  readonly policy?: string
  readonly out?: string
  readonly json?: boolean
  /** The largest file to read, in MiB. */
  readonly limit: number
  readonly messages: MessageLanguage
}

/**
 * `tarmaq import`: published files → clauses, facts and findings for each language, and policy Markdown with `--out`.
 * All files are read before anything is printed or written. Exit status 0 when all was read, whatever was repaired.
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
  streams: Streams,
): Promise<number> {
  const texts = await readAll(files, options, streams)
  if (options.out !== undefined) await writeFolder(options.out, markdownOf(texts))
  const output = options.json === true ? importJson(texts, options.messages) : report(texts, options, streams)
  await print(streams.stdout, output)
  return exitStatus.done
}

async function readAll(
  files: readonly string[],
  { limit, policy }: ImportOptions,
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

/** File name → policy Markdown. Two texts in one language would overwrite each other. */
function markdownOf(texts: readonly PublishedText[]): Map<string, string> {
  const files = new Map<string, string>()
  const from = new Map<string, string>()
  for (const { file, document } of texts) {
    const { language } = document
    const other = from.get(language)
    if (other !== undefined)
      throw new UsageError(`${file}: has text in ${language}, and so has ${other}; import them apart`)
    from.set(language, file)
    files.set(`${language}.md`, writePolicyMarkdown(document))
  }
  return files
}

function report(texts: readonly PublishedText[], options: ImportOptions, streams: Streams): string {
  const paint = paintFor('stdout', streams)
  const written = options.out
  const lines = texts.flatMap((text) => [
    summary(text, options.messages, paint),
    ...(written === undefined ? [] : [`  → ${written}/${text.document.language}.md`]),
    ...findingLines(text.findings, text.file, options.messages, paint).map((line) => `  ${line}`),
    '',
  ])
  return lines.join('\n')
}

function summary(
  { file, document, facts, findings }: PublishedText,
  language: MessageLanguage,
  paint: Paint,
): string {
  const words = wordingIn(language)
  const counts = [
    words('command:clauses', { count: document.clauses.length }),
    words('command:facts', { count: facts.length }),
    words('command:findings', { count: findings.length }),
  ]
  return `${paint('bold', `${file}  ${document.language}`)}  ${counts.join(', ')}`
}
