/**
 * How deep the elements of a page nest. Parsing takes a time that grows with the size times the depth, so that pages
 * deeper than any real one are refused before they are parsed.
 */

export const deepestElement = 1_000

const tag = /<(\/?)([a-z][a-z0-9]*)/gi
/** Elements that have no end tag, or whose end tag may be left out. */
const open = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp html head body'.split(
    ' ',
  ),
)

/** The line, counted from 1, where elements nest deeper than `deepestElement`; null if they don't. */
export function lineOfTooDeepElement(html: string): number | null {
  let depth = 0
  for (const match of html.matchAll(tag)) {
    if (open.has((match[2] as string).toLowerCase())) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepestElement) return html.slice(0, match.index).split('\n').length
  }
  return null
}
