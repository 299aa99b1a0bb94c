import { useMemo } from 'react'
import { type Prompt, promptOf } from '../../prompt/prompt.js'
import { usePolicy } from './provider.js'

export interface PermissionPromptOptions {
  /** A device permission: `camera`, `contacts`. */
  readonly permission: string
  /** What the app asks the permission for at this point: ids of purposes, told before others. */
  readonly purposes?: readonly string[] | undefined
}

/**
 * What a prompt for a permission has to tell, in ids. Undefined where the policy gives nothing to ask for:
 * it prohibits the permission or does not cover it, or does not grant it for one of the purposes.
 */
export function usePermissionPrompt({
  permission,
  purposes = [],
}: PermissionPromptOptions): Prompt | undefined {
  const { policy } = usePolicy()
  const key = purposes.join()
  return useMemo(
    () => promptOf(policy, permission, { purposes: key ? key.split(',') : [] }),
    [policy, permission, key],
  )
}
