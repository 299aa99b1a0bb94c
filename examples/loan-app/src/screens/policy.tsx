import { type ReactNode, useEffect } from 'react'
import { Policy } from 'tarmaq/react'
import { addressOfClause } from '../route.js'

export interface PolicyScreenProps {
  /** The clause to bring into view and to mark. */
  readonly clause: string | undefined
}

export function PolicyScreen({ clause }: PolicyScreenProps): ReactNode {
  useEffect(() => {
    // The browser looked for the address before the policy was on the screen: it has to look again.
    if (clause !== undefined) location.replace(addressOfClause(clause))
  }, [clause])
  return <Policy headingLevel={1} />
}
