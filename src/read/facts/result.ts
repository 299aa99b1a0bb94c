/** What a family of facts finds in one clause: facts, and the words that should have given one and did not. */
import type { Fact } from '../../model/fact.js'

export interface Found {
  readonly facts: readonly Fact[]
  readonly unrecognised: readonly string[]
}

export const nothing: Found = { facts: [], unrecognised: [] }
