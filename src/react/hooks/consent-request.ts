/** What a screen that asks for consent has to know and to hand back. */
import { useState } from 'react'
import type { ConsentRecord } from '../../model/consent.js'
import type { Decision, PolicyRequest } from '../../model/decision.js'
import { consentRecord } from '../../run/consent.js'
import { type AskedCondition, type AskedGrant, askedIn, type Circumstance, type OneOrMore } from './asked.js'
import { clausesIn } from './passages.js'
import { usePolicy } from './provider.js'

export interface ConsentRequestState {
  /** What the user's consent is wanted for: what the `conditional` decisions grant. */
  readonly grants: readonly AskedGrant[]
  /** The `unmet` conditions that a person can give, consents and age, each once; none of them given at first. */
  readonly conditions: readonly AskedCondition[]
  /**
   * All other conditions that are `unmet`, each once: the app has to see to them, whatever the user agrees to.
   * They are no part of the record, and go in the `given` of a request when they hold.
   */
  readonly circumstances: readonly Circumstance[]
  /** Whether each of these clauses has text to be read: what can't be read can't be agreed to. */
  readonly readable: boolean
  /** The conditions that the user has not agreed to yet. */
  readonly missing: readonly string[]
  /** Sets whether the user agrees to a condition. */
  give(condition: string, given: boolean): void
  /**
   * What the user has agreed to, with all clauses that were shown for it, to be stored: those that grant what is asked for,
   * and those that set the conditions. `consentCovers` then covers each of the `conditional` decisions, and, where all
   * requests were handed in, nothing else. Undefined as long as anything is missing, since half a consent is none,
   * where there is nothing to agree to, and where it can't be read.
   * @param at ISO 8601, now if absent
   */
  record(at?: string): ConsentRecord | undefined
}

/**
 * @param decision answers of the policy that are to be consented to together; only those that are `conditional` are asked
 *   for, and only their clauses are recorded
 * @param request what was asked, in the order of the decisions. With it the record holds the very uses; and since requests
 *   that are answered alike may follow each other on one screen, what was ticked for the one does not count for the next
 */
export function useConsentRequest(
  decision: OneOrMore<Decision>,
  request?: OneOrMore<PolicyRequest>,
): ConsentRequestState {
  const provided = usePolicy()
  const [ticked, setTicked] = useState({ of: '', conditions: [] as readonly string[] })
  // Ticks are an answer to one question: for another they count for nothing.
  const question = JSON.stringify([decision, request])
  const givenIn = ({ of, conditions }: typeof ticked) => (of === question ? conditions : [])
  const given = givenIn(ticked)
  const asked = askedIn(provided, decision, request)
  const conditions = asked.conditions.map((each) => ({ ...each, given: given.includes(each.condition) }))
  const missing = conditions.filter((each) => !each.given).map(({ condition }) => condition)
  const parts = [...asked.grants, ...conditions, ...asked.circumstances]
  const shown = clausesIn(parts.flatMap(({ passages }) => passages))
  const readable = parts.every(({ clauses }) => clauses.every((id) => shown.includes(id)))

  return {
    ...asked,
    conditions,
    readable,
    missing,
    give: (condition, agreed) =>
      setTicked((before) => {
        const others = givenIn(before).filter((each) => each !== condition)
        return { of: question, conditions: agreed ? [...others, condition] : others }
      }),
    record: (at) => {
      if (missing.length || !conditions.length || !readable) return undefined
      const requests = asked.grants.flatMap((grant) => grant.request ?? [])
      return consentRecord(provided.policy, {
        given: conditions.map(({ condition }) => condition),
        clauses: shown,
        asked: requests.length < asked.grants.length ? undefined : requests,
        language: provided.clauseLanguage,
        at,
      })
    },
  }
}
