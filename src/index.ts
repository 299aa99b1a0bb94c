/** The run-time entry: load a policy, decide, look up, render. Runs in browsers, React Native and on servers. */
export type { ClauseKind, Wording } from './model/clause.js'
export type {
  AskedUse,
  Consent,
  ConsentRecord,
  Coverage,
  Covered,
  Fallen,
  NotCoveredByConsent,
  Withdrawal,
} from './model/consent.js'
export type {
  Caution,
  CollectRequest,
  Conditional,
  Decision,
  Duty,
  ExerciseRequest,
  Given,
  NotCovered,
  Outcome,
  Permitted,
  PolicyIds,
  PolicyRequest,
  Prohibited,
  TransferRequest,
  Unmet,
  UseRequest,
} from './model/decision.js'
export type { FactKind } from './model/fact.js'
export type { Identity, LanguagePack, OfficialText, Pack, PackClause, PackFact } from './model/pack.js'
export type {
  Action,
  CautionRule,
  Dimension,
  DutyRule,
  How,
  ListName,
  Mode,
  Permit,
  Prohibition,
  Requirement,
  Rules,
  Scope,
} from './model/rule.js'
export { consentCovers, consentGiven, consentRecord, consentWithdrawal } from './run/consent.js'
export { loadPolicy } from './run/load.js'
export { PackError } from './run/pack-error.js'
export type { Entry, LoadedClause, Policy, RenderOptions } from './run/policy.js'
export type { Format } from './run/render.js'
export { PolicyViolation } from './run/violation.js'
