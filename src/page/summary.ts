/**
 * What a policy says in brief, from its facts: reads what its clauses grant and rule out, writes topics with entries,
 * each under the clauses that say it. What a clause rules out is never among what another grants.
 */
import type { FactKind } from '../model/fact.js'
import type { PackFact } from '../model/pack.js'
import type { Policy } from '../run/policy.js'
import type { WordKey } from './words.js'

/** Something that is said of an entry or a topic: wording of the page, or names of the vocabulary. */
export interface Note {
  readonly say?: WordKey
  /** Data categories that `say` names as `{{data}}`. */
  readonly data?: readonly string[]
  /** Named instead of, or before, what is said: `[kind, id]`. */
  readonly name?: readonly [kind: 'condition' | 'duty', id: string]
  /** Wording that a language may not have, such as that of a form. */
  readonly maybe?: string
  /** As it is, in every language: an address, an age. */
  readonly value?: string
  readonly clause?: string
}

export interface Entry {
  /** The kinds under which the vocabulary may name it. */
  readonly kind: FactKind
  readonly id: string
  readonly clauses: readonly string[]
  readonly notes: readonly Note[]
}

export interface Group {
  readonly heading?: WordKey
  readonly entries: readonly Entry[]
}

export interface Topic {
  readonly key: 'data' | 'purpose' | 'transfer' | 'permission' | 'right'
  readonly groups: readonly Group[]
  readonly ruledOut: readonly Entry[]
  /** What holds for the whole topic. */
  readonly conditions: readonly Note[]
}

/** The topics that a policy says something about. */
export function topicsOf(policy: Policy, facts: readonly PackFact[]): Topic[] {
  const data = dataTopic(facts)
  const never = new Set(data.ruledOut.filter(({ notes }) => notes.length === 0).map(({ id }) => id))
  const topics = [
    data,
    limitedTopic('purpose', facts, never),
    transferTopic(facts, never),
    permissionTopic(policy, facts),
    rightTopic(policy, facts),
  ]
  return topics.filter(
    ({ groups, ruledOut }) => ruledOut.length || groups.some((group) => group.entries.length),
  )
}

function dataTopic(facts: readonly PackFact[]): Topic {
  const about = facts.filter(({ kind }) => kind === 'data-category' || kind === 'de-identified-data')
  const ruledOut: PackFact[] = []
  const permits: PackFact[] = []
  for (const same of byId(about).values()) {
    const exclusions = same.filter(({ excluded }) => excluded)
    const granted = same.filter(({ excluded }) => !excluded)
    const listed = granted.filter(({ kind }) => kind === 'data-category')
    // Ruling out automatic collection leaves alone what other clauses list.
    const onlyAutomatic = exclusions.every(isAutomatic) && !listed.every(isAutomatic)
    ruledOut.push(
      ...exclusions.map((fact) => (onlyAutomatic ? fact : { ...fact, collected: 'declared' as const })),
    )
    if (!exclusions.length) permits.push(...granted)
    else if (onlyAutomatic) permits.push(...granted.filter((fact) => !isAutomatic(fact)))
  }
  const necessary = new Set(permits.filter((fact) => fact.ifNecessary).map(({ id }) => id))
  const noted = (fact: PackFact): Note[] => [
    ...(necessary.has(fact.id) ? [{ say: 'if-necessary' } as const] : []),
    ...limitsOf(fact),
  ]
  const listed = permits.filter(({ kind }) => kind === 'data-category')
  return {
    key: 'data',
    groups: [
      {
        heading: 'data.declared',
        entries: entriesOf(
          listed.filter((fact) => !isAutomatic(fact)),
          noted,
        ),
      },
      { heading: 'data.automatic', entries: entriesOf(listed.filter(isAutomatic), noted) },
      {
        heading: 'data.de-identified',
        entries: entriesOf(
          permits.filter(({ kind }) => kind === 'de-identified-data'),
          noted,
        ),
      },
    ],
    ruledOut: entriesOf(ruledOut, (fact) => (isAutomatic(fact) ? [{ say: 'automatically' }] : [])),
    conditions: permits.length ? conditionsOfCollecting(facts) : [],
  }
}

function conditionsOfCollecting(facts: readonly PackFact[]): Note[] {
  const consent = facts.find(
    ({ id, excluded }) => id === 'collection-with-knowledge-and-consent' && !excluded,
  )
  const ages = facts.filter(({ kind, excluded }) => kind === 'minimum-age' && !excluded)
  // Of several ages the highest: the stricter is followed.
  const [age] = ages.sort((one, other) => Number(other.id) - Number(one.id))
  return [
    ...(consent ? [{ name: ['condition', 'consent'], clause: consent.clause } as const] : []),
    ...(age ? [{ name: ['condition', 'adult'], value: `${age.id}+`, clause: age.clause } as const] : []),
  ]
}

/** Purposes, or grounds: both may cover or rule out some data only. */
function limitedTopic(
  key: 'purpose' | 'transfer',
  facts: readonly PackFact[],
  never: ReadonlySet<string>,
): Topic {
  const kind = key === 'purpose' ? 'purpose' : 'transfer-ground'
  const entries: Entry[] = []
  const ruledOut: Entry[] = []
  for (const same of byId(facts.filter((fact) => fact.kind === kind)).values()) {
    const exclusions = same.filter(({ excluded }) => excluded)
    ruledOut.push(...entriesOf(exclusions, (fact) => only(fact.data)))
    if (exclusions.some(({ data }) => !data)) continue
    const except = exclusions.flatMap(({ data }) => data ?? [])
    const gone = new Set([...never, ...except])
    const permits = same.flatMap((fact) => within(fact, gone))
    entries.push(
      ...entriesOf(permits, (fact) => [...only(fact.data), ...excepting(except), ...limitsOf(fact)]),
    )
  }
  return { key, groups: [{ entries }], ruledOut, conditions: [] }
}

