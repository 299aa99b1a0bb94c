import { type ReactNode, useState } from 'react'
import { PermissionPrompt, useDecision, usePolicy } from 'tarmaq/react'
import { useConsent } from '../consent/kept.js'
import { Focused } from '../focused.js'
import { useWords } from '../words/words.js'
import type { Access } from './accesses.js'
import { Closed, Why } from './answer.js'
import { type Item, itemsOn } from './phone.js'
import { Picker } from './picker.js'
import { SystemDialog } from './system-dialog.js'
import { Taken } from './taken.js'

export interface AccessCardProps {
  readonly access: Access
  readonly items: readonly Item[]
  readonly onPick: (items: readonly Item[]) => void
}

type Step = 'start' | 'explained' | 'asked' | 'opened' | 'refused' | 'picked'

/** Something from the phone: explained first, then asked for by the system, then picked by the user. */
export function AccessCard({ access: { permission, asked }, items, onPick }: AccessCardProps): ReactNode {
  const { policy } = usePolicy()
  const { given } = useConsent()
  const { t } = useWords()
  const [step, setStep] = useState<Step>(items.length ? 'picked' : 'start')

  // Is there a point in asking at all: would it be permitted if the user let us in, and picked something?
  const hoped = { ...asked, given: { ...given, 'permission-granted': true, 'user-selected': true } }
  const possible = useDecision(hoped)

  function take(picked: readonly Item[]): void {
    // The last word has the policy, on what is so and not on what was hoped for.
    const really = { ...given, 'permission-granted': step === 'opened', 'user-selected': picked.length > 0 }
    if (!policy.decide({ ...asked, given: really }).allowed) return
    onPick(picked)
    setStep('picked')
  }

  function show(): ReactNode {
    const start = (
      <button type="button" className="plain" onClick={() => setStep('explained')}>
        {t(`access.${permission}.ask`)}
      </button>
    )
    switch (step) {
      case 'start':
        return start
      case 'explained':
        return (
          <Focused>
            <PermissionPrompt
              permission={permission}
              purposes={[asked.purpose]}
              headingLevel={4}
              onAllow={() => setStep('asked')}
              onNotNow={() => setStep('refused')}
            />
          </Focused>
        )
      case 'asked':
        return (
          <SystemDialog
            permission={permission}
            onAllow={() => setStep('opened')}
            onDeny={() => setStep('refused')}
          />
        )
      case 'opened':
        return (
          <Focused>
            <Picker items={itemsOn(permission)} onTake={take} onLeave={() => setStep('refused')} />
          </Focused>
        )
      case 'refused':
        return (
          <>
            <Focused>
              <p className="hint">{t('access.declined')}</p>
            </Focused>
            {start}
          </>
        )
      case 'picked':
        return (
          <Taken
            items={items}
            onRemove={() => {
              onPick([])
              setStep('start')
            }}
          />
        )
    }
  }

  const name = t(`access.${permission}`)
  if (!possible.allowed) return <Closed name={name} decision={possible} asked={hoped} />
  return (
    <section className="card access" aria-labelledby={permission}>
      <h3 id={permission}>{name}</h3>
      {show()}
      <Why decision={possible} asked={hoped} />
    </section>
  )
}
