import type { ReactNode } from 'react'
import { usePolicy } from 'tarmaq/react'
import { Focused } from '../focused.js'
import { ClauseMarks } from '../policy/clause-marks.js'
import { useWords } from '../words/words.js'
import type { Collected } from './sending.js'

export interface ReceiptProps {
  readonly collected: readonly Collected[]
  readonly onAgain: () => void
}

/** What was collected, and by which clauses: an answer that can be given to the user at any time, and to an auditor. */
export function Receipt({ collected, onAgain }: ReceiptProps): ReactNode {
  const { policy } = usePolicy()
  const { t } = useWords()
  const shown = (value: Collected['value']) =>
    typeof value === 'string' ? value : value.map((item) => t(item)).join('; ')
  return (
    <section className="card receipt" aria-labelledby="receipt">
      <Focused>
        <h2 id="receipt">{t('receipt.title')}</h2>
      </Focused>
      <p>{t('receipt.lead')}</p>
      <dl>
        {collected.map(({ name, value, decision }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{shown(value)}</dd>
            <dd className="hint">
              {t('receipt.clauses')}: <ClauseMarks ids={decision.clauses} linked />
            </dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {t('receipt.edition')}: <code>{policy.edition}</code>
      </p>
      <button type="button" className="plain" onClick={onAgain}>
        {t('receipt.again')}
      </button>
    </section>
  )
}
