import { type Dispatch, type FormEvent, type ReactNode, useId, useState } from 'react'
import { usePolicy } from 'tarmaq/react'
import { Asking } from '../consent/asking.js'
import { useConsent } from '../consent/kept.js'
import { useWords } from '../words/words.js'
import { AccessCard } from './access-card.js'
import { accesses, letIn } from './accesses.js'
import type { Change, Draft } from './draft.js'
import { FieldRow } from './field-row.js'
import { type Asked, fields } from './fields.js'
import { type Collected, collectedFrom, mistakesIn, openFields } from './sending.js'

export interface FormProps {
  readonly draft: Draft
  readonly change: Dispatch<Change>
  readonly onSend: (collected: readonly Collected[]) => void
}

export function Form({ draft, change, onSend }: FormProps): ReactNode {
  const { policy } = usePolicy()
  const { withConsent } = useConsent()
  const { t } = useWords()
  const answer = (asked: Asked) => policy.decide(withConsent(asked))
  /** Mistakes are shown once the user has tried to send, and from then on as they are typed away. */
  const [tried, setTried] = useState(false)
  const mistakes = mistakesIn(draft, answer)
  const [first] = Object.keys(mistakes)
  const open = openFields(answer).length > 0
  const id = useId()

  function submitted(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    setTried(true)
    const collected = collectedFrom(draft, answer)
    if (first) (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus()
    else if (collected.length) onSend(collected)
  }

  return (
    <div className="application">
      {/* The app says itself what is wrong, in its own language: the browser would say it in the browser's. */}
      <form id={id} className="fields" noValidate onSubmit={submitted}>
        <section className="card" aria-labelledby="form">
          <h2 id="form">{t('form.title')}</h2>
          {fields.map((field) => (
            <FieldRow
              key={field.id}
              field={field}
              value={draft.values[field.id] ?? ''}
              mistake={tried ? mistakes[field.id] : undefined}
              onFill={(value) => change({ kind: 'filled', field: field.id, value })}
            />
          ))}
        </section>
      </form>
      {/* Consent to more is a form of its own, and a form can't stand in a form. */}
      <section aria-labelledby="accesses">
        <h2 id="accesses">{t('accesses.title')}</h2>
        <p>{t('accesses.lead')}</p>
        {open && (
          <Asking part="accesses" asked={accesses.map(({ asked }) => asked)} later={letIn} headingLevel={3} />
        )}
        {accesses.map((access) => (
          <AccessCard
            key={access.permission}
            access={access}
            items={draft.picked[access.permission] ?? []}
            onPick={(items) => change({ kind: 'picked', permission: access.permission, items })}
          />
        ))}
      </section>
      {open ? (
        <>
          <p className="error" role="alert">
            {tried && first && t('error.summary')}
          </p>
          <button type="submit" form={id} className="primary send">
            {t('submit')}
          </button>
        </>
      ) : (
        <p className="note">{t('closed')}</p>
      )}
    </div>
  )
}
