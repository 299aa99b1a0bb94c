/** Who may get data, in which cases, and whether they may go abroad. */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import { standingConditions } from '../vocabulary.js'
import { isRecipient } from '../words.js'
import { excepting, judged } from './limited.js'
import { type Entry, type Facts, factsOf, type Topic, union } from './topic.js'

export function transferTopic(policy: Policy, facts: Facts): Topic {
  const toAnyone = factsOf(facts, 'company-right', 'transfer-to-third-parties')
  const anyone = judged(toAnyone)
  const listed = factsOf(facts, 'data-category').filter(({ excluded }) => !excluded)
  const grounds = judged(factsOf(facts, 'transfer-ground').map((fact) => withStanding(fact, listed, policy)))
  const abroad = judged(factsOf(facts, 'cross-border').map(asOneId))
  const forbidden = toAnyone.filter(({ excluded }) => excluded)
  const nowhere = forbidden.some(({ data }) => !data)
  const except = excepting(forbidden.flatMap(({ data = [] }) => data))
  const left = (entries: readonly Entry[]) =>
    nowhere ? [] : entries.map((one) => ({ ...one, notes: [...one.notes, ...except] }))
  const recipients = grounds.entries.filter(({ id }) => isRecipient(id))
  const cases = grounds.entries.filter(({ id }) => !isRecipient(id))
  return {
    key: 'transfer',
    groups: [
      { heading: 'transfer.recipients', entries: [...anyone.entries, ...left(recipients)].map(asRecipient) },
      { heading: 'transfer.cases', entries: left([...cases, ...abroad.entries]) },
    ],
    ruledOut: [...anyone.ruledOut, ...grounds.ruledOut, ...abroad.ruledOut],
    conditions: [],
  }
}

/** Named by who gets the data, where the ground of itself is named by what happens. */
function asRecipient(one: Entry): Entry {
  return { ...one, kind: 'recipient' }
}

/** With the conditions that always come with a ground, whether its clause states them or not. */
function withStanding(fact: PackFact, listed: readonly PackFact[], policy: Policy): PackFact {
  const { id, conditions = [] } = fact
  const standing = standingConditions('transfer-ground', id) ?? answered(fact, listed, policy)
  return { ...fact, conditions: union(conditions, standing) }
}

/** Those of a ground that the policy declares itself: its own answer has them. */
function answered({ id: ground, data }: PackFact, listed: readonly PackFact[], policy: Policy): string[] {
  const covered = listed.filter(({ id }) => !data || data.includes(id))
  // Asked about data that bring no conditions of their own, if there are any.
  const bound = new Set(covered.filter((one) => one.conditions?.length).map(({ id }) => id))
  const about = covered.find(({ id }) => !bound.has(id)) ?? covered[0]
  if (!about) return []
  return policy
    .canTransfer({ data: about.id, ground, crossBorder: false })
    .unmet.map(({ condition }) => condition)
}

/** Whatever a clause says of going abroad is about the same thing. */
function asOneId(fact: PackFact): PackFact {
  const { id, conditions = [] } = fact
  return {
    ...fact,
    id: 'abroad',
    ...((fact.excluded || id === 'forbidden') && { excluded: true }),
    ...(id === 'consented' && { conditions: ['cross-border-consent', ...conditions] }),
  }
}
