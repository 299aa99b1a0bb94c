import { type FormEvent, type ReactElement, useId } from 'react'
import { type ConsentRecord, isConsent } from '../model/consent.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import { ConsentCircumstances } from './consent-circumstances.js'
import { ConsentCondition } from './consent-condition.js'
import { ConsentGrants } from './consent-grants.js'
import type { OneOrMore } from './hooks/asked.js'
import { useConsentRequest } from './hooks/consent-request.js'
import { usePolicy } from './hooks/provider.js'
import { useWords } from './hooks/words.js'
import { OfficialText } from './official-text.js'

export interface ConsentRequestProps {
  /** What to ask consent for: one answer of the policy, or those on all fields of a form, which are then asked for at once. */
  readonly decision: OneOrMore<Decision>
  /**
   * What was asked, in the order of the decisions. With it the data, the purpose and so on are named, and the record holds these
   * uses: without it, it gives whatever the clauses of the decisions grant.
   */
  readonly request?: OneOrMore<PolicyRequest> | undefined
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
 * Asks the user for exactly the conditions that `conditional` decisions miss, each once, and says what they are asked for:
 * all with the clauses that grant or set them, which are what the record names. Nothing is ticked beforehand.
 * A person can consent and say that they are of age. What else is missing is shown as what must hold too: it is not ticked,
 * not recorded, and `unmet` still when the policy is asked again. Where that is all that is missing, nothing is asked.
 * Other decisions are not asked for; where there are no `conditional` ones, nothing is shown.
 * Where a clause has no text to be read, that is said, and nothing can be agreed to.
 */
export function ConsentRequest(props: ConsentRequestProps): ReactElement | null {
  const { decision, request, onConsent, onDecline, headingLevel = 2 } = props
  const { language } = usePolicy()
  const words = useWords()
  const { say } = words
  const { grants, conditions, circumstances, readable, give, record } = useConsentRequest(decision, request)
  const id = useId()
  if (!grants.length) return null
  if (!readable) {
    return (
      <p className="tarmaq tarmaq-card" lang={language}>
        {say('consent.unreadable')}
      </p>
    )
  }

  const Heading = `h${headingLevel}` as 'h2'
  const asks = conditions.length > 0
  const Outer = asks ? 'form' : 'section'
  const consents = conditions.some(({ condition }) => isConsent(condition))
  const left = conditions
    .filter(({ given }) => !given)
    .map(({ condition, clauses }) => words.condition(condition, clauses).name)

  function submitted(event: FormEvent): void {
    event.preventDefault()
    const agreed = record()
    if (agreed) onConsent(agreed)
    else (event.currentTarget as unknown as Form).querySelector('input:not(:checked)')?.focus()
  }

  return (
    <Outer
      className="tarmaq tarmaq-card tarmaq-consent"
      lang={language}
      aria-labelledby={id}
      onSubmit={submitted}
    >
      <Heading className="tarmaq-heading" id={id}>
        {say(consents ? 'consent.title' : asks ? 'consent.title.confirm' : 'notice.conditional')}
      </Heading>
      <ConsentGrants grants={grants} />
      {asks && (
        <fieldset>
          <legend className="tarmaq-label">{say('consent.legend')}</legend>
          {conditions.map((each) => (
            <ConsentCondition key={each.condition} asked={each} onChange={give} />
          ))}
        </fieldset>
      )}
      <ConsentCircumstances circumstances={circumstances} beside={asks} />
      <OfficialText />
      {asks && (
        <>
          <p className="tarmaq-left" id={`${id}left`} aria-live="polite">
            {left.length > 0 && say('consent.left', { names: left.join('; ') })}
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
        </>
      )}
    </Outer>
  )
}
