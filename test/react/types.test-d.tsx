import { expectTypeOf } from 'vitest'
import type { ConsentRecord, Decision, Policy, PolicyIds, PolicyRequest } from '../../src/index.js'
import { kk } from '../../src/react/kk.js'
import { screenWording } from '../../src/react/wording.js'
import { Clause, ConsentRequest, PermissionPrompt, PolicyProvider, useDecision } from '../../src/react.js'

interface Ids extends PolicyIds {
  readonly data: 'iin'
  readonly purpose: 'identification'
  readonly permission: 'camera'
  readonly clause: '7.2.1'
}

declare const typed: Policy<Ids>
declare const decision: Decision
declare const request: PolicyRequest<Ids>
const done = () => undefined

// A typed policy goes in like any other.
const provider = (
  <PolicyProvider policy={typed} language="kk" wording={screenWording({ kk })}>
    <Clause id="any" />
  </PolicyProvider>
)
expectTypeOf(provider).not.toBeAny()

// Without ids any string is taken, with those of a policy only its own.
const LoanClause = Clause<Ids>
const LoanPrompt = PermissionPrompt<Ids>
export const screens = [
  <LoanClause key="1" id="7.2.1" />,
  // @ts-expect-error
  <LoanClause key="2" id="99" />,
  <Clause key="14" id="any" fallback={<p />} />,
  <LoanPrompt key="3" permission="camera" purposes={['identification']} onAllow={done} onNotNow={done} />,
  // @ts-expect-error
  <LoanPrompt key="4" permission="contacts" onAllow={done} onNotNow={done} />,
  // @ts-expect-error
  <LoanPrompt key="5" permission="camera" purposes={['marketing']} onAllow={done} onNotNow={done} />,
  // What the user answers has to be heard.
  // @ts-expect-error
  <PermissionPrompt key="6" permission="camera" onAllow={done} />,
  // @ts-expect-error
  <ConsentRequest key="7" decision={decision} />,
  <ConsentRequest
    key="8"
    decision={decision}
    onConsent={(record) => expectTypeOf(record).toEqualTypeOf<ConsentRecord>()}
  />,
  // One decision or those of a whole form, each with what was asked if that is known.
  <ConsentRequest key="9" decision={[decision, decision]} onConsent={done} />,
  <ConsentRequest key="10" decision={[decision]} request={[request]} onConsent={done} />,
  <ConsentRequest key="11" decision={decision} request={request} onConsent={done} />,
  // @ts-expect-error
  <ConsentRequest key="12" decision={[request]} onConsent={done} />,
  // @ts-expect-error
  <PolicyProvider key="13" language="kk" />,
]

export function useAsked() {
  expectTypeOf(
    useDecision<Ids>({ action: 'collect', data: 'iin', purpose: 'identification' }),
  ).toEqualTypeOf<Decision>()
  // @ts-expect-error
  useDecision<Ids>({ action: 'use', permission: 'contacts' })
  useDecision({ action: 'use', permission: 'contacts' })
}
