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

/** How many non-blank characters a text has, as UTF-16 code units. */
export function visibleLength(text: string): number {
  return text.replace(/\s+/g, '').length
}
