/** The components as an app would show them, on a page each. */
import { type ReactElement, useState } from 'react'
import type { ConsentRecord, Decision, Policy as LoadedPolicy, PolicyRequest } from '../../../src/index.js'
import { kk } from '../../../src/react/kk.js'
import { ru } from '../../../src/react/ru.js'
import { screenWording } from '../../../src/react/wording.js'
import {
  Clause,
  ConsentRequest,
  DecisionNotice,
  PermissionPrompt,
  Policy,
  PolicyProvider,
} from '../../../src/react.js'

const wording = screenWording({ ru, kk })

const iin: PolicyRequest = { action: 'collect', data: 'iin', purpose: 'identification' }
const agreed = { consent: true, adult: true }

/** A request for each outcome. */
const answered: Record<Decision['outcome'], PolicyRequest> = {
  permitted: { ...iin, given: agreed },
  conditional: iin,
  prohibited: { ...iin, given: { ...agreed, adult: false } },
  'not-covered': { ...iin, data: 'health' },
}

/** Misses consent and age, which a person can give, and two circumstances: the device's permission, and that the user picks the data. */
export const asked: PolicyRequest = {
  action: 'collect',
  data: 'photo',
  purpose: 'identification',
  via: 'camera',
}

const stories = {
  consent: Consent,
  prompts: Prompts,
  notices: ({ policy }: Shown) => (
    <>
      {Object.values(answered).map((request) => (
        <DecisionNotice key={JSON.stringify(request)} decision={policy.decide(request)} request={request} />
      ))}
      <DecisionNotice decision={policy.canExercise({ right: 'withdraw-consent' })} />
      <Clause id={policy.clauses()[5]?.id as string} />
    </>
  ),
  policy: () => <Policy headingLevel={1} />,
}

export type Story = keyof typeof stories

export interface Shown {
  readonly policy: LoadedPolicy
  /** The language of the screen. */
  readonly language: string
  readonly story: Story
}

export function StoryPage(shown: Shown): ReactElement {
  const Shows = stories[shown.story]
  return (
    <PolicyProvider policy={shown.policy} language={shown.language} wording={wording}>
      {shown.story !== 'policy' && <h1>{shown.story}</h1>}
      <Shows {...shown} />
    </PolicyProvider>
  )
}

function Consent({ policy }: Shown): ReactElement {
  const [answer, setAnswer] = useState<ConsentRecord | 'declined'>()
  return (
    <>
      <ConsentRequest
        decision={policy.decide(asked)}
        request={asked}
        onConsent={setAnswer}
        onDecline={() => setAnswer('declined')}
      />
      <output>{JSON.stringify(answer)}</output>
    </>
  )
}

function Prompts({ policy }: Shown): ReactElement {
  const [answer, setAnswer] = useState('')
  return (
    <>
      {policy.permissions().map(({ id }) => (
        <PermissionPrompt
          key={id}
          permission={id}
          onAllow={() => setAnswer(`allow ${id}`)}
          onNotNow={() => setAnswer(`not now ${id}`)}
        />
      ))}
      <output>{answer}</output>
    </>
  )
}
