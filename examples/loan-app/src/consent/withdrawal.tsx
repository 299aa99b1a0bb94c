/** What withdrawing the consent would mean, told before it is done. */
import type { ReactNode } from 'react'
import { DecisionNotice } from 'tarmaq/react'
import { accesses } from '../application/accesses.js'
import { type Asked, fields } from '../application/fields.js'
import { Tags } from '../tags.js'
import { useWords } from '../words/words.js'
import { useConsent } from './kept.js'

export function WithdrawalOffer({ onWithdraw }: { readonly onWithdraw: () => void }): ReactNode {
  const { falls, how } = useConsent().withdrawal
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
  const purposes = falls.flatMap((fallen) => (fallen.action === 'collect' ? fallen.purpose : []))

  return (
    <section className="card" aria-labelledby="withdrawal">
      <h2 id="withdrawal">{t('withdrawal.title')}</h2>
      <p>{t('withdrawal.fields')}</p>
      <Tags names={closing} />
      <p>{t('withdrawal.purposes')}</p>
      <Tags names={purposes.map((id) => t(`vocabulary:purpose.${id}`))} />
      <h3>{t('withdrawal.how')}</h3>
      <DecisionNotice decision={how} request={{ action: 'exercise', right: 'withdraw-consent' }} />
      <p className="hint">{t('withdrawal.note')}</p>
      <button type="button" className="danger" onClick={onWithdraw}>
        {t('withdrawal.withdraw')}
      </button>
    </section>
  )
}
