import { type ReactNode, useState } from 'react'
import { useWords } from '../words/words.js'
import { DrawnDocument } from './drawn-document.js'
import type { Item } from './phone.js'

export interface PickerProps {
  readonly items: readonly Item[]
  readonly onTake: (picked: readonly Item[]) => void
  readonly onLeave: () => void
}

/** What the phone shows, for the user to pick from. Nothing is ticked beforehand, and there is no "all". */
export function Picker({ items, onTake, onLeave }: PickerProps): ReactNode {
  const { t } = useWords()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const picked = items.filter(({ id }) => ticked.includes(id))
  const [reminded, setReminded] = useState(false)

  function tick(id: string): void {
    setTicked(ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id])
  }

  return (
    <fieldset className="picker">
      <legend>{t('picker.legend')}</legend>
      {items.map(({ id, drawn }) => (
        <label key={id}>
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => tick(id)} />
          <span>
            {t(`item.${id}`)}
            {drawn && <DrawnDocument />}
          </span>
        </label>
      ))}
      <p className="hint" role="status">
        {t(reminded && !picked.length ? 'picker.none' : 'picker.note')}
      </p>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => (picked.length ? onTake(picked) : setReminded(true))}
        >
          {t('picker.take')}
        </button>
        <button type="button" className="plain" onClick={onLeave}>
          {t('picker.leave')}
        </button>
      </div>
    </fieldset>
  )
}
