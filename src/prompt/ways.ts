/** The ways in which a policy lets data be collected with a device permission: its own answers, asked one by one. */
import type { CollectRequest, Decision, ExerciseRequest, PolicyIds, UseRequest } from '../model/decision.js'
import type { LoadedClause, Policy } from '../run/policy.js'

/** What prompts need of a policy. */
export interface PromptedPolicy extends Pick<Policy, 'languages' | 'clause' | 'categories' | 'purposes'> {
  canUse(request: UseRequest<PolicyIds>): Decision
  canCollect(request: CollectRequest<PolicyIds>): Decision
  canExercise(request: ExerciseRequest<PolicyIds>): Decision
  clauses(): readonly LoadedClause[]
}

/** One purpose for which one category of data may be collected with the permission. */
export interface Way {
  readonly data: string
  readonly purpose: string
  readonly decision: Decision
}

/** Every way that is granted, if only under conditions. */
export function waysOf(policy: PromptedPolicy, permission: string): Way[] {
  const purposes = policy.purposes()
  return policy
    .categories()
    .flatMap(({ id: data }) =>
      purposes.map(({ id: purpose }) => ({
        data,
        purpose,
        decision: policy.canCollect({ data, purpose, via: permission }),
      })),
    )
    .filter(({ decision }) => grants(decision))
}

/** Granted, or granted once conditions are met. */
export function grants({ outcome }: Decision): boolean {
  return outcome === 'permitted' || outcome === 'conditional'
}

/** Each once, in their order. */
export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
