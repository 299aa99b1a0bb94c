import { languages, structures } from '../../locales/index.js'
import { importSource } from '../import/import.js'
import { isPolicyMarkdown, parsePolicyMarkdown } from '../markdown/parse.js'
import type { PolicyDocument } from '../model/clause.js'
import type { Reading } from '../model/fact.js'
import type { Finding } from '../model/finding.js'
import { UnreadableInput } from '../model/source.js'
import { readDocument } from '../read/read.js'
import { type DecodedFile, readTextFile, sourceOf } from '../source/open.js'

/** One language of a published file, read through. */
export interface PublishedText extends Reading {
  /** The file as it was named. */
  readonly file: string
  readonly document: PolicyDocument
  /** Of import and reading, in the order of the file. */
  readonly findings: readonly Finding[]
}

export interface PublishedOptions {
  /** The largest file that is read, in bytes. */
  readonly limit?: number
  /** The id of the policy, where it is known. */
  readonly policy?: string | undefined
}

/**
 * A file in any format that import knows, policy Markdown included → one text a language, with kinds and facts.
 *
 * @throws UnreadableInput naming the file and the cause
 */
export function readPublished(file: string, { limit, policy }: PublishedOptions = {}): PublishedText[] {
  const decoded = readTextFile(file, limit === undefined ? {} : { maxBytes: limit })
  return documentsIn(decoded, policy ?? null).map(({ document, findings }) => {
    const reading = readText(document, file)
    const all = [...findings, ...reading.findings].sort((a, b) => a.line - b.line || a.column - b.column)
    return { ...reading, file, document, findings: all }
  })
}

/** Facts and kinds of one document, by the tables of its language. */
export function readText(document: PolicyDocument, file: string): ReturnType<typeof readDocument> {
  const tables = languages[document.language]
  if (tables !== undefined) return readDocument(document, tables)
  const known = Object.keys(languages).join(', ')
  throw new UnreadableInput(`${file}: is in ${document.language}; languages that can be read: ${known}`)
}

interface ImportedText {
  readonly document: PolicyDocument
  readonly findings: readonly Finding[]
}

function documentsIn(decoded: DecodedFile, policy: string | null): readonly ImportedText[] {
  const { file, text } = decoded
  if (!isPolicyMarkdown(text)) return importSource(sourceOf(decoded), structures, policy).documents
  const { document, findings } = parsePolicyMarkdown(text, file)
  return [{ document: policy === null ? document : { ...document, policy }, findings }]
}
