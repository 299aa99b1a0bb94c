import { expectTypeOf } from 'vitest'
import type { Policy, PolicyIds } from '../../src/index.js'
import { type Prompt, type PromptWords, promptOf, promptWords } from '../../src/prompt.js'

interface Ids extends PolicyIds {
  readonly data: 'photo'
  readonly permission: 'camera'
  readonly clause: '1.1'
}

declare const typed: Policy<Ids>
declare const fromJson: Policy

// Policies of both sorts are asked, for any permission: one that is not there has no prompt.
expectTypeOf(promptOf(typed, 'camera')).toEqualTypeOf<Prompt | undefined>()
expectTypeOf(promptOf(fromJson, 'microphone', { purposes: ['support'] })).toEqualTypeOf<Prompt | undefined>()
expectTypeOf(promptWords(typed, 'contacts', { language: 'kk' })).toEqualTypeOf<PromptWords | undefined>()
// @ts-expect-error: there is no language to fall back to
promptWords(typed, 'camera', {})
