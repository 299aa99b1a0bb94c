/**
 * `import 'tarmaq/vitest'` in a test or a setup file: matchers for teams that audit a policy in their own tests.
 * Importing registers them with vitest's `expect` and types them.
 */
import { expect } from 'vitest'
import type { Outcome, PolicyRequest } from '../model/decision.js'
import type { Policy } from '../run/policy.js'
import { matchers } from './matchers.js'

export { matchers } from './matchers.js'

expect.extend(matchers)

export interface PolicyMatchers<R = unknown> {
  /** The request is permitted as it stands, with the conditions that it gives. */
  toPermit(request: PolicyRequest): R
  /** The request is permitted, and the clause is one of those that decide. */
  toPermitUnder(request: PolicyRequest, clause: string): R
  /** No clause grants the request or one rules it out, whatever is given; or exactly the outcome named. */
  toRefuse(request: PolicyRequest, outcome?: Exclude<Outcome, 'permitted'>): R
  /** A clause grants the request, and these conditions are among those that are missing. */
  toRequire(request: PolicyRequest, conditions: readonly string[]): R
  /** Both policies have equal deciding facts, clause by clause, and answer every request alike. */
  toBeEquivalentTo(other: Policy): R
  /** At least two languages are loaded, all that the policy names, and each has a text for every clause. */
  toHaveBothLanguages(): R
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares it so, and declarations of one interface must agree.
  interface Matchers<T = any> extends PolicyMatchers<T> {}
}
