/** What a screen that asks for consent has to know and to hand back. */
import { useState } from 'react'
import type { ConsentRecord } from '../../model/consent.js'
import type { Decision, PolicyRequest } from '../../model/decision.js'
import { consentRecord } from '../../run/consent.js'
import { clausesIn, type Passage, passagesAt } from './passages.js'
import { usePolicy } from './provider.js'

/** A condition to ask for. */
export interface AskedCondition {
  readonly condition: string
  /** The clause that sets it. */
  readonly clause: string
  /** That clause as it has to be read; empty where the policy has no text of it. */
  readonly passages: readonly Passage[]
  /** Whether the user has agreed to it. */
  readonly given: boolean
}

export interface ConsentRequestState {
  /** Exactly the conditions that are `unmet`, each once; none of them given at first. */
  readonly conditions: readonly AskedCondition[]
  /** The conditions that the user has not agreed to yet. */
  readonly missing: readonly string[]
  /** Sets whether the user agrees to a condition. */
  give(condition: string, given: boolean): void
  /**
   * What the user has agreed to, with the clauses that were shown for it, to be stored.
   * Undefined as long as anything is missing: half a consent is none.
   * @param at ISO 8601, now if absent
   */
  record(at?: string): ConsentRecord | undefined
}

/**
 * @param decision a `conditional` answer of the policy; for any other there is nothing to ask for
 * @param request what was asked, where requests that are answered alike may follow each other on one screen
 */
export function useConsentRequest(decision: Decision, request?: PolicyRequest): ConsentRequestState {
  const { policy, clauseLanguage } = usePolicy()
  const [ticked, setTicked] = useState({ of: '', conditions: [] as readonly string[] })
  // Ticks are an answer to one question: for another they count for nothing.
  const question = JSON.stringify([decision, request])
  const givenIn = ({ of, conditions }: typeof ticked) => (of === question ? conditions : [])
  const given = givenIn(ticked)
  const conditions = decision.unmet.map(({ condition, clause }) => ({
    condition,
    clause,
    passages: passagesAt(policy, [clause], clauseLanguage),
    given: given.includes(condition),
  }))
  const missing = conditions.filter((each) => !each.given).map(({ condition }) => condition)

  return {
    conditions,
    missing,
    give: (condition, agreed) =>
      setTicked((before) => {
        const others = givenIn(before).filter((each) => each !== condition)
        return { of: question, conditions: agreed ? [...others, condition] : others }
      }),
    record: (at) => {
      if (missing.length || !conditions.length) return undefined
      return consentRecord(policy, {
        given: conditions.map(({ condition }) => condition),
        clauses: conditions.flatMap(({ passages }) => clausesIn(passages)),
        ...(clauseLanguage && { language: clauseLanguage }),
        ...(at && { at }),
      })
    },
  }
}
