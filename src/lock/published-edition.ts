/**
 * The published edition of a known policy: published texts, with the policy's corrections, verified against its lock.
 * Its pack has the published wording; a language that the publisher doesn't have keeps the policy folder's own.
 */
import { type Correction, corrected, misfitsOf } from '../compile/corrections.js'
import type { LanguageReading } from '../compile/merge.js'
import { type Build, buildPack } from '../compile/pack.js'
import type { PolicyFile } from '../compile/policy-file.js'
import type { PolicyFolder } from '../compile/policy-folder.js'
import type { PublishedText } from '../compile/published.js'
import { type Finding, type FindingCode, finding } from '../model/finding.js'
import type { Lock } from './lock.js'
import { isAsRecorded, type Verification, verify } from './verify.js'

export interface PublishedEdition {
  /** The texts with what the lock has to say added to their findings. */
  readonly texts: readonly PublishedText[]
  /** Against the lock, a text each; empty where the policy has no lock. */
  readonly verifications: readonly Verification[]
  readonly build: Build
}

/** What import does to a messy text; where the clause is the one recorded, it is no news. */
const repairs: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'clause-glued',
  'number-missing',
  'number-duplicate',
  'number-skipped',
  'number-misplaced',
  'item-split',
  'item-merged',
  'paragraph-glued',
  'list-punctuation',
  'text-dropped',
  'lines-joined',
  'hyphen-joined',
  'language-foreign',
])

/**
 * @param texts what was imported for the policy
 * @param lock its `published.lock.json`
 */
export function publishedEdition(
  { file, texts: restated }: PolicyFolder,
  texts: readonly PublishedText[],
  lock: Lock | null,
): PublishedEdition {
  const corrections = file.corrections ?? []
  const readings = texts.map(({ document, kinds, facts }) => ({ document, reading: { kinds, facts } }))
  const settled = corrected(readings, fittingTo(corrections, readings))
  const verifications = lock === null ? [] : settled.map((text) => verify(text, lock))
  const known = verifications.length > 0 && verifications.every(isAsRecorded)
  const languages = known ? [...readings, ...unpublished(file, restated)] : readings
  return {
    texts: texts.map((text, at) => withLock(text, verifications[at], corrections)),
    verifications,
    build: buildPack({ ...file, corrections: fittingTo(corrections, languages) }, languages),
  }
}

/** A correction may speak of a clause that this edition doesn't have; the lock then says so. */
function fittingTo(corrections: readonly Correction[], languages: readonly LanguageReading[]): Correction[] {
  const unfit = new Set(misfitsOf(corrections, languages).map(({ index }) => index))
  return corrections.filter((_, index) => !unfit.has(index))
}

/** The languages that the publisher doesn't have: they restate the edition that is recorded, and no other. */
function unpublished({ official }: PolicyFile, restated: readonly LanguageReading[]): LanguageReading[] {
  const published = official?.published
  return restated.filter(({ document }) => published !== undefined && !published.includes(document.language))
}

function withLock(
  text: PublishedText,
  verification: Verification | undefined,
  corrections: readonly Correction[],
): PublishedText {
  if (verification === undefined) return text
  const { matching, findings } = verification
  const own = text.findings.map((each) =>
    repairs.has(each.code) && matching.has(each.clause ?? clauseAt(each.line, text) ?? '')
      ? { ...each, severity: 'info' as const }
      : each,
  )
  const all = [...own, ...findings, ...shaken(findings, corrections, text.document.language)]
  return { ...text, findings: all.sort((one, other) => one.line - other.line || one.column - other.column) }
}

function clauseAt(line: number, { document }: PublishedText): string | undefined {
  return document.clauses.find(({ lines }) => lines && lines[0] <= line && line <= lines[1])?.id
}

/** Corrections of clauses that are no longer what they were when the correction was made. */
function shaken(
  findings: readonly Finding[],
  corrections: readonly Correction[],
  language: string,
): Finding[] {
  return corrections
    .filter((correction) => (correction.language ?? language) === language)
    .flatMap(({ clause, reason }) =>
      findings
        .filter((each) => each.clause === clause)
        .map(({ code, line, column }) => finding(code, { clause, line, column }, { reason }, 'correction')),
    )
}
