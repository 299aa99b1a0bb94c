import type { ReactNode } from 'react'
import { useDecision, usePolicy } from 'tarmaq/react'
import { useConsent } from '../consent/kept.js'
import { useWords } from '../words/words.js'
import { AccessSteps } from './access-steps.js'
import { type Access, hoped } from './accesses.js'
import { Closed, Why } from './answer.js'
import type { Item } from './phone.js'

export interface AccessCardProps {
  readonly access: Access
  readonly items: readonly Item[]
  readonly onPick: (items: readonly Item[]) => void
}

/** Something from the phone, if the policy permits it at all. */
export function AccessCard({ access, items, onPick }: AccessCardProps): ReactNode {
  const { permission } = access
  const { policy } = usePolicy()
  const { withConsent } = useConsent()
  const { t } = useWords()

  const asked = withConsent(hoped(access))
  const possible = useDecision(asked)

  function take(picked: readonly Item[]): void {
    // The policy has the last word, on what is so and not on what was hoped for: picking comes after being let in.
    const given = { ...asked.given, 'user-selected': picked.length > 0 }
    if (policy.decide({ ...asked, given }).allowed) onPick(picked)
  }

  const name = t(`access.${permission}`)
  if (!possible.allowed) return <Closed name={name} decision={possible} asked={asked} />
  return (
    <section className="card access" aria-labelledby={permission}>
      <h3 id={permission}>{name}</h3>
      <AccessSteps access={access} items={items} onTake={take} onRemove={() => onPick([])} />
      <Why decision={possible} asked={asked} />
    </section>
  )
}
