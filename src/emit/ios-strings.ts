/**
 * The texts that iOS shows in its own windows when an app asks for a permission: `InfoPlist.strings`, one a language.
 * Apple's Information Property List documentation names the keys; a window has room for two sentences.
 */
import type { Policy } from '../run/policy.js'
import keys from './ios-keys.json' with { type: 'json' }
import {
  type AskedFor,
  type Emitted,
  inShort,
  mark,
  type PermissionText,
  permissionTexts,
  provenance,
  rests,
  unworded,
} from './permission-texts.js'

const keysOf: Readonly<Record<string, readonly string[]>> = keys

/** `ru.lproj/InfoPlist.strings` and the like, for the permissions that the policy has. */
export function iosStrings(policy: Policy, askedFor: AskedFor = {}): Emitted {
  const files = new Map<string, string>()
  for (const [language, texts] of permissionTexts(policy, askedFor)) {
    const entries = texts.filter(({ permission }) => hasKey(permission)).map(entryOf)
    const content = [`${comment(provenance(policy, 'ios-strings'))}\n`, ...entries].join('\n')
    files.set(`${language}.lproj/InfoPlist.strings`, content)
  }
  const without = policy.permissions().filter(({ id }) => !hasKey(id))
  const remarks = without.map(({ id }) => `${id}: iOS has no text for this permission, nothing is emitted`)
  return { files, remarks: [...remarks, ...unworded(policy)], mark }
}

function hasKey(permission: string): boolean {
  return Object.hasOwn(keysOf, permission)
}

function entryOf(text: PermissionText): string {
  const value = quoted(inShort(text))
  const lines = keysOf[text.permission]?.map((key) => `${quoted(key)} = ${value};\n`) ?? []
  return [`${comment(rests(text))}\n`, ...lines].join('')
}

/** A string of the format: quotes and backslashes are escaped, control characters written as `\Uhhhh`. */
function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}]/gu,
      (character) => `\\U${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `"${escaped}"`
}

/** Nothing in a comment ends it. */
function comment(text: string): string {
  return `/* ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\*(?=\/)/g, '* ')} */`
}
