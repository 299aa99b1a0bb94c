/** What components need to be told in words. Types only: whoever makes the words, the components do not load it. */
import type { Explanation } from '../explain/explain.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import type { PromptWords } from '../prompt/words.js'
import type { Policy } from '../run/policy.js'

/** The words of screens in one language, on one policy. All of them are plain text. */
export interface ScreenWords {
  /** A phrase of the screens, by its key. */
  say(key: string, values?: Readonly<Record<string, unknown>>): string
  /** What a clause is called, and what a button that unfolds it is. */
  clause(id: string): { readonly name: string; readonly read: string }
  explain(decision: Decision, request?: PolicyRequest): Explanation
  /** Undefined where the policy has no such permission to ask for. */
  prompt(permission: string, purposes?: readonly string[]): PromptWords | undefined
  /** What was asked, as the phrase that `consent.lead` names; "this" where that is not known. */
  act(request?: PolicyRequest): string
  /** @param clauses those that set the condition */
  condition(condition: string, clauses: readonly string[]): ConditionWords
}

export interface ConditionWords {
  /** For a list of what is missing. */
  readonly name: string
  /** What the user agrees to or confirms, as a sentence of theirs; of a circumstance what must hold. */
  readonly statement: string
}

/**
 * Words on a policy in the language that is asked for. `screenWording` of `tarmaq/react/wording` makes one.
 * It throws a RangeError where it has no words in that language. The same words are asked for once.
 */
export type ScreenWording = (policy: Policy, language: string) => ScreenWords
