import { type ReactNode, useEffect } from 'react'
import { Policy } from 'tarmaq/react'

/** @param clause the clause to bring into view: the browser looked for it before it was there */
export function PolicyScreen({ clause }: { readonly clause: string | undefined }): ReactNode {
  useEffect(() => {
    if (clause !== undefined) document.getElementById(clause)?.scrollIntoView()
  }, [clause])
  return <Policy headingLevel={1} />
}
