import { expectTypeOf } from 'vitest'
import type {
  CollectRequest,
  ConsentRecord,
  Decision,
  Fallen,
  Policy,
  PolicyIds,
  PolicyRequest,
} from '../../src/index.js'
import { consentCovers, consentRecord, consentWithdrawal } from '../../src/index.js'

interface Ids extends PolicyIds {
  readonly data: 'iin' | 'email'
  readonly purpose: 'identification'
  readonly permission: 'camera'
  readonly ground: 'consent'
  readonly right: 'erasure'
  readonly condition: 'consent'
}

declare const policy: Policy<Ids>
declare const fromJson: Policy
declare const text: string
declare const request: CollectRequest
declare const conditions: Record<string, boolean>
declare const anyRequest: PolicyRequest

// The policy's own ids are offered; a plain string is taken: it is answered, and never permitted.
policy.canCollect({ data: 'iin', purpose: 'identification' })
policy.canCollect({ data: text, purpose: 'identification', via: 'automatic' })
policy.canCollect({ data: 'iin', purpose: text, via: 'camera', given: { consent: true } })
policy.canCollect({ data: text, purpose: text, via: text })
policy.requireCollect(request)
policy.canTransfer({ data: 'email', ground: 'consent', crossBorder: false })
policy.canUse({ permission: text })
policy.canExercise({ right: 'erasure' })
policy.decide({ action: 'collect', data: 'iin', purpose: text })
policy.decide({ action: 'use', permission: 'camera' })
policy.decide(anyRequest)

// A literal that the policy doesn't list is a compile error.
// @ts-expect-error
policy.canCollect({ data: 'inn', purpose: 'identification' })
// @ts-expect-error
policy.canCollect({ data: text, purpose: 'identifcation' })
// @ts-expect-error
policy.canCollect({ data: 'iin', purpose: 'identification', via: 'microphone' })
// @ts-expect-error
policy.requireTransfer({ data: 'iin', ground: 'whim', crossBorder: true })
// @ts-expect-error
policy.canUse({ permission: 'microphone' })
// @ts-expect-error
policy.canExercise({ right: 'silence' })
// @ts-expect-error
policy.decide({ action: 'collect', data: 'inn', purpose: 'identification' })
// @ts-expect-error
policy.decide({ action: 'use', permission: 'microphone' })

// Fields must be there, and of their types.
// @ts-expect-error
policy.canCollect({ data: 'iin' })
// @ts-expect-error
policy.canCollect({ data: 1, purpose: 'identification' })
// @ts-expect-error
policy.canCollect({ data: 'iin', purpose: 'identification', given: { consent: 'yes' } })

// A condition that no clause sets is a slip; conditions that are only known at run time come as a record.
// @ts-expect-error
policy.canCollect({ data: 'iin', purpose: 'identification', given: { consnet: true } })
// @ts-expect-error
policy.decide({ action: 'use', permission: 'camera', given: { permision: true } })
policy.canCollect({ data: 'iin', purpose: 'identification', given: conditions })

// A policy from plain JSON lists nothing, so it takes any id; a typed one can stand wherever a plain one is asked for.
fromJson.canCollect({ data: 'anything', purpose: 'whatever' })
expectTypeOf<Policy<Ids>>().toExtend<Policy>()

// Whether to go on is told by the outcome: only a conditional answer has something unmet.
expectTypeOf<Extract<Decision, { outcome: 'conditional' }>['allowed']>().toEqualTypeOf<false>()
expectTypeOf<Extract<Decision, { allowed: true }>['outcome']>().toEqualTypeOf<'permitted'>()
expectTypeOf<Extract<Decision, { outcome: 'permitted' }>['unmet']>().toEqualTypeOf<readonly []>()

// A policy with ids of its own can be asked what a consent is worth.
expectTypeOf(consentRecord(policy, { given: ['consent'], clauses: ['1'] })).toEqualTypeOf<ConsentRecord>()
expectTypeOf(consentCovers(policy, JSON.parse(text), 'consent').covered).toEqualTypeOf<boolean>()
expectTypeOf(consentWithdrawal(fromJson, null).falls).toEqualTypeOf<readonly Fallen[]>()
