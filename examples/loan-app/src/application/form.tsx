import { type Dispatch, type FormEvent, type ReactNode, useState } from 'react'
import { usePolicy } from 'tarmaq/react'
import { useConsent } from '../consent/kept.js'
import { useWords } from '../words/words.js'
import { AccessCard } from './access-card.js'
import { accesses } from './accesses.js'
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

  function submitted(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    setTried(true)
    const collected = collectedFrom(draft, answer)
    if (first) (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus()
    else if (collected.length) onSend(collected)
  }

  return (
    // The app says itself what is wrong, in its own language: the browser would say it in the browser's.
    <form className="application" noValidate onSubmit={submitted}>
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
      <section aria-labelledby="accesses">
        <h2 id="accesses">{t('accesses.title')}</h2>
        <p>{t('accesses.lead')}</p>
        {accesses.map((access) => (
          <AccessCard
            key={access.permission}
            access={access}
            items={draft.picked[access.permission] ?? []}
            onPick={(items) => change({ kind: 'picked', permission: access.permission, items })}
          />
        ))}
      </section>
      {openFields(answer).length ? (
        <>
          <p className="error" role="alert">
            {tried && first && t('error.summary')}
          </p>
          <button type="submit" className="primary send">
            {t('submit')}
          </button>
        </>
      ) : (
        <p className="note">{t('closed')}</p>
      )}
    </form>
  )
}
