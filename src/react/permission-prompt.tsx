import { type ReactElement, useId } from 'react'
import type { PolicyIds } from '../model/decision.js'
import { FoldedClauses } from './clause.js'
import type { PermissionPromptOptions } from './hooks/permission-prompt.js'
import { usePolicy } from './hooks/provider.js'
import { useWords } from './hooks/words.js'
import { LabelledList } from './labelled-list.js'

/** With the ids of a typed policy, `PermissionPrompt<Ids>` takes only permissions and purposes that it has. */
export interface PermissionPromptProps<Ids extends PolicyIds = PolicyIds>
  extends PermissionPromptOptions<Ids> {
  /** The user is ready to be asked by the system. */
  readonly onAllow: () => void
  readonly onNotNow: () => void
  /** The level of the heading, from 1 to 6; 2 if absent. */
  readonly headingLevel?: number
}

/**
 * Tells before the system asks: why the app wants a device permission, what the policy lets be done with it and what
 * not, what refusing means. Nothing is shown where the policy gives nothing to ask for: it prohibits the permission,
 * does not cover it, or does not grant it for one of the purposes. `<DecisionNotice>` of `canUse` says so.
 */
export function PermissionPrompt<Ids extends PolicyIds = PolicyIds>(
  props: PermissionPromptProps<Ids>,
): ReactElement | null {
  const { permission, purposes, onAllow, onNotNow, headingLevel = 2 } = props
  const { language } = usePolicy()
  const { prompt, say } = useWords()
  const id = useId()
  const told = prompt(permission, purposes)
  if (!told) return null

  const Heading = `h${headingLevel}` as 'h2'
  return (
    <section className="tarmaq tarmaq-card tarmaq-prompt" lang={language} aria-labelledby={id}>
      <Heading className="tarmaq-heading" id={id}>
        {told.title}
      </Heading>
      <p className="tarmaq-lead">{told.why}</p>
      <LabelledList label={say('prompt.may')} items={told.may} />
      <LabelledList label={say('prompt.may-not')} items={told.mayNot} />
      <p className="tarmaq-label">{say('prompt.refusal')}</p>
      <p>{told.refusal}</p>
      <FoldedClauses ids={told.clauses.map((clause) => clause.id)} />
      <div className="tarmaq-buttons">
        <button type="button" className="tarmaq-button tarmaq-primary" onClick={onAllow}>
          {say('prompt.allow')}
        </button>
        <button type="button" className="tarmaq-button" onClick={onNotNow}>
          {say('prompt.not-now')}
        </button>
      </div>
    </section>
  )
}
