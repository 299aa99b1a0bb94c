import type { Wording } from './wording.js'

/**
 * Things named one after the other, the last two joined by "and".
 * @param closed false where others follow, so that the last two are joined by a comma too
 */
export function enumerated(names: readonly string[], say: Wording['say'], closed = true): string {
  return names.reduce((first, last, index) => {
    if (index === 0) return last
    return say(closed && index === names.length - 1 ? 'list.and' : 'list.comma', { first, last })
  }, '')
}
