/**
 * A lock pins a published edition without containing a word of it (SPEC sections 2 and 8):
 * of each clause its published number, length, digest and facts. Reads what was published, writes `published.lock.json`.
 */
import { corrected } from '../compile/corrections.js'
import type { LanguageReading } from '../compile/merge.js'
import { clauseDigest } from '../compile/pack.js'
import type { PolicyFile } from '../compile/policy-file.js'
import type { Fact } from '../model/fact.js'

/** The version of the lock format that this code writes and reads. Apart from the package's version. */
export const lockFormat = 1

export const lockFile = 'published.lock.json'

/** What a clause says, without the clause and without its words. */
export type LockedFact = Omit<Fact, 'clause' | 'evidence'>

export interface LockedClause {
  readonly printed: string | null
  /** In characters. */
  readonly length: number
  readonly sha256: string
  readonly facts: readonly LockedFact[]
}

export type LockedClauses = Readonly<Record<string, LockedClause>>

export interface Lock {
  readonly format: typeof lockFormat
  readonly policy: string
  /** The day on which the published text was read, ISO 8601. */
  readonly read: string
  /** By language, then by clause id. */
  readonly languages: Readonly<Record<string, { readonly clauses: LockedClauses }>>
}

/** The lock of a published edition. Corrections that `policy.json` makes count in its facts. */
export function lockOf(file: PolicyFile, texts: readonly LanguageReading[], read: string): Lock {
  const languages = corrected(texts, file.corrections).map((text) => [
    text.document.language,
    { clauses: lockedClauses(text) },
  ])
  return { format: lockFormat, policy: file.policy, read, languages: Object.fromEntries(languages) }
}

/** What a lock says of the clauses of one text. */
export function lockedClauses({ document, reading }: LanguageReading): LockedClauses {
  const facts = new Map<string, LockedFact[]>()
  for (const { clause, evidence: _, ...fact } of reading.facts) {
    facts.set(clause, [...(facts.get(clause) ?? []), fact])
  }
  return Object.fromEntries(
    document.clauses.map(({ id, printed, text }) => [
      id,
      { printed, length: [...text].length, sha256: clauseDigest(text), facts: facts.get(id) ?? [] },
    ]),
  )
}

/**
 * A lock as it stands in its file: a line for each clause, so that a changed clause is a changed line.
 *
 * @param texts those that the lock was made of: they give the order of the clauses
 */
export function lockText(lock: Lock, texts: readonly Pick<LanguageReading, 'document'>[]): string {
  const { languages, ...head } = lock
  const blocks = texts.map(({ document: { language, clauses } }) => {
    const lines = clauses.map(
      ({ id }) => `        ${JSON.stringify(id)}: ${JSON.stringify(languages[language]?.clauses[id])}`,
    )
    return `    ${JSON.stringify(language)}: {\n      "clauses": {\n${lines.join(',\n')}\n      }\n    }`
  })
  const entries = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},`)
  return `{\n${entries.join('\n')}\n  "languages": {\n${blocks.join(',\n')}\n  }\n}\n`
}
