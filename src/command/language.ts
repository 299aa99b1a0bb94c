import type { Policy } from '../index.js'
import { languageOf } from '../run/language.js'
import { UsageError } from './failure.js'

/**
 * The language that a command shows a policy in: the one asked for, or the policy's first; none if it has none.
 *
 * @param named what the user called the policy
 * @throws UsageError naming the languages that the policy has
 */
export function shownLanguage(
  { languages }: Policy,
  named: string,
  tag: string | undefined,
): string | undefined {
  if (tag === undefined) return languages[0]
  const wanted = languageOf(tag)
  if (languages.includes(wanted)) return wanted
  throw new UsageError(`${named}: has no text in ${tag}; its languages: ${languages.join(', ') || 'none'}`)
}
