import { createHash } from 'node:crypto'
import type { Finding } from '../model/finding.js'
import { type LanguagePack, type Pack, type PackClause, packFormat } from '../model/pack.js'
import { UnreadableInput } from '../model/source.js'
import { corrected, misfitsOf } from './corrections.js'
import { type LanguageReading, mergeLanguages } from './merge.js'
import type { PolicyFile } from './policy-file.js'
import { compileRules } from './rules.js'

export interface Build {
  readonly pack: Pack
  /** In the order in which the languages were given. */
  readonly languagePacks: readonly LanguagePack[]
  /** Disagreements between the languages. One of severity error means that the pack must not be shipped. */
  readonly findings: readonly Finding[]
}

export interface BuildOptions {
  /** Put the SHA-256 of every clause into the language packs. */
  readonly digests?: boolean
}

/**
 * A policy's pack and language packs from what was read in each of its languages.
 *
 * @param file who published the policy, and corrections to the reading
 * @param languages its languages; the first gives the order of the clauses and their printed numbers
 * @throws UnreadableInput if there is no language, one of them twice, a document is of another policy, or a correction fits nothing
 */
export function buildPack(
  file: PolicyFile,
  languages: readonly LanguageReading[],
  { digests = false }: BuildOptions = {},
): Build {
  const { policy, terms, corrections = [], ...identity } = file
  checkDocuments(policy, languages)
  const [misfit] = misfitsOf(corrections, languages)
  if (misfit) throw new UnreadableInput(`correction ${misfit.index + 1} ${misfit.cause}`)
  const { clauses, facts, findings } = mergeLanguages(corrected(languages, corrections))
  const edition = editionOf(policy, languages)
  const pack: Pack = {
    format: packFormat,
    policy,
    edition,
    identity,
    clauses,
    facts,
    rules: compileRules(facts, clauses, terms),
  }
  const languagePacks = languages.map((each) => languagePack(each, edition, clauses, digests))
  return { pack, languagePacks, findings }
}

/** Whether the languages of a build agree, so that its pack may be shipped. */
export function isSound({ findings }: Build): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

/** SHA-256 of a clause's text, hex. */
export function clauseDigest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * The edition id: the first 12 hex digits of the SHA-256 over the policy id and all clause digests,
 * one a line, languages by their tag so that it doesn't depend on how they were given (SPEC section 2).
 */
export function editionOf(policy: string, languages: readonly Pick<LanguageReading, 'document'>[]): string {
  const documents = languages.map(({ document }) => document)
  const ordered = documents.sort((one, other) => (one.language < other.language ? -1 : 1))
  const lines = ordered.flatMap(({ clauses }) => clauses.map(({ text }) => clauseDigest(text)))
  return createHash('sha256')
    .update([policy, ...lines].join('\n'))
    .digest('hex')
    .slice(0, 12)
}

function languagePack(
  { document }: LanguageReading,
  edition: string,
  merged: readonly PackClause[],
  withDigests: boolean,
): LanguagePack {
  const { language, wording, clauses } = document
  const common = new Map(merged.map(({ id, printed }) => [id, printed]))
  const printed = clauses.filter((clause) => clause.printed !== common.get(clause.id))
  const passages = clauses.flatMap(({ id, language: own = language }) =>
    own === language ? [] : [[id, own] as const],
  )
  return {
    format: packFormat,
    edition,
    language,
    wording,
    texts: Object.fromEntries(clauses.map(({ id, text }) => [id, text])),
    ...(printed.length && {
      printed: Object.fromEntries(printed.map((clause) => [clause.id, clause.printed])),
    }),
    ...(passages.length && { passages: Object.fromEntries(passages) }),
    ...(withDigests && {
      digests: Object.fromEntries(clauses.map(({ id, text }) => [id, clauseDigest(text)])),
    }),
  }
}

function checkDocuments(policy: string, languages: readonly LanguageReading[]): void {
  if (!languages.length) throw new UnreadableInput(`policy \`${policy}\` has no document in any language`)
  const seen = new Set<string>()
  for (const { document } of languages) {
    const { language, source } = document
    const where = source ? `${source.file}: ` : ''
    if (document.policy !== null && document.policy !== policy) {
      throw new UnreadableInput(
        `${where}is a document of policy \`${document.policy}\`, not of \`${policy}\``,
      )
    }
    if (seen.has(language))
      throw new UnreadableInput(`${where}is a second document in language \`${language}\``)
    seen.add(language)
  }
}
