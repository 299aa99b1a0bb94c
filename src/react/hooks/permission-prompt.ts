import { useMemo } from 'react'
import type { PolicyIds } from '../../model/decision.js'
import { type Prompt, promptOf } from '../../prompt/prompt.js'
import { usePolicy } from './provider.js'

export interface PermissionPromptOptions<Ids extends PolicyIds = PolicyIds> {
  /** A device permission: `camera`, `contacts`. */
  readonly permission: Ids['permission']
  /** What the app asks the permission for at this point: ids of purposes, told before others. */
  readonly purposes?: readonly Ids['purpose'][] | undefined
}

/**
 * What a prompt for a permission has to tell, in ids. Undefined where the policy gives nothing to ask for:
 * it prohibits the permission or does not cover it, or does not grant it for one of the purposes.
 */
export function usePermissionPrompt<Ids extends PolicyIds = PolicyIds>({
  permission,
  purposes,
}: PermissionPromptOptions<Ids>): Prompt | undefined {
  const { policy } = usePolicy()
  const asked = JSON.stringify([permission, purposes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that is written anew asks for the same
  return useMemo(() => promptOf(policy, permission, { purposes }), [policy, asked])
}