/** What is left of a permit that names its data; nothing where all of them are ruled out. */
function within(fact: PackFact, gone: ReadonlySet<string>): PackFact[] {
  if (fact.excluded) return []
  if (!fact.data) return [fact]
  const data = fact.data.filter((id) => !gone.has(id))
  return data.length || !fact.data.length ? [{ ...fact, data }] : []
}

function transferTopic(facts: readonly PackFact[], never: ReadonlySet<string>): Topic {
  const topic = limitedTopic('transfer', facts, never)
  const exclusions = facts.filter(({ id, excluded }) => id === 'transfer-to-third-parties' && excluded)
  const abroad = facts.filter(({ kind }) => kind === 'cross-border')
  const forbidden = abroad.filter(({ id, excluded }) => excluded || id === 'forbidden')
  const nowhere = exclusions.some(({ data }) => !data)
  const notAbroad = nowhere || forbidden.some(({ data }) => !data)
  const except = forbidden.flatMap(({ data }) => data ?? [])
  const consented = (fact: PackFact): Note[] =>
    fact.id === 'consented' ? [{ name: ['condition', 'cross-border-consent'] }] : []
  const crossing = entriesOf(notAbroad ? [] : abroad.filter((fact) => !forbidden.includes(fact)), (fact) => [
    ...consented(fact),
    ...only(fact.data),
    ...excepting(except),
    ...limitsOf(fact),
  ])
  return {
    ...topic,
    groups: nowhere ? [] : [...topic.groups, { entries: crossing }],
    ruledOut: [
      ...entriesOf(exclusions, (fact) => only(fact.data)),
      ...topic.ruledOut,
      ...entriesOf(forbidden, (fact) => only(fact.data)),
    ],
  }
}

/** One thing is asked of a permission or a right, so that the policy's own answer says all there is. */
function permissionTopic(policy: Policy, facts: readonly PackFact[]): Topic {
  const listed = facts.filter(({ kind }) => kind === 'device-permission')
  const asked = (permission: string) => policy.canUse({ permission })
  const ruledOut = listed.filter(({ id, excluded }) => excluded || asked(id).outcome === 'prohibited')
  const granted = listed.filter((fact) => !ruledOut.some(({ id }) => id === fact.id))
  const [refusal] = granted
    .flatMap(({ id }) => asked(id).cautions)
    .filter(({ code }) => code === 'refusal-limits-use')
  return {
    key: 'permission',
    groups: [
      {
        entries: entriesOf(granted, ({ id }) =>
          asked(id).unmet.map(({ condition }) => ({ name: ['condition', condition] })),
        ),
      },
    ],
    ruledOut: entriesOf(ruledOut, () => []),
    conditions: refusal
      ? [{ say: 'permission.refusal', ...(refusal.clause && { clause: refusal.clause }) }]
      : [],
  }
}

function rightTopic(policy: Policy, facts: readonly PackFact[]): Topic {
  const listed = facts.filter(({ kind }) => kind === 'user-right')
  const asked = (right: string) => policy.canExercise({ right })
  const ruledOut = listed.filter(({ id, excluded }) => excluded || asked(id).outcome === 'prohibited')
  const granted = listed.filter((fact) => !ruledOut.some(({ id }) => id === fact.id))
  const noted = ({ id }: PackFact): Note[] => {
    const answer = asked(id)
    const { form, addressee, exception } = ('how' in answer && answer.how) || {}
    return [
      ...(form ? [{ maybe: `how.form.${form}` }] : []),
      ...(addressee?.includes('@') ? [{ value: addressee }] : []),
      ...(addressee === 'company' ? [{ say: 'how.company' } as const] : []),
      ...(exception
        ? [{ say: exception === 'by-law' ? 'how.except-by-law' : 'how.exceptions' } as const]
        : []),
      ...answer.unmet.map(({ condition }) => ({ name: ['condition', condition] }) as const),
    ]
  }
  return {
    key: 'right',
    groups: [{ entries: entriesOf(granted, noted) }],
    ruledOut: entriesOf(ruledOut, () => []),
    conditions: [],
  }
}

/** Entries by id, each with all clauses that say it and every note once. */
function entriesOf(facts: readonly PackFact[], noted: (fact: PackFact) => readonly Note[]): Entry[] {
  return Array.from(byId(facts).values(), (same) => {
    const [{ kind, id }] = same as [PackFact]
    const notes = new Map(same.flatMap(noted).map((note) => [JSON.stringify(note), note]))
    return { kind, id, clauses: [...new Set(same.map(({ clause }) => clause))], notes: [...notes.values()] }
  })
}

function limitsOf({ openEnded, deIdentifiedOnly, conditions = [], duties = [] }: PackFact): Note[] {
  return [
    ...(deIdentifiedOnly ? [{ say: 'de-identified-only' } as const] : []),
    ...conditions.map((id) => ({ name: ['condition', id] }) as const),
    ...duties.map((id) => ({ name: ['duty', id] }) as const),
    ...(openEnded ? [{ say: 'open-ended' } as const] : []),
  ]
}

function only(data: readonly string[] | undefined): Note[] {
  return data ? [{ say: 'only', data }] : []
}

function excepting(data: readonly string[]): Note[] {
  return data.length ? [{ say: 'except', data }] : []
}

function isAutomatic({ collected }: PackFact): boolean {
  return collected === 'automatic'
}

function byId(facts: readonly PackFact[]): Map<string, PackFact[]> {
  const found = new Map<string, PackFact[]>()
  for (const fact of facts) {
    const same = found.get(fact.id)
    if (same) same.push(fact)
    else found.set(fact.id, [fact])
  }
  return found
}
