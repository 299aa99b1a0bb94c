/** Which screen is shown, from the address: `#/policy`, or the anchor of a clause, `#4.2.1`. */
import { useSyncExternalStore } from 'react'

export const screens = ['application', 'consent', 'policy'] as const
export type Screen = (typeof screens)[number]

export interface Route {
  readonly screen: Screen
  /** The clause to bring into view. */
  readonly clause?: string
}

export const addressOf = (screen: Screen): string => `#/${screen}`
export const addressOfClause = (id: string): string => `#${id}`

/** Clause ids never begin with a slash, so the two kinds of address can't be taken for one another. */
function routeOf(hash: string): Route {
  const name = decodeURIComponent(hash.slice(1))
  if (name !== '' && !name.startsWith('/')) return { screen: 'policy', clause: name }
  return { screen: screens.find((screen) => `/${screen}` === name) ?? 'application' }
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => location.hash))
}

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
