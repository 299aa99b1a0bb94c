/** The permission prompts of a policy, language by language, for text files of native apps. */
import { languages as worded } from '../prompt/languages.js'
import { type PromptWords, promptWords } from '../prompt.js'
import type { Policy } from '../run/policy.js'

/** The prompt of one device permission. */
export interface PermissionText extends PromptWords {
  readonly permission: string
}

/** What a target makes of a policy: files by name, and what a person should know who waits for more. */
export interface Emitted {
  readonly files: ReadonlyMap<string, string>
  readonly remarks: readonly string[]
  /** Words that files of the target hold: a file of that name without them is somebody else's. */
  readonly mark?: string
}

/** What an app asks each permission for: told before the policy's other purposes. */
export type AskedFor = Readonly<Record<string, readonly string[]>>

/** By language, those in which the policy is loaded and prompts have wording; the policy's first language first. */
export function permissionTexts(
  policy: Policy,
  askedFor: AskedFor,
): ReadonlyMap<string, readonly PermissionText[]> {
  const languages = policy.languages.filter((language) => Object.hasOwn(worded, language))
  return new Map(
    languages.map((language) => [
      language,
      policy.permissions().flatMap(({ id: permission }) => {
        const words = promptWords(policy, permission, { language, purposes: purposesOf(permission) })
        return words ? { permission, ...words } : []
      }),
    ]),
  )

  function purposesOf(permission: string): readonly string[] | undefined {
    return Object.hasOwn(askedFor, permission) ? askedFor[permission] : undefined
  }
}

/** Why there is less than somebody may wait for: languages without wording. */
export function unworded({ languages }: Policy): string[] {
  if (!languages.length) return ['no language of the policy is loaded, nothing is emitted']
  const without = languages.filter((language) => !Object.hasOwn(worded, language))
  return without.map(
    (language) => `${language}: prompts have no wording in this language, nothing is emitted`,
  )
}

/** Why the permission is asked and what may be done with it, where there is room for two sentences. */
export function inShort({ why, may, mayNot }: PermissionText): string {
  return [why, ...(may.length ? may : mayNot)].join(' ')
}

export const mark = 'Written by tarmaq emit'

/** The line that files begin with. */
export function provenance({ policy, edition }: Policy, target: string): string {
  return `${mark} ${target} from policy ${policy}, edition ${edition}. Change the policy, not this file.`
}

/** The clauses behind a text, for the comment beside it. */
export function rests({ permission, clauses }: PermissionText): string {
  return `${permission}, by clauses ${clauses.map(({ id }) => id).join(', ')}`
}
