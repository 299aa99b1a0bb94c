/**
 * The texts that an Android app shows before the system asks for a permission: string resources, one file a language.
 * Escaped as Android's guide to string resources says.
 */
import type { Policy } from '../run/policy.js'
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

/**
 * `values-ru/strings.xml` and the like. `values/strings.xml` is once more the policy's first language: on a device in
 * none of its languages an app fails if a string has no default.
 */
export function androidStrings(policy: Policy, askedFor: AskedFor = {}): Emitted {
  const texts = permissionTexts(policy, askedFor)
  const files = new Map<string, string>()
  for (const [language, each] of texts) {
    if (!files.size) files.set('values/strings.xml', resources(policy, each))
    files.set(`values-${language}/strings.xml`, resources(policy, each))
  }
  const unnamed = policy.permissions().filter(({ id }) => !nameable.test(id))
  const remarks = unnamed.map(
    ({ id }) => `${id}: no resource can be named after this permission, nothing is emitted`,
  )
  return { files, remarks: [...remarks, ...unworded(policy)], mark }
}

/** The ids of the vocabulary, from which names of resources are made that differ where the ids do. */
const nameable = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

function resources(policy: Policy, texts: readonly PermissionText[]): string {
  const blocks = texts.filter(({ permission }) => nameable.test(permission)).map(blockOf)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${inComment(provenance(policy, 'android-strings'))} -->`,
    '<resources>',
    ...blocks,
    '</resources>',
    '',
  ].join('\n')
}

function blockOf(text: PermissionText): string {
  const name = `permission_${text.permission.replaceAll('-', '_')}`
  const strings = {
    title: text.title,
    rationale: inShort(text),
    limits: text.mayNot.join(' '),
    refusal: text.refusal,
  }
  const lines = Object.entries(strings).map(([part, value]) => `    ${stringOf(`${name}_${part}`, value)}`)
  return [`    <!-- ${inComment(rests(text))} -->`, ...lines].join('\n')
}

function stringOf(name: string, value: string): string {
  // Else a percent sign would be taken for a place to fill in.
  const formatted = value.includes('%') ? ' formatted="false"' : ''
  return `<string name="${name}"${formatted}>${androidText(value)}</string>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** First for Android, then for XML. A leading `@` or `?` would refer to another resource. */
export function androidText(text: string): string {
  return printable(text)
    .replace(/[\\'"]/g, '\\$&')
    .replace(/^(\s*)([@?])/, '$1\\$2')
    .replace(/[&<>]/g, (character) => entities[character] as string)
}

/** Nothing in a comment ends it, and no two hyphens stand together. */
function inComment(text: string): string {
  return printable(text).replace(/-(?=-|$)/g, '- ')
}

/** One line without the characters that XML has no place for. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ')
}
