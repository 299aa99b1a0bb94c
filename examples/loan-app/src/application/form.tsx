import { type Dispatch, type FormEvent, type ReactNode, useState } from 'react'
import { usePolicy } from 'tarmaq/react'
import { useConsent } from '../consent/kept.js'
import { useWords } from '../words/words.js'
import { AccessCard } from './access-card.js'
import { accesses } from './accesses.js'
import type { Change, Draft } from './draft.js'
import { FieldRow } from './field-row.js'
import { fields } from './fields.js'
import { type Collected, collectedFrom, type Mistakes, mistakesIn } from './sending.js'

export interface FormProps {
  readonly draft: Draft
  readonly change: Dispatch<Change>
  readonly onSend: (collected: readonly Collected[]) => void
}

export function Form({ draft, change, onSend }: FormProps): ReactNode {
  const { policy } = usePolicy()
  const { given } = useConsent()
  const { t } = useWords()
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const [trouble, setTrouble] = useState<'summary' | 'closed'>()

  function submitted(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const found = mistakesIn(draft, policy, given)
    const collected = collectedFrom(draft, policy, given)
    setMistakes(found)
    const [first] = Object.keys(found)
    setTrouble(first ? 'summary' : collected.length ? undefined : 'closed')
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
            mistake={mistakes[field.id]}
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
      <p className="error" role="alert">
        {trouble && t(`error.${trouble}`)}
      </p>
      <button type="submit" className="primary send">
        {t('submit')}
      </button>
    </form>
  )
}
