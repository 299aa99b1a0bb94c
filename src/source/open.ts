import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Finding } from '../model/finding.js'
import { type SourceFormat, type SourceLine, type SourceText, UnreadableInput } from '../model/source.js'
import { decodeBytes } from './decode.js'
import { formatOf } from './format.js'
import { htmlLines } from './html.js'
import { deepestElement, lineOfTooDeepElement } from './html-depth.js'
import { countLetters } from './letters.js'
import { markdownLines } from './markdown.js'
import { plainLines } from './plain.js'

export interface OpenOptions {
  /** The largest file that is read, in bytes; 16 MiB unless told. */
  readonly maxBytes?: number
}

/** A file as text: decoded, without byte order mark, line ends as they are. */
export interface DecodedFile {
  readonly file: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly encoding: string
  readonly text: string
}

const mebibyte = 1_048_576
const defaultMaxBytes = 16 * mebibyte
const fewestLetters = 100

/**
 * Reads a published file from disk to its visible lines.
 *
 * @throws UnreadableInput where there is no file, no text in a known encoding, or too little or too much of it
 */
export function openSource(file: string, options: OpenOptions = {}): SourceText {
  return sourceOf(readTextFile(file, options))
}

/** The same from bytes; `file` only names them. */
export function sourceFromBytes(bytes: Uint8Array, file: string, options: OpenOptions = {}): SourceText {
  return sourceOf(decodeFile(bytes, file, options))
}

/** Reads a file from disk as text, for those who must see it before its format is known (policy Markdown, packs). */
export function readTextFile(file: string, options: OpenOptions = {}): DecodedFile {
  return decodeFile(readBytes(file, options), file, options)
}

/** The visible lines of a decoded file. */
export function sourceOf({ file, sha256, text }: DecodedFile): SourceText {
  const format = formatOf(file, text)
  if (format !== 'html') refuseFewLetters(countLetters(text, fewestLetters), file)
  const { lines, findings } = visibleLines(text, format, file)
  if (format === 'html' && lines.length === 0)
    throw new UnreadableInput(`${file}: the page has no visible text`)
  if (format !== 'text') refuseFewLetters(countLettersOfLines(lines), file)
  return { file, sha256, format, lines, findings }
}

function visibleLines(
  text: string,
  format: SourceFormat,
  file: string,
): { lines: SourceLine[]; findings: readonly Finding[] } {
  if (format === 'text') return { lines: plainLines(text), findings: [] }
  const source = text.replace(/\r\n?/g, '\n')
  if (format === 'markdown') return markdownLines(source)
  const tooDeep = lineOfTooDeepElement(source)
  if (tooDeep !== null) {
    throw new UnreadableInput(`${file}:${tooDeep}: more than ${deepestElement} elements inside each other`)
  }
  return htmlLines(source)
}

function readBytes(file: string, options: OpenOptions): Uint8Array {
  try {
    const status = statSync(file)
    if (status.isDirectory()) throw new UnreadableInput(`${file}: a directory, not a file`)
    refuseSize(status.size, file, options)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof UnreadableInput) throw error
    throw new UnreadableInput(`${file}: ${causeOf(error as NodeJS.ErrnoException)}`)
  }
}

function causeOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return 'no such file'
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'no permission to read it'
  return `can't be read (${error.code ?? error.message})`
}

function refuseSize(size: number, file: string, { maxBytes = defaultMaxBytes }: OpenOptions): void {
  if (size === 0) throw new UnreadableInput(`${file}: the file is empty`)
  if (size <= maxBytes) return
  throw new UnreadableInput(
    `${file}: ${mebibytes(size)} MiB, more than the limit of ${mebibytes(maxBytes)} MiB`,
  )
}

function mebibytes(bytes: number): string {
  return String(Math.round((bytes / mebibyte) * 100) / 100)
}

function decodeFile(bytes: Uint8Array, file: string, options: OpenOptions): DecodedFile {
  refuseSize(bytes.length, file, options)
  const decoded = decodeBytes(bytes)
  if ('cause' in decoded) throw new UnreadableInput(`${file}: ${decoded.cause}`)
  if (decoded.text.trim() === '') throw new UnreadableInput(`${file}: the file is blank`)
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), ...decoded }
}

function refuseFewLetters(letters: number, file: string): void {
  if (letters >= fewestLetters) return
  throw new UnreadableInput(`${file}: only ${letters} letters; a policy has at least ${fewestLetters}`)
}

function countLettersOfLines(lines: readonly SourceLine[]): number {
  let letters = 0
  for (const { text } of lines) {
    letters += countLetters(text, fewestLetters)
    if (letters >= fewestLetters) break
  }
  return letters
}
