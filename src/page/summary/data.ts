/** What is collected: listed as personal data, by technology, and without telling whose they are. */
import type { PackFact } from '../../model/pack.js'
import { byId, type Entry, entry, limitsOf, type Note, saidIn, type Topic } from './topic.js'

/** The data of a policy, and those that it rules out. */
export function dataTopic(facts: readonly PackFact[]): Topic {
  const permits: PackFact[] = []
  const ruledOut: Entry[] = []
  for (const same of byId(facts.filter(isAboutData)).values()) {
    const exclusions = same.filter(({ excluded }) => excluded)
    const granted = same.filter(({ excluded }) => !excluded)
    // Ruling out automatic collection leaves alone what other clauses list.
    const listed = granted.some((fact) => fact.kind === 'data-category' && !isAutomatic(fact))
    const partly = listed && exclusions.every(isAutomatic)
    if (partly) permits.push(...granted.filter((fact) => !exclusions.length || !isAutomatic(fact)))
    else if (!exclusions.length) permits.push(...granted)
    ruledOut.push(...saidIn(exclusions).map((said) => entry(said, partly ? [{ say: 'automatically' }] : [])))
  }
  const necessary = new Set(permits.filter(({ ifNecessary }) => ifNecessary).map(({ id }) => id))
  const entries = (some: readonly PackFact[]) =>
    saidIn(some).map((said) =>
      entry(said, [...(necessary.has(said.id) ? [{ say: 'if-necessary' } as const] : []), ...limitsOf(said)]),
    )
  const named = permits.filter(({ kind }) => kind === 'data-category')
  const automatic = named.filter(isAutomatic)
  const declared = named.filter((fact) => !isAutomatic(fact))
  const deIdentified = permits.filter(({ kind }) => kind === 'de-identified-data')
  return {
    key: 'data',
    groups: [
      { heading: 'data.declared', entries: entries(declared) },
      { heading: 'data.automatic', entries: entries(automatic) },
      { heading: 'data.de-identified', entries: entries(deIdentified) },
    ],
    ruledOut,
    conditions: permits.length ? conditionsOfCollecting(facts, named.length > 0) : [],
  }
}

/** The ids that are never collected. */
export function neverCollected({ ruledOut }: Topic): ReadonlySet<string> {
  return new Set(ruledOut.filter(({ notes }) => notes.length === 0).map(({ id }) => id))
}

/** @param personal whether any of the data tell whose they are: only for these consent is asked */
function conditionsOfCollecting(facts: readonly PackFact[], personal: boolean): Note[] {
  const asking = facts.filter(({ excluded }) => !excluded)
  const consent = asking.find(({ id }) => id === 'collection-with-knowledge-and-consent')
  const ages = asking.filter(({ kind }) => kind === 'minimum-age')
  // Of several ages the highest: the stricter is followed.
  const [age] = ages.sort((one, other) => Number(other.id) - Number(one.id))
  return [
    ...(consent && personal ? [{ names: ['condition', ['consent']], clause: consent.clause } as const] : []),
    ...(age ? [{ names: ['condition', ['adult']], value: `${age.id}+`, clause: age.clause } as const] : []),
  ]
}

function isAboutData({ kind }: PackFact): boolean {
  return kind === 'data-category' || kind === 'de-identified-data'
}

function isAutomatic({ collected }: PackFact): boolean {
  return collected === 'automatic'
}
