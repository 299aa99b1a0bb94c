import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { PolicyDocument, Wording } from '../model/clause.js'
import { UnreadableInput } from '../model/source.js'

/** Everything in a policy document but its clauses. */
export type FrontMatter = Omit<PolicyDocument, 'clauses'>

const fixedKeys = ['policy', 'language', 'wording', 'source']
const plainScalar = /^(?:\p{L}(?:[\p{L}\p{N}_./-]| (?! |$))*|(?=[0-9a-f]*[a-df])[0-9a-f]{64})$/u
const reservedWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** Writes the front matter with its fences; strings that another YAML reader could take for something else are quoted. */
export function writeFrontMatter(document: FrontMatter): string {
  const lines: string[] = []
  if (document.policy !== null) lines.push(`policy: ${scalar(document.policy)}`)
  lines.push(`language: ${scalar(document.language)}`, `wording: ${document.wording}`)
  if (document.source !== null) {
    lines.push(
      'source:',
      `  file: ${scalar(document.source.file)}`,
      `  sha256: ${scalar(document.source.sha256)}`,
    )
  }
  for (const [key, value] of Object.entries(document.meta)) {
    if (fixedKeys.includes(key)) throw new Error(`\`${key}\` has a field of its own and can't stand in meta`)
    lines.push(`${scalar(key)}: ${scalar(value)}`)
  }
  return `---\n${lines.join('\n')}\n---\n`
}

function scalar(value: string): string {
  return plainScalar.test(value) && !reservedWord.test(value) ? value : JSON.stringify(value)
}

/**
 * Reads the YAML between the fences. Every scalar is a string, as written.
 *
 * @param firstLine the line of the file on which the YAML begins
 * @throws UnreadableInput naming file, line and cause where an entry is missing or does not fit
 */
export function readFrontMatter(yaml: string, file: string, firstLine: number): FrontMatter {
  const lineCounter = new LineCounter()
  const parsed = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
  })
  const lineAt = (offset: number) => firstLine + lineCounter.linePos(offset).line - 1
  const fail = (cause: string, offset = 0): never => {
    throw new UnreadableInput(`${file}:${lineAt(offset)}: front matter: ${cause}`)
  }

  const problem = parsed.errors[0]
  if (problem !== undefined) fail(problem.message.split('\n')[0] as string, problem.pos[0])
  if (!isMap(parsed.contents)) return fail('expected entries such as `language: ru`')

  const entries = readEntries(parsed.contents.items as Pair<Node, Node | null>[], '', fail)
  const text = (key: string): string | null => {
    const entry = entries.get(key)
    if (entry === undefined) return null
    if (!isScalar(entry.value) || entry.value.value === '') {
      return fail(`\`${key}\` must be a piece of text`, entry.offset)
    }
    return String(entry.value.value)
  }

  const language = text('language') ?? fail('`language` is missing')
  if (!/^[a-z]{2,8}$/.test(language))
    fail(`\`${language}\` is no language code`, entries.get('language')?.offset)
  const wording = text('wording') ?? fail('`wording` is missing: `published` or `restated`')
  if (wording !== 'published' && wording !== 'restated') {
    fail(`\`wording\` is \`published\` or \`restated\`, not \`${wording}\``, entries.get('wording')?.offset)
  }

  const meta: [string, string][] = []
  for (const [key, entry] of entries) {
    if (fixedKeys.includes(key)) continue
    if (!isScalar(entry.value)) return fail(`\`${key}\` must be a piece of text`, entry.offset)
    meta.push([key, String(entry.value.value)])
  }
  return {
    policy: text('policy'),
    language,
    wording: wording as Wording,
    source: readSource(entries.get('source'), fail),
    meta: Object.fromEntries(meta),
  }
}

type Fail = (cause: string, offset?: number) => never
interface Entry {
  readonly value: Node | null
  readonly offset: number
}

function readEntries(
  pairs: readonly Pair<Node, Node | null>[],
  prefix: string,
  fail: Fail,
): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { key, value } of pairs) {
    const offset = key.range?.[0] ?? 0
    if (!isScalar(key)) return fail('a name before the colon must be a piece of text', offset)
    entries.set(`${prefix}${String(key.value)}`, { value, offset })
  }
  return entries
}

function readSource(entry: Entry | undefined, fail: Fail): FrontMatter['source'] {
  if (entry === undefined) return null
  if (!isMap(entry.value)) return fail('`source` needs `file` and `sha256` below it', entry.offset)
  const fields = readEntries(entry.value.items as Pair<Node, Node | null>[], '', fail)
  const [file, sha256] = ['file', 'sha256'].map((key) => {
    const value = fields.get(key)?.value
    return isScalar(value) ? String(value.value) : fail(`\`source\` has no \`${key}\``, entry.offset)
  }) as [string, string]
  if (!/^[0-9a-f]{64}$/.test(sha256)) fail('`sha256` must be 64 hex digits', fields.get('sha256')?.offset)
  for (const [key, { offset }] of fields) {
    if (key !== 'file' && key !== 'sha256') fail(`\`source\` knows no \`${key}\``, offset)
  }
  return { file, sha256 }
}
