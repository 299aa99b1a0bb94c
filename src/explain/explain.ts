/** A decision in sentences for a screen. It speaks of the policy and never of the law. */
import type { i18n } from 'i18next'
import type { Decision, PolicyRequest } from '../model/decision.js'
import { actOf } from './act.js'
import { minimumAge, onlyAge } from './age.js'
import { cautionsIn, dutiesIn, type ExplainedPart, mannerOf, missingIn } from './parts.js'
import { type ExplainedPolicy, type References, referencesOf } from './reference.js'
import type { Resources, Wording } from './wording.js'
import { wordingsOf } from './wordings.js'

export interface ExplainOptions {
  /** A language tag; one with a region (`kk-KZ`) means its language. */
  readonly language: string
  /** What was asked. With it the first sentence names the data, the purpose and so on; a decision does not hold them. */
  readonly request?: PolicyRequest | undefined
  /**
   * The app's own i18next instance, initialised. Wording in its namespaces `tarmaq-explain` and `tarmaq-vocabulary` goes before
   * what is shipped, key by key: for another tone, for names of a policy's own terms, for another language.
   */
  readonly i18n?: i18n | undefined
}

/** A decision in words. All of it is plain text: escape it for HTML. */
export interface Explanation {
  readonly language: string
  /** What is decided. */
  readonly decided: string
  /** By which clauses; empty where the request was malformed. */
  readonly clauses: string
  /** What is missing, and how to get it. */
  readonly missing: readonly ExplainedPart[]
  /** How a right is exercised and when not. */
  readonly how: readonly string[]
  /** Which duties follow. */
  readonly duties: readonly ExplainedPart[]
  /** What the cautions mean. */
  readonly cautions: readonly ExplainedPart[]
  /** All of it in reading order, as one paragraph. */
  readonly text: string
}

/** @throws RangeError if there is no wording in that language */
export type Explain = (policy: ExplainedPolicy, decision: Decision, options: ExplainOptions) => Explanation

/**
 * An `explain` that knows some languages: `explainer({ kk })` ships Kazakh alone.
 * @param resources the wording of each language, by its tag
 */
export function explainer(resources: Readonly<Record<string, Resources>>): Explain {
  const wordingIn = wordingsOf(resources)

  return (policy, decision, { language: tag, request, i18n }) => {
    const { language, wording } = wordingIn(tag, i18n)
    const references = referencesOf(policy, language, wording)
    const malformed = decision.cautions.some(({ code }) => code === 'invalid-request')
    const exercised = 'how' in decision && decision.how !== undefined
    const parts = {
      decided: malformed
        ? wording.say('malformed')
        : decided(policy, decision, wording, actOf(request, exercised, wording)),
      clauses: malformed ? '' : decidedBy(decision, references, wording),
      missing: missingIn(decision, policy, references, wording),
      how: exercised ? mannerOf(decision.how ?? {}, wording) : [],
      duties: dutiesIn(decision, references, wording),
      cautions: cautionsIn(decision, references, wording),
    }
    return { language, ...parts, text: inOrder(parts) }
  }
}

function decided(
  policy: ExplainedPolicy,
  { outcome, unmet, clauses }: Decision,
  { say }: Wording,
  { phrase: act, right }: { readonly phrase: string; readonly right: boolean },
): string {
  const sentence = say(right ? `${outcome}.right` : outcome, { act, count: unmet.length })
  if (outcome !== 'prohibited' || !onlyAge(policy, clauses)) return sentence
  const age = minimumAge(policy, clauses)
  return age === undefined ? sentence : `${sentence} ${say('prohibited.age', { count: age })}`
}

function decidedBy({ outcome, clauses: ids }: Decision, references: References, { say }: Wording): string {
  const clauses = references.all(ids)
  if (outcome === 'not-covered') return ids.length ? say('nearest', { clauses }) : say('nearest.none')
  if (ids.length === 0) return ''
  return say(outcome === 'conditional' ? 'clauses.conditional' : 'clauses', { clauses })
}

function inOrder({
  decided,
  clauses,
  missing,
  how,
  duties,
  cautions,
}: Omit<Explanation, 'language' | 'text'>): string {
  const texts = (parts: readonly ExplainedPart[]) => parts.map(({ text }) => text)
  const sentences = [decided, clauses, ...texts(missing), ...how, ...texts(duties), ...texts(cautions)]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
