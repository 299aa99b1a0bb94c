import type { Finding } from './finding.js'

/**
 * A line of visible text with its place in the file. Plain text gives its lines as they are.
 * Markup (HTML, Markdown of any author) gives the visible text and says where its blocks begin:
 * `block` stands on the first line of each block, the block's further lines carry `continues`.
 */
export interface SourceLine {
  /** Visible text, untrimmed, NFC, without line end. May hold soft hyphens, non-breaking spaces, form feeds. */
  readonly text: string
  /** Place of the first character in the file, counted from 1. */
  readonly line: number
  readonly column: number
  readonly block?: 'heading' | 'item' | 'paragraph'
  /** Heading level (1–6) or list depth (1 …). */
  readonly depth?: number
  readonly continues?: true
}

export type SourceFormat = 'text' | 'html' | 'markdown'

/** A published file, decoded, with its visible text as lines and a finding for everything left out. */
export interface SourceText {
  readonly file: string
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string
  readonly format: SourceFormat
  readonly lines: readonly SourceLine[]
  readonly findings: readonly Finding[]
}

/** Input that can't be read. Its message is one line that says which file, where and why, in the user's words. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput'
}
