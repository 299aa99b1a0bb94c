import type { ReactNode } from 'react'
import { ClauseMarks } from '../policy/clause-marks.js'
import { addressOf } from '../route.js'
import { useWords } from '../words/words.js'
import type { Standing } from './standing.js'

export interface ConsentStateProps {
  readonly standing: Standing | undefined
  /** Whether it leads to the screen on which consent is withdrawn. */
  readonly linked?: boolean
}

/** Where a consent stands; nothing before the first one. */
export function ConsentState({ standing, linked = false }: ConsentStateProps): ReactNode {
  const { t, day } = useWords()
  if (!standing || standing.state === 'none') return null
  const { state, changed, record } = standing
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
