/**
 * The entry `tarmaq/react/hooks`: what the components know, for screens of one's own design, also in React Native.
 * It imports React and the run-time part, neither a browser nor wording.
 */
export type { AskedCondition, AskedGrant, Circumstance } from './hooks/asked.js'
export { type ConsentRequestState, useConsentRequest } from './hooks/consent-request.js'
export { useDecision } from './hooks/decision.js'
export type { Passage } from './hooks/passages.js'
export { type PermissionPromptOptions, usePermissionPrompt } from './hooks/permission-prompt.js'
export { PolicyProvider, type PolicyProviderProps, type ProvidedPolicy, usePolicy } from './hooks/provider.js'
export { useWords } from './hooks/words.js'
