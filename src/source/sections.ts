import { type HazardKind, lineHazard, lineOfTooManyMarks } from './hazard.js'

/**
 * Cuts a Markdown text into pieces that can be parsed on their own: remark-parse takes a time that grows faster than
 * the text, so whole documents must not reach it. A piece begins at an ATX heading outside code fences and comments and, once
 * the one before is long, at any line that opens a block of its own. Lines that remark-parse can't bear stand alone.
 */
export interface MarkdownSection {
  readonly text: string
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number
  /** Set where the text must be kept from remark-parse. */
  readonly hazard: { readonly kind: HazardKind; readonly line: number } | null
}

const longEnough = 2_048
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/
const fence = /^ {0,3}(`{3,}|~{3,})/
const commentStart = /^ {0,3}<!--/
const commentEnd = '-->'
const marker = /^(?:[-+*>]|\d{1,9}[.)])[ \t]/

/** The pieces of a text with `\n` line ends, in order; joined by line ends they are the text again. */
export function markdownSections(text: string, firstLine = 1): MarkdownSection[] {
  const sections: MarkdownSection[] = []
  let start = 0
  let startLine = firstLine
  let hazardBefore: HazardKind | null = null
  let openFence: string | null = null
  let afterBlank = false

  const close = (end: number) => {
    const piece = text.slice(start, end)
    const marks = hazardBefore === null ? lineOfTooManyMarks(piece) : -1
    const kind = marks >= 0 ? 'marks' : hazardBefore
    const hazard = kind === null ? null : { kind, line: startLine + Math.max(0, marks) }
    sections.push({ text: piece, line: startLine, hazard })
  }
  for (let at = 0, line = firstLine; at < text.length; line++) {
    const end = lineEnd(text, at)
    const content = text.slice(at, Math.min(end, at + 400))
    const hazard = lineHazard(content, end - at)
    const opensBlock = afterBlank ? /^[^ \t]/.test(content) : marker.test(content)
    const cut = openFence === null && (heading.test(content) || (opensBlock && at - start >= longEnough))
    if (at > start && (cut || hazard !== null || hazardBefore !== null)) {
      close(at - 1)
      start = at
      startLine = line
    }
    hazardBefore = hazard
    openFence = fenceAfter(openFence, content, () => text.slice(at, end).includes(commentEnd))
    afterBlank = content.trim() === ''
    at = end + 1
  }
  if (start < text.length) close(text.length)
  return sections
}

/**
 * The code fence or comment that is open after a line, if any. A fence closes with its own mark, at least as long;
 * a comment with the first end of comment.
 */
function fenceAfter(open: string | null, content: string, endsComment: () => boolean): string | null {
  if (open === commentEnd) return endsComment() ? null : open
  if (open === null && commentStart.test(content)) return endsComment() ? null : commentEnd
  const mark = fence.exec(content)?.[1]
  if (mark === undefined) return open
  if (open === null) return mark
  return mark.startsWith(open) && content.trim() === mark ? null : open
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
