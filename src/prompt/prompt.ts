/**
 * What a permission prompt has to tell, in ids: the policy's own answers on using a device permission and on collecting
 * with it. No words and nothing that a phone's engine lacks.
 */
import type {
  CollectRequest,
  Decision,
  ExerciseRequest,
  PolicyIds,
  Unmet,
  UseRequest,
} from '../model/decision.js'
import type { LoadedClause, Policy } from '../run/policy.js'

/** What prompts need of a policy. */
export interface PromptedPolicy extends Pick<Policy, 'languages' | 'clause' | 'categories' | 'purposes'> {
  canUse(request: UseRequest<PolicyIds>): Decision
  canCollect(request: CollectRequest<PolicyIds>): Decision
  canExercise(request: ExerciseRequest<PolicyIds>): Decision
  clauses(): readonly LoadedClause[]
}

/** A purpose for which data may be collected with the permission. */
export interface PromptPurpose {
  readonly id: string
  readonly clauses: readonly string[]
  /** The only data that may be collected for it; all of them if absent. */
  readonly data?: readonly string[]
  /** It is told before the others: its clause names these data, or the app asks for it. */
  readonly foremost: boolean
}

/** What collecting depends on. Where `data` or `purposes` is absent, it concerns all of them. */
export interface PromptCondition extends Unmet {
  readonly data?: readonly string[]
  readonly purposes?: readonly string[]
}

/** Something that the policy rules out expressly. */
export interface ProhibitedPurpose {
  readonly id: string
  readonly data: readonly string[]
  readonly clauses: readonly string[]
}

export interface Prompt {
  readonly permission: string
  /** The clauses that grant the use of the permission. */
  readonly clauses: readonly string[]
  /** The data that may be collected with it; none if the policy has no data of its kind. */
  readonly data: readonly string[]
  /** The purposes for which any of these data may be collected with it, the foremost first. */
  readonly purposes: readonly PromptPurpose[]
  readonly conditions: readonly PromptCondition[]
  /** Only what the user picks may be used. */
  readonly userSelected: boolean
  readonly prohibited: readonly ProhibitedPurpose[]
  /** The clause that says that refusing may limit the use of the service. */
  readonly refusalLimitsUse?: string
  /** The clause that leaves it to the user to give or refuse permissions. */
  readonly userDecides?: string
}

export interface PromptOptions {
  /** What the app asks the permission for at this point; these purposes are told first. */
  readonly purposes?: readonly string[] | undefined
}

/**
 * What a prompt for a device permission has to tell. Undefined where there is nothing to ask for: the policy prohibits
 * the permission or does not cover it, or does not grant it for one of the purposes that the app has.
 */
export function promptOf(
  policy: PromptedPolicy,
  permission: string,
  { purposes: wanted = [] }: PromptOptions = {},
): Prompt | undefined {
  const use = policy.canUse({ permission })
  if (!grants(use)) return undefined
  const ways = waysOf(policy, permission)
  const data = unique(ways.map((way) => way.data))
  const purposes = purposesOf(policy, ways, wanted)
  if (!wanted.every((id) => purposes.some((purpose) => purpose.id === id))) return undefined
  const refusal = use.cautions.find(({ code }) => code === 'refusal-limits-use')?.clause
  const right = policy.canExercise({ right: 'control-permissions' })
  return {
    permission,
    clauses: use.clauses,
    data,
    purposes,
    conditions: ways.length ? conditionsOf(ways) : use.unmet,
    userSelected: use.unmet.some(({ condition }) => condition === 'user-selected'),
    prohibited: prohibitedOf(policy, permission, data),
    ...(refusal && { refusalLimitsUse: refusal }),
    ...(right.allowed && { userDecides: right.clauses[0] as string }),
  }
}

/** One purpose for which one category of data may be collected with the permission. */
interface Way {
  readonly data: string
  readonly purpose: string
  readonly decision: Decision
}

function waysOf(policy: PromptedPolicy, permission: string): Way[] {
  const purposes = policy.purposes()
  return policy
    .categories()
    .flatMap(({ id: data }) =>
      purposes.map(({ id: purpose }) => ({
        data,
        purpose,
        decision: policy.canCollect({ data, purpose, via: permission }),
      })),
    )
    .filter(({ decision }) => grants(decision))
}

/** Granted, or granted once conditions are met. */
function grants({ outcome }: Decision): boolean {
  return outcome === 'permitted' || outcome === 'conditional'
}

function purposesOf(
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

/** Whether the clause ties the purpose to data that it names: those asked about, or it would not grant them. */
function namesData(policy: PromptedPolicy, clause: string, id: string): boolean {
  const facts = policy.clause(clause)?.facts ?? []
  return facts.some((fact) => fact.kind === 'purpose' && fact.id === id && fact.data !== undefined)
}

function conditionsOf(ways: readonly Way[]): PromptCondition[] {
  const every = ways.flatMap(({ decision }) => decision.unmet)
  return unique(every.map(({ condition }) => condition)).map((condition) => {
    const clause = every.find((unmet) => unmet.condition === condition)?.clause as string
    const concerned = ways.filter(({ decision }) =>
      decision.unmet.some((unmet) => unmet.condition === condition),
    )
    return { condition, clause, ...boundsOf(concerned, ways) }
  })
}

/** Which of the ways these are, by as little as tells them apart: by what is collected, by what for, or by both, then rather too many. */
function boundsOf(these: readonly Way[], ways: readonly Way[]): Pick<PromptCondition, 'data' | 'purposes'> {
  const data = unique(these.map((way) => way.data))
  const purposes = unique(these.map((way) => way.purpose))
  const tells = (within: (way: Way) => boolean) => ways.filter(within).length === these.length
  if (tells(() => true)) return {}
  if (tells((way) => data.includes(way.data))) return { data }
  if (tells((way) => purposes.includes(way.purpose))) return { purposes }
  return { data, purposes }
}

function prohibitedOf(
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

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
