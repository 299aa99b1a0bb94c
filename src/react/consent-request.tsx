import { type FormEvent, type ReactElement, useId } from 'react'
import type { ConsentRecord } from '../model/consent.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import { ConsentCondition } from './consent-condition.js'
import { useConsentRequest } from './hooks/consent-request.js'
import { usePolicy } from './hooks/provider.js'
import { OfficialText } from './official-text.js'
import { useWords } from './use-words.js'

export interface ConsentRequestProps {
  readonly decision: Decision
  /** What was asked. With it the request names the data, the purpose and so on. */
  readonly request?: PolicyRequest | undefined
  /** Called with what the user has agreed to, once it is everything that was missing. */
  readonly onConsent: (record: ConsentRecord) => void
  readonly onDecline?: (() => void) | undefined
  /** The level of the heading, from 1 to 6; 2 if absent. */
  readonly headingLevel?: number
}

/** What is used of the browser's form: these sources are checked without the browser's types. */
interface Form {
  querySelector(selector: string): { focus(): void } | null
}

/**
 * Asks the user for exactly the conditions that a `conditional` decision misses, each with the clause that sets it.
 * Nothing is ticked beforehand. For any other decision there is nothing to ask for, and nothing is shown.
 */
export function ConsentRequest(props: ConsentRequestProps): ReactElement | null {
  const { decision, request, onConsent, onDecline, headingLevel = 2 } = props
  const { language } = usePolicy()
  const { consent, say } = useWords()
  const { conditions, missing, give, record } = useConsentRequest(decision, request)
  const id = useId()
  if (!conditions.length) return null

  const Heading = `h${headingLevel}` as 'h2'
  const asked = consent(decision, request)
  const left = asked.conditions.filter(({ condition }) => missing.includes(condition))

  function submitted(event: FormEvent): void {
    event.preventDefault()
    const agreed = record()
    if (agreed) onConsent(agreed)
    else (event.currentTarget as unknown as Form).querySelector('input:not(:checked)')?.focus()
  }

  return (
    <form
      className="tarmaq tarmaq-card tarmaq-consent"
      lang={language}
      aria-labelledby={id}
      onSubmit={submitted}
    >
      <Heading className="tarmaq-heading" id={id}>
        {asked.title}
      </Heading>
      <p className="tarmaq-lead">{asked.lead}</p>
      <fieldset>
        <legend className="tarmaq-label">{say('consent.legend')}</legend>
        {conditions.map((each, index) => (
          <ConsentCondition
            key={each.condition}
            asked={each}
            statement={asked.conditions[index]?.statement}
            onChange={give}
          />
        ))}
      </fieldset>
      <OfficialText />
      <p className="tarmaq-left" id={`${id}left`} aria-live="polite">
        {left.length > 0 && say('consent.left', { names: left.map(({ name }) => name).join('; ') })}
      </p>
      <div className="tarmaq-buttons">
        <button
          type="submit"
          className="tarmaq-button tarmaq-primary"
          aria-disabled={left.length > 0}
          aria-describedby={`${id}left`}
        >
          {left.length ? say('consent.tick', { count: left.length }) : say('consent.accept')}
        </button>
        {onDecline && (
          <button type="button" className="tarmaq-button" onClick={onDecline}>
            {say('consent.decline')}
          </button>
        )}
      </div>
    </form>
  )
}
