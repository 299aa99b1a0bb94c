/**
 * What a permission prompt has to tell, in ids: the policy's own answers on using a device permission and on collecting
 * with it. No words and nothing that a phone's engine lacks.
 */
import { conditionsOf, type PromptCondition } from './conditions.js'
import { type ProhibitedPurpose, type PromptPurpose, prohibitedOf, purposesOf } from './purposes.js'
import { grants, type PromptedPolicy, unique, waysOf } from './ways.js'

export interface Prompt {
  readonly permission: string
  /** The clauses that grant the use of the permission. */
  readonly clauses: readonly string[]
  /** The data that may be collected with it; none if the policy has no data of its kind. */
  readonly data: readonly string[]
  /** The purposes for which any of these data may be collected with it, the foremost first. */
  readonly purposes: readonly PromptPurpose[]
  readonly conditions: readonly PromptCondition[]
  /** Only what the user picks may be used. */
  readonly userSelected: boolean
  readonly prohibited: readonly ProhibitedPurpose[]
  /** The clause that says that refusing may limit the use of the service. */
  readonly refusalLimitsUse?: string
  /** The clause that leaves it to the user to give or refuse permissions. */
  readonly userDecides?: string
}

export interface PromptOptions {
  /** What the app asks the permission for at this point; these purposes are told first. */
  readonly purposes?: readonly string[] | undefined
}

/**
 * What a prompt for a device permission has to tell. Undefined where there is nothing to ask for: the policy prohibits
 * the permission or does not cover it, or does not grant it for one of the purposes that the app has.
 */
export function promptOf(
  policy: PromptedPolicy,
  permission: string,
  { purposes: wanted = [] }: PromptOptions = {},
): Prompt | undefined {
  const use = policy.canUse({ permission })
  if (!grants(use)) return undefined
  const ways = waysOf(policy, permission)
  const data = unique(ways.map((way) => way.data))
  const purposes = purposesOf(policy, ways, wanted)
  if (!wanted.every((id) => purposes.some((purpose) => purpose.id === id))) return undefined
  const refusal = use.cautions.find(({ code }) => code === 'refusal-limits-use')?.clause
  const right = policy.canExercise({ right: 'control-permissions' })
  return {
    permission,
    clauses: use.clauses,
    data,
    purposes,
    conditions: ways.length ? conditionsOf(ways) : use.unmet,
    userSelected: use.unmet.some(({ condition }) => condition === 'user-selected'),
    prohibited: prohibitedOf(policy, permission, data),
    ...(refusal && { refusalLimitsUse: refusal }),
    ...(right.allowed && { userDecides: right.clauses[0] as string }),
  }
}
