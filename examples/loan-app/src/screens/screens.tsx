import { type ReactNode, useEffect, useRef } from 'react'
import { useDraft } from '../application/draft.js'
import type { Route } from '../route.js'
import { ApplicationScreen } from './application.js'
import { ConsentScreen } from './consent.js'
import { PolicyScreen } from './policy.js'

/** The screen that the address names. The draft outlives a look at another one, not the consent. */
export function Screens({ route: { screen, clause } }: { readonly route: Route }): ReactNode {
  const [draft, change] = useDraft()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(screen)

  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [screen])

  return (
    <main id="main" ref={main} tabIndex={-1}>
      {screen === 'application' && <ApplicationScreen draft={draft} change={change} />}
      {screen === 'consent' && <ConsentScreen onWithdrawn={() => change({ kind: 'cleared' })} />}
      {screen === 'policy' && <PolicyScreen clause={clause} />}
    </main>
  )
}
