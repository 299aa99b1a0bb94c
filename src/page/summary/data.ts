/** What is collected: listed as personal data, by technology, and without telling whose they are. */
import type { PackFact } from '../../model/pack.js'
import {
  entry,
  type Facts,
  factsOf,
  limitsOf,
  type Note,
  numberedFirst,
  saidIn,
  type Topic,
} from './topic.js'

/** The data of a policy, and those that it rules out. */
export function dataTopic(facts: Facts): Topic {
  const about = [...factsOf(facts, 'data-category'), ...factsOf(facts, 'de-identified-data')]
  const exclusions = about.filter(({ excluded }) => excluded)
  const out = new Set(exclusions.map(({ id }) => id))
  // Ruling out automatic collection leaves alone what other clauses list.
  const throughout = new Set(exclusions.filter((fact) => !isAutomatic(fact)).map(({ id }) => id))
  const partly = new Set<string>()
  for (const { id, kind, collected, excluded } of about) {
    if (excluded || kind !== 'data-category' || collected === 'automatic') continue
    if (out.has(id) && !throughout.has(id)) partly.add(id)
  }
  const permits = about.filter(
    (fact) => !fact.excluded && (!out.has(fact.id) || (partly.has(fact.id) && !isAutomatic(fact))),
  )
  const necessary = new Set(permits.filter(({ ifNecessary }) => ifNecessary).map(({ id }) => id))
  const entries = (some: readonly PackFact[]) =>
    saidIn(some).map((said) => {
      const limits = limitsOf(said)
      return entry(said, necessary.has(said.id) ? [...ifNecessary, ...limits] : limits)
    })
  const named = permits.filter(({ kind }) => kind === 'data-category')
  return {
    key: 'data',
    groups: [
      { heading: 'data.declared', entries: entries(named.filter((fact) => !isAutomatic(fact))) },
      { heading: 'data.automatic', entries: entries(named.filter(isAutomatic)) },
      {
        heading: 'data.de-identified',
        entries: entries(permits.filter(({ kind }) => kind === 'de-identified-data')),
      },
    ],
    ruledOut: saidIn(exclusions).map((said) => entry(said, partly.has(said.id) ? automatically : [])),
    conditions: permits.length ? conditionsOfCollecting(facts, named.length > 0) : [],
  }
}

const ifNecessary: readonly Note[] = [{ say: 'if-necessary' }]
const automatically: readonly Note[] = [{ say: 'automatically' }]

/** The ids that are never collected. */
export function neverCollected({ ruledOut }: Topic): ReadonlySet<string> {
  return new Set(ruledOut.filter(({ notes }) => notes.length === 0).map(({ id }) => id))
}

/** @param personal whether any of the data tell whose they are: only for these consent is asked */
function conditionsOfCollecting(facts: Facts, personal: boolean): Note[] {
  const asking = (kind: PackFact['kind'], id?: string) =>
    numberedFirst(factsOf(facts, kind, id).filter(({ excluded }) => !excluded))
  const [consent] = asking('consent', 'collection-with-knowledge-and-consent')
  // Of several ages the highest: the stricter is followed.
  const [age] = asking('minimum-age').sort((one, other) => Number(other.id) - Number(one.id))
  return [
    ...(consent && personal ? [{ names: ['condition', ['consent']], clause: consent.clause } as const] : []),
    ...(age ? [{ names: ['condition', ['adult']], value: `${age.id}+`, clause: age.clause } as const] : []),
  ]
}

function isAutomatic({ collected }: PackFact): boolean {
  return collected === 'automatic'
}
