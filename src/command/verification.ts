import type { TFunction } from 'i18next'
import { type MessageLanguage, wordingIn } from '../compile/message.js'
import type { Verification } from '../lock/verify.js'
import { factLine } from './fact-line.js'
import { columns } from './layout.js'

/** How a text stands to its lock, for people: how many clauses match, which don't, and what they say otherwise. */
export function verificationLines(
  { recorded, matching, changed, appeared, vanished, factChanges }: Verification,
  language: MessageLanguage,
): string[] {
  const words = wordingIn(language)
  const rows = factChanges.map(({ clause, change, fact }) => [
    clause,
    `${change === 'gained' ? '+' : '-'} ${factLine({ ...fact, clause })}`,
  ])
  return [
    words('command:lock.matching', { count: matching.size, recorded }),
    ...listed(words, 'changed', changed),
    ...listed(words, 'appeared', appeared),
    ...listed(words, 'vanished', vanished),
    ...columns(rows, Number.POSITIVE_INFINITY).map((line) => `  ${line}`),
  ]
}

function listed(words: TFunction, what: string, ids: readonly string[]): string[] {
  return ids.length === 0
    ? []
    : [`${words(`command:lock.${what}`, { count: ids.length })}: ${ids.join(', ')}`]
}
