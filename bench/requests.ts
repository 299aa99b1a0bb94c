/** A policy of any size and the mixed requests that every judge answers. */
import { compileRules } from '../src/compile/rules.js'
import type { Pack, PackClause, PackFact } from '../src/model/pack.js'

export interface CollectRequest {
  readonly data: string
  readonly purpose: string
  readonly given: Readonly<Record<string, boolean>>
}

export type Judge = (request: CollectRequest) => boolean | Promise<boolean>

export const purposes = ['identification', 'support', 'communication', 'data-verification']

export function categoriesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `category-${index}`)
}

/** Every category in a clause of its own; collecting takes consent and age. */
export function policyOfSize(categories: number): Pack {
  const clauses: PackClause[] = [{ id: '1', kind: 'data-category', printed: '1' }]
  const facts: PackFact[] = [
    { kind: 'consent', id: 'collection-with-knowledge-and-consent', clause: '1' },
    { kind: 'minimum-age', id: '18', clause: '1' },
    ...purposes.map((id): PackFact => ({ kind: 'purpose', id, clause: '1' })),
  ]
  for (const [index, id] of categoriesOf(categories).entries()) {
    const clause = `1.${index + 1}`
    clauses.push({ id: clause, kind: 'data-category', printed: clause })
    facts.push({ kind: 'data-category', id, clause, collected: 'declared' })
  }
  const rules = compileRules(facts, clauses)
  return { format: 1, policy: 'bench', edition: '000000000000', identity: {}, clauses, facts, rules }
}

/** Nine in ten are of listed ids; conditions are given in every mixture. As JSON, the way requests come. */
export function mixedRequests(categories: number, count: number): CollectRequest[] {
  const givens = [{ consent: true, adult: true }, { consent: true }, { adult: true, consent: false }, {}]
  const requests = Array.from({ length: count }, (_, index) => ({
    data: `category-${(index * 7919) % Math.ceil(categories * 1.1)}`,
    purpose: index % 9 ? purposes[index % purposes.length] : 'unheard-of',
    given: givens[(index * 31) % givens.length],
  }))
  return JSON.parse(JSON.stringify(requests)) as CollectRequest[]
}
