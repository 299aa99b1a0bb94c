import { expectTypeOf } from 'vitest'
import { type Explanation, explain } from '../../src/explain.js'
import type {
  Conditional,
  Decision,
  NotCovered,
  Permitted,
  Policy,
  PolicyIds,
  Prohibited,
} from '../../src/index.js'

interface Ids extends PolicyIds {
  readonly data: 'iin'
  readonly purpose: 'identification'
}

declare const typed: Policy<Ids>
declare const fromJson: Policy
declare const decision: Decision

// Policies of both sorts are explained, refused requests too.
const request = { action: 'collect', data: 'unheard-of', purpose: 'identification' } as const
expectTypeOf(explain(typed, decision, { language: 'kk', request })).toEqualTypeOf<Explanation>()
expectTypeOf(explain(fromJson, decision, { language: 'ru' })).toEqualTypeOf<Explanation>()
// @ts-expect-error: there is no language to fall back to
explain(typed, decision, {})

// The outcome tells the four decisions apart.
switch (decision.outcome) {
  case 'permitted':
    expectTypeOf(decision).toEqualTypeOf<Permitted>()
    expectTypeOf(decision.allowed).toEqualTypeOf<true>()
    break
  case 'conditional':
    expectTypeOf(decision).toEqualTypeOf<Conditional>()
    expectTypeOf(decision.unmet[0].condition).toEqualTypeOf<string>()
    break
  case 'prohibited':
    expectTypeOf(decision).toEqualTypeOf<Prohibited>()
    // @ts-expect-error: only a right that is given can be exercised
    decision.how
    break
  case 'not-covered':
    expectTypeOf(decision).toEqualTypeOf<NotCovered>()
    expectTypeOf(decision.duties).toEqualTypeOf<readonly []>()
    break
  default:
    expectTypeOf(decision).toEqualTypeOf<never>()
}
