import { usePolicy } from './hooks/provider.js'
import type { ScreenWords } from './words.js'

/** @throws Error if the provider above was given no wording */
export function useWords(): ScreenWords {
  const { words } = usePolicy()
  if (words) return words
  throw new Error(
    'no words to show a policy with: give <PolicyProvider> a `wording`, made by `screenWording`',
  )
}
