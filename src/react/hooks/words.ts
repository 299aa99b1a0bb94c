import type { ScreenWords } from '../words.js'
import { usePolicy } from './provider.js'

/**
 * The words that the components are made of, for parts of a screen of one's own: a line under a button is
 * `useWords().explain(decision, request).decided`.
 * @throws Error if the provider above was given no wording
 */
export function useWords(): ScreenWords {
  const { words } = usePolicy()
  if (words) return words
  throw new Error(
    'no words to show a policy with: give <PolicyProvider> a `wording`, made by `screenWording`',
  )
}
