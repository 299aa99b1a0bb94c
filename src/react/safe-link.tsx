import type { ReactElement } from 'react'

/** An address as a link where it is one that a policy may lead to, else as text: addresses come with packs, and packs from anyone. */
export function SafeLink({ to }: { readonly to: string }): ReactElement {
  const leads = /^(?:https:\/\/|mailto:|tel:)\S+$/i.test(to)
  return leads ? <a href={to}>{to}</a> : <span>{to}</span>
}
