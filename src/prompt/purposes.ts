/** What data are collected with a permission for, and what they may not be. */
import { type PromptedPolicy, unique, type Way } from './ways.js'

/** A purpose for which data may be collected with the permission. */
export interface PromptPurpose {
  readonly id: string
  readonly clauses: readonly string[]
  /** The only data that may be collected for it; all of them if absent. */
  readonly data?: readonly string[]
  /** It is told before the others: its clause names these data, or the app asks for it. */
  readonly foremost: boolean
}

/** Something that the policy rules out expressly. */
export interface ProhibitedPurpose {
  readonly id: string
  readonly data: readonly string[]
  readonly clauses: readonly string[]
}

/** @param wanted what the app asks the permission for */
export function purposesOf(
  policy: PromptedPolicy,
  ways: readonly Way[],
  wanted: readonly string[],
): PromptPurpose[] {
  const granted = policy.purposes().flatMap(({ id, clauses }) => {
    const here = ways.filter(({ purpose }) => purpose === id)
    const data = unique(here.map((way) => way.data))
    const granting = clauses.filter((clause) =>
      here.some(({ decision }) => decision.clauses.includes(clause)),
    )
    const foremost = wanted.includes(id) || granting.some((clause) => namesData(policy, clause, id))
    const limited = ways.some((way) => !data.includes(way.data))
    return here.length ? { id, clauses: granting, ...(limited && { data }), foremost } : []
  })
  return [...granted.filter(({ foremost }) => foremost), ...granted.filter(({ foremost }) => !foremost)]
}

/** Whether the clause ties the purpose to data that it names: those asked about, or it would not grant it for them. */
function namesData(policy: PromptedPolicy, clause: string, id: string): boolean {
  const facts = policy.clause(clause)?.facts ?? []
  return facts.some(
    (fact) => fact.kind === 'purpose' && fact.id === id && fact.data && !fact.deIdentifiedOnly,
  )
}

/** The purposes that the policy rules out, as far as they concern these data. */
export function prohibitedOf(
  policy: PromptedPolicy,
  permission: string,
  data: readonly string[],
): ProhibitedPurpose[] {
  const excluded = policy
    .clauses()
    .flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'purpose' && fact.excluded))
  return unique(excluded.map(({ id }) => id)).flatMap((id) => {
    const answers = data
      .map((each) => ({ each, ...policy.canCollect({ data: each, purpose: id, via: permission }) }))
      .filter(({ outcome }) => outcome === 'prohibited')
    const clauses = unique(answers.flatMap((answer) => answer.clauses))
    return answers.length ? { id, data: answers.map(({ each }) => each), clauses } : []
  })
}
