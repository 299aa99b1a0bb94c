/** What withdrawing the consent would mean, told before it is done. */
import type { ReactNode } from 'react'
import { type ConsentRecord, consentWithdrawal, type PolicyRequest } from 'tarmaq'
import { DecisionNotice, useDecision, usePolicy } from 'tarmaq/react'
import { accesses } from '../application/accesses.js'
import { type Asked, fields } from '../application/fields.js'
import { Tags } from '../tags.js'
import { useWords } from '../words/words.js'

export interface WithdrawalOfferProps {
  /** Those that are in effect. */
  readonly records: readonly ConsentRecord[]
  readonly onWithdraw: () => void
}

const withdrawing: PolicyRequest = { action: 'exercise', right: 'withdraw-consent' }

export function WithdrawalOffer({ records, onWithdraw }: WithdrawalOfferProps): ReactNode {
  const { policy } = usePolicy()
  const how = useDecision(withdrawing)
  const falls = records.flatMap((record) => consentWithdrawal(policy, record).falls)
  const { t } = useWords()

  // The library says what falls in the policy's terms; what that is in this form, the form's own requests tell.
  const closes = ({ data, purpose }: Asked) =>
    falls.some(
      (fallen) => fallen.action === 'collect' && fallen.purpose === purpose && fallen.data.includes(data),
    )
  const closing = [
    ...fields.filter(({ asked }) => closes(asked)).map(({ id }) => t(`field.${id}`)),
    ...accesses.filter(({ asked }) => closes(asked)).map(({ permission }) => t(`access.${permission}`)),
  ]
  const purposes = new Set(falls.flatMap((fallen) => (fallen.action === 'collect' ? fallen.purpose : [])))

  return (
    <section className="card" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t('withdrawal.title')}</h2>
      <p>{t('withdrawal.fields')}</p>
      <Tags names={closing} />
      <p>{t('withdrawal.purposes')}</p>
      <Tags names={Array.from(purposes, (id) => t(`vocabulary:purpose.${id}`))} />
      <h3>{t('withdrawal.how')}</h3>
      <DecisionNotice decision={how} request={withdrawing} />
      <p className="hint">{t('withdrawal.note')}</p>
      <button type="button" className="danger" onClick={onWithdraw}>
        {t('withdrawal.withdraw')}
      </button>
    </section>
  )
}
