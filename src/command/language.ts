import type { Policy } from '../index.js'
import { UsageError } from './failure.js'

/**
 * The language that a command shows a policy in: the one asked for, or the policy's first; none if it has none.
 *
 * @param named what the user called the policy
 * @throws UsageError naming the languages that the policy has
 */
export function languageOf(
  { languages }: Policy,
  named: string,
  tag: string | undefined,
): string | undefined {
  // A region means its language: kk-KZ is kk (SPEC section 5).
  const wanted = tag?.toLowerCase().split(/[-_]/)[0]
  if (wanted === undefined) return languages[0]
  if (languages.includes(wanted)) return wanted
  throw new UsageError(`${named}: has no text in ${tag}; its languages: ${languages.join(', ') || 'none'}`)
}
