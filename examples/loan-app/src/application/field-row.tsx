import { type ReactNode, useId } from 'react'
import { useDecision } from 'tarmaq/react'
import { useConsent } from '../consent/kept.js'
import { useWords } from '../words/words.js'
import { Closed, Why } from './answer.js'
import type { Field } from './fields.js'

export interface FieldRowProps {
  readonly field: Field
  readonly value: string
  /** What is wrong with the value. */
  readonly mistake: 'empty' | 'pattern' | undefined
  readonly onFill: (value: string) => void
}

/** A field that can be filled in as soon as the policy permits what it asks for. Before that there is nothing to fill in. */
export function FieldRow({ field, value, mistake, onFill }: FieldRowProps): ReactNode {
  const { withConsent } = useConsent()
  const { t } = useWords()
  const asked = withConsent(field.asked)
  const decision = useDecision(asked)
  const id = useId()
  const name = t(`field.${field.id}`)

  if (!decision.allowed) return <Closed name={name} decision={decision} asked={asked} />
  return (
    <div className="field">
      <label htmlFor={id}>
        {name} {field.optional && <span className="optional">{t('optional')}</span>}
      </label>
      <input
        {...field.input}
        id={id}
        name={field.id}
        value={value}
        aria-required={!field.optional}
        aria-invalid={mistake !== undefined}
        aria-describedby={`${id}hint`}
        onChange={(event) => onFill(event.target.value)}
      />
      <p id={`${id}hint`} className="hint">
        {mistake && <strong className="error">{t(`error.${mistake}`)}</strong>} {t(`hint.${field.id}`)}
      </p>
      <Why decision={decision} asked={asked} />
    </div>
  )
}
