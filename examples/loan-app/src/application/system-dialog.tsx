import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/words.js'
import type { Access } from './accesses.js'

export interface SystemDialogProps {
  readonly permission: Access['permission']
  readonly onAllow: () => void
  readonly onDeny: () => void
}

/** Stands for the window in which the phone itself asks. An app can't draw that one, and can't answer for the user. */
export function SystemDialog({ permission, onAllow, onDeny }: SystemDialogProps): ReactNode {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="system" aria-labelledby={title} onCancel={onDeny}>
      <p className="hint">{t('system.label')}</p>
      <h4 id={title}>{t(`system.${permission}`)}</h4>
      <p className="hint">{t('system.note')}</p>
      <div className="buttons">
        <button type="button" className="plain" onClick={onAllow}>
          {t('system.allow')}
        </button>
        <button type="button" className="plain" onClick={onDeny}>
          {t('system.deny')}
        </button>
      </div>
    </dialog>
  )
}
