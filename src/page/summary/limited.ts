/** Purposes, and what else may cover or rule out some data only. */
import type { PackFact } from '../../model/pack.js'
import {
  type Entry,
  entry,
  type Facts,
  factsOf,
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
export function purposeTopic(facts: Facts, never: ReadonlySet<string>): Topic {
  const { entries, ruledOut } = judged(factsOf(facts, 'purpose'), never)
  return { key: 'purpose', groups: [{ entries }], ruledOut, conditions: [] }
}

/** What is granted without what is ruled out. @param never the data that are ruled out throughout */
export function judged(facts: readonly PackFact[], never?: ReadonlySet<string>): Judged {
  const out = saidIn(facts.filter(({ excluded }) => excluded))
  const outById = new Map(out.map((said) => [said.id, said]))
  const permits: PackFact[] = []
  for (const fact of facts) {
    const exclusion = outById.get(fact.id)
    if (fact.excluded || (exclusion && !exclusion.data)) continue
    const left = without(fact, exclusion?.data, never)
    if (left) permits.push(left)
  }
  const entries: Entry[] = []
  // Both may stand side by side: a purpose of its own for data that tell nobody.
  for (const mode of [undefined, true] as const) {
    for (const said of saidIn(permits.filter(({ deIdentifiedOnly }) => deIdentifiedOnly === mode))) {
      const covered = mode ? deIdentified(said.data) : onlySome(said.data)
      entries.push(entry(said, [...covered, ...excepting(outById.get(said.id)?.data), ...limitsOf(said)]))
    }
  }
  const ruledOut = out.map((said) =>
    entry(said, [...onlySome(said.data), ...naming('recipients', 'name', said.recipients)]),
  )
  return { entries, ruledOut }
}

/** What is left of a permit that names its data; undefined where all of them are ruled out. */
function without(
  fact: PackFact,
  except: readonly string[] = [],
  never?: ReadonlySet<string>,
): PackFact | undefined {
  if (!fact.data?.length) return fact
  const data = fact.data.filter((id) => !never?.has(id) && !except.includes(id))
  return data.length ? { ...fact, data } : undefined
}

function deIdentified(data: readonly string[] = []): readonly Note[] {
  return data.length
    ? naming('de-identified-only.named', 'data-category', data)
    : [{ say: 'de-identified-only' }]
}

export function excepting(data: readonly string[] = []): readonly Note[] {
  return naming('except', 'data-category', data)
}
