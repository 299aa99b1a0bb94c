/** Facts in the making: one shape for all families, merged where a clause says the same thing twice. */
import type { Fact, FactKind } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import { type Conditions, none } from '../conditions.js'
import { type Span, wording } from '../parts.js'

export type Limits = Omit<Fact, 'kind' | 'id' | 'clause' | 'evidence' | 'conditions'>

/** A fact of a clause with the words that gave it. */
export function fact(
  reading: ClauseReading,
  kind: FactKind,
  id: string,
  spans: readonly Span[],
  limits: Limits = {},
  conditions: Conditions = none,
): Fact {
  const evidence = [...spans.map((span) => wording(reading, span)), ...conditions.evidence].filter(
    (words) => words !== '',
  )
  return {
    kind,
    id,
    clause: reading.clause.id,
    ...limits,
    ...(conditions.ids.length > 0 ? { conditions: conditions.ids } : {}),
    evidence: [...new Set(evidence)],
  }
}

/** Facts of one clause that say the same with the same limits become one; their conditions and evidence are joined. */
export function merged(facts: readonly Fact[]): Fact[] {
  if (facts.length < 2) return [...facts]
  const byKey = new Map<string, Fact>()
  for (const next of facts) {
    const { kind, id, excluded, collected, data, deIdentifiedOnly, period, recipient } = next
    const key = [kind, id, excluded, collected, data?.join('+'), deIdentifiedOnly, period, recipient].join(
      '|',
    )
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? next : join(known, next))
  }
  return [...byKey.values()]
}

function join(a: Fact, b: Fact): Fact {
  const conditions = [...new Set([...(a.conditions ?? []), ...(b.conditions ?? [])])]
  const evidence = [...new Set([...(a.evidence ?? []), ...(b.evidence ?? [])])]
  return { ...b, ...a, ...(conditions.length > 0 ? { conditions } : {}), evidence }
}
