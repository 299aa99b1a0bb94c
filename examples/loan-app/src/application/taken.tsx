import type { ReactNode } from 'react'
import { Focused } from '../focused.js'
import { useWords } from '../words/words.js'
import type { Item } from './phone.js'

/** What the app has got from the phone, to be looked at and taken back. */
export function Taken({
  items,
  onRemove,
}: {
  readonly items: readonly Item[]
  readonly onRemove: () => void
}): ReactNode {
  const { t } = useWords()
  return (
    <>
      <Focused>
        <p className="hint">{t('access.taken')}</p>
        <ul className="taken">
          {items.map(({ id }) => (
            <li key={id}>{t(`item.${id}`)}</li>
          ))}
        </ul>
      </Focused>
      <button type="button" className="plain" onClick={onRemove}>
        {t('access.remove')}
      </button>
    </>
  )
}
