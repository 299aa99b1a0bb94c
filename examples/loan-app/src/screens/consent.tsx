import { type ReactNode, useState } from 'react'
import { usePolicy } from 'tarmaq/react'
import { ConsentState } from '../consent/consent-state.js'
import { useConsent } from '../consent/kept.js'
import { Record } from '../consent/record.js'
import { standingOf } from '../consent/standing.js'
import { WithdrawalOffer } from '../consent/withdrawal.js'
import { Focused } from '../focused.js'
import { addressOf } from '../route.js'
import { useWords } from '../words/words.js'

export interface ConsentScreenProps {
  /** What was filled in on the strength of the consent has to go with it. */
  readonly onWithdrawn: () => void
}

export function ConsentScreen({ onWithdrawn }: ConsentScreenProps): ReactNode {
  const { policy } = usePolicy()
  const { records, withdraw } = useConsent()
  const { t } = useWords()
  const [withdrawn, setWithdrawn] = useState(false)
  // The latest first.
  const standings = records.map((record) => standingOf(policy, record)).reverse()
  const inEffect = standings.filter(({ state }) => state === 'given').map(({ record }) => record)

  function withdrawAll(): void {
    withdraw()
    onWithdrawn()
    setWithdrawn(true)
  }

  return (
    <>
      <h1>{t('consent.title')}</h1>
      <Focused when={withdrawn}>
        {standings.length ? (
          standings.map((standing, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records are only added and withdrawn, and have no id
            <section key={index} className="kept">
              <ConsentState standing={standing} />
              <Record record={standing.record} />
            </section>
          ))
        ) : (
          <p>{t('consent.none')}</p>
        )}
      </Focused>
      {inEffect.length ? (
        <WithdrawalOffer records={inEffect} onWithdraw={withdrawAll} />
      ) : (
        <p>
          <a href={addressOf('application')}>{t('consent.to-application')}</a>
        </p>
      )}
    </>
  )
}
