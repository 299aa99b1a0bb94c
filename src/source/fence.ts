/** Which code fence or HTML comment is open at a line of Markdown: no heading begins inside. */

const fence = /^ {0,3}(`{3,}|~{3,})/
const commentStart = /^ {0,3}<!--/
const commentEnd = '-->'

/**
 * What is open after a line, if anything: the fence's mark, or the end that a comment waits for.
 * A fence closes with its own mark, at least as long.
 *
 * @param start the first characters of the line
 * @param includes whether the whole line holds a text
 */
export function fenceAfter(
  open: string | null,
  start: string,
  includes: (text: string) => boolean,
): string | null {
  if (open === commentEnd || (open === null && commentStart.test(start))) {
    return includes(commentEnd) ? null : commentEnd
  }
  const mark = fence.exec(start)?.[1]
  if (mark === undefined) return open
  if (open === null) return mark
  return mark.startsWith(open) && start.trim() === mark ? null : open
}
