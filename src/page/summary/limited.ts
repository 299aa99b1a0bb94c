/** Purposes and grounds of transfer: either may cover, or rule out, some data only. */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import {
  byId,
  type Entry,
  entry,
  limitsOf,
  type Note,
  naming,
  onlySome,
  saidIn,
  type Topic,
} from './topic.js'

interface Judged {
  readonly entries: readonly Entry[]
  readonly ruledOut: readonly Entry[]
}

/** For what data are collected. @param never the data that are ruled out for every purpose */
export function purposeTopic(facts: readonly PackFact[], never: ReadonlySet<string>): Topic {
  const { entries, ruledOut } = judged(ofKind(facts, 'purpose'), never)
  return { key: 'purpose', groups: [{ entries }], ruledOut, conditions: [] }
}

/** On what grounds data are passed on, and whether abroad. */
export function transferTopic(policy: Policy, facts: readonly PackFact[]): Topic {
  const none = new Set<string>()
  const listed = ofKind(facts, 'data-category').filter(({ excluded }) => !excluded)
  const grounds = judged(
    ofKind(facts, 'transfer-ground').map((fact) => withStanding(fact, listed, policy)),
    none,
  )
  const abroad = judged(ofKind(facts, 'cross-border').map(asOneId), none)
  const third = facts.filter(({ id, excluded }) => id === 'transfer-to-third-parties' && excluded)
  const nowhere = third.some(({ data }) => !data)
  const except = third.flatMap(({ data = [] }) => data)
  const left = nowhere ? [] : [...grounds.entries, ...abroad.entries]
  return {
    key: 'transfer',
    groups: [{ entries: left.map((one) => ({ ...one, notes: [...one.notes, ...excepting(except)] })) }],
    ruledOut: [...judged(third, none).ruledOut, ...grounds.ruledOut, ...abroad.ruledOut],
    conditions: [],
  }
}

/** With the conditions that always come with a ground, whether its clause states them or not: the policy's own answer has them. */
function withStanding(fact: PackFact, listed: readonly PackFact[], policy: Policy): PackFact {
  const { id: ground, data, conditions = [] } = fact
  const covered = listed.filter(({ id }) => !data || data.includes(id))
  // Asked about data that bring no conditions of their own, if there are any.
  const bound = new Set(covered.filter((one) => one.conditions?.length).map(({ id }) => id))
  const about = covered.find(({ id }) => !bound.has(id)) ?? covered[0]
  if (!about) return fact
  const { unmet } = policy.canTransfer({ data: about.id, ground, crossBorder: false })
  return { ...fact, conditions: [...conditions, ...unmet.map(({ condition }) => condition)] }
}

/** Whatever a clause says of going abroad is about the same thing. */
function asOneId(fact: PackFact): PackFact {
  const excluded = fact.excluded || fact.id === 'forbidden'
  return {
    ...fact,
    id: 'abroad',
    ...(excluded && { excluded }),
    ...(fact.id === 'consented' && withConsent(fact)),
  }
}

function withConsent({ conditions = [] }: PackFact): Pick<PackFact, 'conditions'> {
  return { conditions: ['cross-border-consent', ...conditions] }
}

/** What is granted without what is ruled out. */
function judged(facts: readonly PackFact[], never: ReadonlySet<string>): Judged {
  const entries: Entry[] = []
  const ruledOut: Entry[] = []
  for (const same of byId(facts).values()) {
    const exclusions = same.filter(({ excluded }) => excluded)
    ruledOut.push(...saidIn(exclusions).map((said) => entry(said, onlySome(said.data))))
    if (exclusions.some(({ data }) => !data)) continue
    const except = exclusions.flatMap(({ data = [] }) => data)
    const gone = new Set([...never, ...except])
    const permits = same.filter(({ excluded }) => !excluded).flatMap((fact) => without(fact, gone))
    // Both may stand side by side: a purpose of its own for data that tell nobody.
    for (const mode of [undefined, true] as const) {
      const about = permits.filter(({ deIdentifiedOnly }) => deIdentifiedOnly === mode)
      entries.push(
        ...saidIn(about).map((said) => {
          const covered = mode ? deIdentified(said.data) : onlySome(said.data)
          return entry(said, [...covered, ...excepting(except), ...limitsOf(said)])
        }),
      )
    }
  }
  return { entries, ruledOut }
}

/** What is left of a permit that names its data; nothing where all of them are ruled out. */
function without(fact: PackFact, gone: ReadonlySet<string>): PackFact[] {
  if (!fact.data) return [fact]
  const data = fact.data.filter((id) => !gone.has(id))
  return data.length || !fact.data.length ? [{ ...fact, data }] : []
}

function deIdentified(data: readonly string[] = []): Note[] {
  return data.length
    ? naming('de-identified-only.named', 'data-category', data)
    : [{ say: 'de-identified-only' }]
}

function excepting(data: readonly string[]): Note[] {
  return naming('except', 'data-category', data)
}

function ofKind(facts: readonly PackFact[], wanted: PackFact['kind']): PackFact[] {
  return facts.filter(({ kind }) => kind === wanted)
}
