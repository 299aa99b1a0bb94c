import { type ReactNode, useState } from 'react'
import { PermissionPrompt } from 'tarmaq/react'
import { Focused } from '../focused.js'
import { useWords } from '../words/words.js'
import type { Access } from './accesses.js'
import { type Item, itemsOn } from './phone.js'
import { Picker } from './picker.js'
import { SystemDialog } from './system-dialog.js'
import { Taken } from './taken.js'

export interface AccessStepsProps {
  readonly access: Access
  /** What has been taken. */
  readonly items: readonly Item[]
  readonly onTake: (picked: readonly Item[]) => void
  readonly onRemove: () => void
}

/** Explained first, then asked for by the system, then picked by the user. Each step can be refused, and taken back. */
export function AccessSteps({ access, items, onTake, onRemove }: AccessStepsProps): ReactNode {
  const { permission, asked } = access
  const { t } = useWords()
  const [step, setStep] = useState<'start' | 'explained' | 'asked' | 'opened' | 'refused' | 'removed'>(
    'start',
  )
  const refuse = () => setStep('refused')

  // A key for each step: one that follows another takes the focus anew.
  if (items.length) {
    return (
      <Taken
        items={items}
        onRemove={() => {
          onRemove()
          setStep('removed')
        }}
      />
    )
  }
  switch (step) {
    case 'explained':
      return (
        <Focused key={step}>
          <PermissionPrompt
            permission={permission}
            purposes={[asked.purpose]}
            headingLevel={4}
            onAllow={() => setStep('asked')}
            onNotNow={refuse}
          />
        </Focused>
      )
    case 'asked':
      return <SystemDialog permission={permission} onAllow={() => setStep('opened')} onDeny={refuse} />
    case 'opened':
      return (
        <Focused key={step}>
          <Picker
            items={itemsOn(permission)}
            onTake={(picked) => {
              onTake(picked)
              setStep('start')
            }}
            onLeave={refuse}
          />
        </Focused>
      )
    default:
      return (
        <Focused key={step} when={step !== 'start'}>
          {step === 'refused' && <p className="hint">{t('access.declined')}</p>}
          <button type="button" className="plain" onClick={() => setStep('explained')}>
            {t(`access.${permission}.ask`)}
          </button>
        </Focused>
      )
  }
}
