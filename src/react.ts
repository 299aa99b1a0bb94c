/** The entry `tarmaq/react`: a policy, its clauses, prompts, notices and requests for consent as parts of a screen. */
export { Clause, type ClauseProps } from './react/clause.js'
export { ConsentRequest, type ConsentRequestProps } from './react/consent-request.js'
export { DecisionNotice, type DecisionNoticeProps } from './react/decision-notice.js'
export { useDecision } from './react/hooks/decision.js'
export { PolicyProvider, type PolicyProviderProps, usePolicy } from './react/hooks/provider.js'
export { PermissionPrompt, type PermissionPromptProps } from './react/permission-prompt.js'
export { Policy, type PolicyProps } from './react/policy.js'
export type { ConditionWords, ScreenWording, ScreenWords } from './react/words.js'
