/** Device permissions and user rights: what one is granted to, asked on which conditions and exercised how. */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import { standingConditions } from '../vocabulary.js'
import {
  type Entry,
  entry,
  type Facts,
  factsOf,
  type Note,
  naming,
  numberedFirst,
  type Said,
  saidIn,
  type Topic,
  union,
} from './topic.js'

/** What the device is asked for. */
export function permissionTopic(policy: Policy, facts: Facts): Topic {
  const { granted, ruledOut } = parted(factsOf(facts, 'device-permission'))
  const chosen = holds(facts, 'company-duty', 'use-only-data-chosen-by-user').length > 0
  const always = ['permission-granted', ...(chosen ? ['user-selected'] : [])]
  const asked = saidIn(granted).map((said) => {
    const { id, conditions } = said
    const standing =
      standingConditions('device-permission', id) ?? named(policy.canUse({ permission: id }).unmet)
    return { said, conditions: union(always, standing, conditions) }
  })
  const [first] = asked
  const common = (first?.conditions ?? []).filter((one) =>
    asked.every(({ conditions }) => conditions.includes(one)),
  )
  const entries = asked.map(({ said, conditions }) =>
    entry(said, conditionsIn(conditions.filter((one) => !common.includes(one)))),
  )
  const [refusal] = holds(facts, 'company-right', 'limit-use-if-permission-refused')
  return {
    key: 'permission',
    groups: [{ notes: conditionsIn(common), entries }],
    ruledOut,
    conditions: refusal && entries.length ? [{ say: 'permission.refusal', clause: refusal.clause }] : [],
  }
}

/** What the user may do, and how. */
export function rightTopic(policy: Policy, facts: Facts): Topic {
  const { granted, ruledOut } = parted(factsOf(facts, 'user-right'))
  const inOrder = numberedFirst(granted)
  const entries = saidIn(granted).map((said) => {
    const how = howIn(inOrder.filter(({ id }) => id === said.id))
    return entry(said, [...how, ...conditionsIn(conditionsOf(policy, said))])
  })
  return { key: 'right', groups: [{ entries }], ruledOut, conditions: [] }
}

/** `as-stated` holds back the company, never the user. */
function conditionsOf(policy: Policy, { id, conditions }: Said): readonly string[] {
  const standing = standingConditions('user-right', id) ?? named(policy.canExercise({ right: id }).unmet)
  return union(
    standing,
    conditions.filter((one) => one !== 'as-stated'),
  )
}

/** Those of ids that no clause rules out, and what is ruled out. */
function parted(facts: readonly PackFact[]): { granted: PackFact[]; ruledOut: Entry[] } {
  const exclusions = facts.filter(({ excluded }) => excluded)
  const gone = new Set(exclusions.map(({ id }) => id))
  return {
    granted: facts.filter(({ id }) => !gone.has(id)),
    ruledOut: saidIn(exclusions).map((said) => entry(said, [])),
  }
}

function holds(facts: Facts, kind: PackFact['kind'], id: string): PackFact[] {
  return numberedFirst(factsOf(facts, kind, id).filter(({ excluded }) => !excluded))
}

function named(unmet: readonly { readonly condition: string }[]): string[] {
  return unmet.map(({ condition }) => condition)
}

function conditionsIn(conditions: readonly string[]): readonly Note[] {
  return naming('conditioned', 'condition', conditions)
}

/** The first clause that says how counts. */
function howIn(facts: readonly PackFact[]): Note[] {
  const form = facts.find((fact) => fact.form)?.form
  const addressee = facts.find((fact) => fact.addressee)?.addressee
  const exception = facts.find((fact) => fact.exception)?.exception
  const address: Note[] = addressee?.includes('@') ? [{ value: addressee }] : []
  return [
    ...(form ? [{ maybe: `how.form.${form}` }] : []),
    ...(addressee === 'company' ? [{ say: 'how.company' } as const] : address),
    ...(exception ? [{ say: exception === 'by-law' ? 'how.except-by-law' : 'how.exceptions' } as const] : []),
  ]
}
