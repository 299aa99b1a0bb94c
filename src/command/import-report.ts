import { holderOf } from '../compile/merge.js'
import { type MessageLanguage, wordingIn } from '../compile/message.js'
import { isSound } from '../compile/pack.js'
import type { PublishedText } from '../compile/published.js'
import type { PublishedEdition } from '../lock/published-edition.js'
import { type Paint, paintFor } from './colour.js'
import { findingLines } from './findings.js'
import type { Streams } from './streams.js'
import { verificationLines } from './verification.js'

/** What was read, and what is known of it where it is the text of a known policy. */
export interface ImportedTexts extends Partial<PublishedEdition> {
  readonly texts: readonly PublishedText[]
}

export interface ReportOptions {
  readonly out?: string
  readonly messages: MessageLanguage
}

/** What `tarmaq import` tells people: text by text what was read, how it stands to its lock, and the findings. */
export function importReport(imported: ImportedTexts, options: ReportOptions, streams: Streams): string {
  const { texts, verifications = [], build } = imported
  const { out, messages } = options
  const paint = paintFor('stdout', streams)
  const lines = texts.flatMap((text, at) => [
    summary(text, messages, paint),
    ...(out === undefined ? [] : [`  → ${out}/${text.document.language}.md`]),
    ...(verifications[at] ? verificationLines(verifications[at], messages).map((line) => `  ${line}`) : []),
    ...findingLines(text.findings, text.file, messages, paint).map((line) => `  ${line}`),
    '',
  ])
  return [...lines, ...(build ? packLines(build, texts, options, paint) : [])].join('\n')
}

function packLines(
  build: NonNullable<ImportedTexts['build']>,
  texts: readonly PublishedText[],
  { out, messages }: ReportOptions,
  paint: Paint,
): string[] {
  const words = wordingIn(messages)
  const { policy, edition } = build.pack
  const name = `${paint('bold', policy)}  ${words('command:edition', { edition })}`
  if (isSound(build)) return [out === undefined ? name : `${name}  → ${out}/dist`, '']
  const disagreements = build.findings.filter(({ severity }) => severity === 'error')
  const told = texts.flatMap((text) => {
    const here = disagreements.filter(({ clause = '' }) => holderOf(clause, texts) === text)
    return findingLines(here, text.file, messages, paint)
  })
  return [`${name}  ${words('command:disagree')}`, ...told, '']
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
