/** The stored consent as its owner may want to see it. */
import type { ReactNode } from 'react'
import type { ConsentRecord } from 'tarmaq'
import { ClauseMarks } from '../policy/clause-marks.js'
import { useWords } from '../words/words.js'

export function Record({ record }: { readonly record: ConsentRecord }): ReactNode {
  const { t, day } = useWords()
  const conditions = record.given.map((condition) => t(`vocabulary:condition.${condition}`))
  const uses = (record.asked ?? []).flatMap((use) =>
    use.action === 'collect'
      ? `${t(`vocabulary:data-category.${use.data}`)} — ${t(`vocabulary:purpose.${use.purpose}`)}`
      : [],
  )
  return (
    <dl className="record">
      <dt>{t('record.at')}</dt>
      <dd>{day(record.at)}</dd>
      {record.withdrawn && (
        <>
          <dt>{t('record.withdrawn')}</dt>
          <dd>{day(record.withdrawn)}</dd>
        </>
      )}
      {uses.length > 0 && (
        <>
          <dt>{t('record.asked')}</dt>
          <dd>
            <ul className="uses">
              {uses.map((use) => (
                <li key={use}>{use}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{t('record.given')}</dt>
      <dd>{conditions.join('; ')}</dd>
      <dt>{t('record.clauses')}</dt>
      <dd>
        <ClauseMarks ids={record.clauses} linked />
      </dd>
      <dt>{t('record.language')}</dt>
      <dd>{t(`record.language.${record.language}`)}</dd>
      <dt>{t('record.wording')}</dt>
      <dd>{t(`record.wording.${record.wording}`)}</dd>
      <dt>{t('record.edition')}</dt>
      <dd>
        <code>{record.edition}</code>
      </dd>
    </dl>
  )
}
