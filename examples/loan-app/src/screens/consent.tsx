import { type ReactNode, useState } from 'react'
import { ConsentState } from '../consent/consent-state.js'
import { useConsent } from '../consent/kept.js'
import { Record } from '../consent/record.js'
import { WithdrawalOffer } from '../consent/withdrawal.js'
import { Focused } from '../focused.js'
import { addressOf } from '../route.js'
import { useWords } from '../words/words.js'

export interface ConsentScreenProps {
  /** What was filled in on the strength of the consent has to go with it. */
  readonly onWithdrawn: () => void
}

export function ConsentScreen({ onWithdrawn }: ConsentScreenProps): ReactNode {
  const { state, record, withdraw } = useConsent()
  const { t } = useWords()
  const [withdrawn, setWithdrawn] = useState(false)

  function withdrawAll(): void {
    withdraw()
    onWithdrawn()
    setWithdrawn(true)
  }

  return (
    <>
      <h1>{t('consent.title')}</h1>
      <Focused when={withdrawn}>
        <ConsentState />
      </Focused>
      {record ? <Record record={record} /> : <p>{t('consent.none')}</p>}
      {state === 'given' ? (
        <WithdrawalOffer onWithdraw={withdrawAll} />
      ) : (
        <p>
          <a href={addressOf('application')}>{t('consent.to-application')}</a>
        </p>
      )}
    </>
  )
}
