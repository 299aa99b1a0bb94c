import type { ReactElement } from 'react'
import { linkable } from '../run/linkable.js'

/** An address as a link where it is one that a policy may lead to, else as text. */
export function SafeLink({ to }: { readonly to: string }): ReactElement {
  const href = linkable(to)
  return href ? <a href={href}>{to}</a> : <span>{to}</span>
}
