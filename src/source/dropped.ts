import { type Finding, finding } from '../model/finding.js'

/**
 * Why text of a file is left out: the variant of its `text-dropped` finding. Menus are `navigation`, `script` stands
 * for all that a page never shows (styles, templates), `control` for buttons and fields, `link-target` for addresses.
 */
export type DropReason =
  | 'navigation'
  | 'page-header'
  | 'page-footer'
  | 'script'
  | 'hidden'
  | 'cookie-banner'
  | 'control'
  | 'embedded'
  | 'page-title'
  | 'link-target'
  | 'image'
  | 'front-matter'
  | 'nesting'
  | 'unknown-tag'

const longestExcerpt = 60

/** The finding for text left out at a place; null if it is blank. `count` counts non-blank characters. */
export function dropped(text: string, line: number, column: number, reason: DropReason): Finding | null {
  const count = visibleLength(text)
  if (count === 0) return null
  const excerpt = [
    ...text
      .slice(0, 4 * longestExcerpt)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longestExcerpt)
    .join('')
  return finding('text-dropped', { line, column }, { text: excerpt, count }, reason)
}

/** How many non-blank characters a text has, as UTF-16 code units. Counts without a copy: texts have megabytes. */
export function visibleLength(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) count++
  return count
}

/** What `\s` matches. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f) return true
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
