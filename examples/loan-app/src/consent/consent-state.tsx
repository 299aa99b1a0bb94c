import type { ReactNode } from 'react'
import { ClauseMarks } from '../policy/clause-marks.js'
import { addressOf } from '../route.js'
import { useWords } from '../words/words.js'
import { useConsent } from './kept.js'

/** Where the consent stands; nothing before the first one. */
export function ConsentState({ linked = false }: { readonly linked?: boolean }): ReactNode {
  const { state, changed, record } = useConsent()
  const { t, day } = useWords()
  if (state === 'none' || !record) return null
  if (state === 'changed') {
    return (
      <p className="note">
        {t('asking.changed')} {t('asking.changed.clauses')}: <ClauseMarks ids={changed} linked />
      </p>
    )
  }
  const date = day((state === 'withdrawn' && record.withdrawn) || record.at)
  return (
    <p className={`note ${state}`}>
      {t(`asking.${state}`, { date })} {linked && <a href={addressOf('consent')}>{t('asking.review')}</a>}
    </p>
  )
}
