import { expectTypeOf } from 'vitest'
import type { Decision, Policy, PolicyIds } from '../../src/index.js'

interface Ids extends PolicyIds {
  readonly data: 'iin' | 'email'
  readonly purpose: 'identification'
  readonly condition: 'consent'
}

declare const policy: Policy<Ids>
type Collect = Parameters<typeof policy.canCollect>[0]

// The policy's own ids are offered, any other string is taken: it is answered, and never permitted.
expectTypeOf<{ data: 'iin'; purpose: 'identification' }>().toExtend<Collect>()
expectTypeOf<{ data: string; purpose: string }>().toExtend<Collect>()
expectTypeOf<{ data: 'iin'; purpose: 'identification'; given: { consent: true } }>().toExtend<Collect>()
expectTypeOf<{ data: 'iin' }>().not.toExtend<Collect>()
expectTypeOf<{ data: 1; purpose: 'identification' }>().not.toExtend<Collect>()
expectTypeOf<{ data: 'iin'; purpose: 'identification'; given: { consent: 'yes' } }>().not.toExtend<Collect>()

// Whether to go on is told by the outcome: only a conditional answer has something unmet.
expectTypeOf<Extract<Decision, { outcome: 'conditional' }>['allowed']>().toEqualTypeOf<false>()
expectTypeOf<Extract<Decision, { allowed: true }>['outcome']>().toEqualTypeOf<'permitted'>()
expectTypeOf<Extract<Decision, { outcome: 'permitted' }>['unmet']>().toEqualTypeOf<readonly []>()
