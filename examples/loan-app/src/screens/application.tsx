import { type Dispatch, type ReactNode, useState } from 'react'
import type { Change, Draft } from '../application/draft.js'
import { fields } from '../application/fields.js'
import { Form } from '../application/form.js'
import { Receipt } from '../application/receipt.js'
import type { Collected } from '../application/sending.js'
import { WishList } from '../application/wish-list.js'
import { Asking } from '../consent/asking.js'
import { useWords } from '../words/words.js'

export interface ApplicationScreenProps {
  readonly draft: Draft
  readonly change: Dispatch<Change>
}

export function ApplicationScreen({ draft, change }: ApplicationScreenProps): ReactNode {
  const { t } = useWords()
  const [sent, setSent] = useState<readonly Collected[]>()

  function again(): void {
    change({ kind: 'cleared' })
    setSent(undefined)
  }

  return (
    <>
      <h1>{t('application.title')}</h1>
      <p className="lead">{t('application.lead')}</p>
      <div className="columns">
        <div>
          <Asking part="fields" asked={fields.map(({ asked }) => asked)} />
          {sent ? (
            <Receipt collected={sent} onAgain={again} />
          ) : (
            <Form draft={draft} change={change} onSend={setSent} />
          )}
        </div>
        <WishList />
      </div>
    </>
  )
}
