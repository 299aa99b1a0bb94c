/**
 * Nanoseconds a decision, beside @casl/ability with lambda conditions and two floors, on the same mixed requests.
 * Answers are checked equal before anything is timed. `npx tsx bench/decisions.ts [CATEGORIES …]`
 */
import { pathToFileURL } from 'node:url'
import { Ability, AbilityBuilder, type MatchConditions } from '@casl/ability'
import { Bench } from 'tinybench'
import { compileRules } from '../src/compile/rules.js'
import { loadPolicy } from '../src/index.js'
import type { Pack, PackClause, PackFact } from '../src/model/pack.js'

interface CollectRequest {
  readonly data: string
  readonly purpose: string
  readonly given: Readonly<Record<string, boolean>>
}

type Judge = (request: CollectRequest) => boolean

export interface Row {
  readonly categories: number
  readonly judge: string
  readonly nanoseconds: number
}

const purposes = ['identification', 'support', 'communication', 'data-verification']

/** Times every judge on one policy of so many categories. @throws if two of them answer differently */
export async function benchDecisions(categories: number): Promise<Row[]> {
  const pack = policyOfSize(categories)
  const requests = mixedRequests(categories, 10_000)
  const judges: Readonly<Record<string, Judge>> = {
    'tarmaq, full decision': tarmaq(pack),
    '@casl/ability, lambda conditions': casl(pack),
    'floor: bare table lookup': bareTable(pack),
    'floor: empty function': () => false,
  }
  checkEqual(judges, requests)
  const bench = new Bench({ time: 400, warmupTime: 200 })
  for (const [name, judge] of Object.entries(judges)) {
    bench.add(name, () => {
      let allowed = 0
      for (let index = 0; index < requests.length; index++) {
        if (judge(requests[index] as CollectRequest)) allowed++
      }
      return allowed
    })
  }
  await bench.run()
  return bench.tasks.map(({ name, result }) => ({
    categories,
    judge: name,
    nanoseconds: 'latency' in result ? (result.latency.p50 * 1e6) / requests.length : Number.NaN,
  }))
}

function policyOfSize(categories: number): Pack {
  const clauses: PackClause[] = [{ id: '1', kind: 'data-category', printed: '1' }]
  const facts: PackFact[] = [
    { kind: 'consent', id: 'collection-with-knowledge-and-consent', clause: '1' },
    { kind: 'minimum-age', id: '18', clause: '1' },
    ...purposes.map((id): PackFact => ({ kind: 'purpose', id, clause: '1' })),
  ]
  for (let index = 0; index < categories; index++) {
    const clause = `1.${index + 1}`
    clauses.push({ id: clause, kind: 'data-category', printed: clause })
    facts.push({ kind: 'data-category', id: `category-${index}`, clause, collected: 'declared' })
  }
  const rules = compileRules(facts, clauses)
  return { format: 1, policy: 'bench', edition: '000000000000', identity: {}, clauses, facts, rules }
}

/** Three in four are of listed ids; conditions are given in every mixture. */
function mixedRequests(categories: number, count: number): CollectRequest[] {
  const givens = [{ consent: true, adult: true }, { consent: true }, { adult: true, consent: false }, {}]
  return Array.from({ length: count }, (_, index) => ({
    data: `category-${(index * 7919) % Math.ceil(categories * 1.1)}`,
    purpose: index % 9 ? (purposes[index % purposes.length] as string) : 'unheard-of',
    given: { ...givens[(index * 31) % givens.length] } as Readonly<Record<string, boolean>>,
  }))
}

function tarmaq(pack: Pack): Judge {
  const { canCollect } = loadPolicy(pack)
  return (request) => canCollect(request).allowed
}

/** Subjects, not bare type names: with those CASL ignores conditions and says yes. */
function casl({ facts }: Pack): Judge {
  const { can, build } = new AbilityBuilder<Ability<[string, string | CollectRequest], MatchConditions>>(
    Ability,
  )
  const listed = new Set(purposes)
  const holds = ({ purpose, given }: CollectRequest) =>
    listed.has(purpose) && given.consent === true && given.adult === true
  for (const { kind, id } of facts) if (kind === 'data-category') can('collect', id, holds as MatchConditions)
  const ability = build({
    conditionsMatcher: (matches) => matches,
    detectSubjectType: (request) => (request as CollectRequest).data,
  })
  return (request) => ability.can('collect', request)
}

/** The least that any judge must do: find the ids, read the conditions as own properties, look up a yes or no. */
function bareTable({ facts }: Pack): Judge {
  const ids = (kind: string) =>
    new Map(facts.filter((fact) => fact.kind === kind).map(({ id }, index) => [id, index + 1]))
  const data = ids('data-category')
  const known = ids('purpose')
  const width = known.size + 1
  const answers = Array.from({ length: (data.size + 1) * width * 4 }, (_, index) => {
    const cell = index >> 2
    return (index & 3) === 3 && cell >= width && cell % width > 0
  })
  return ({ data: category, purpose, given }) => {
    const cell = (data.get(category) ?? 0) * width + (known.get(purpose) ?? 0)
    const consent = Object.hasOwn(given, 'consent') && given.consent === true ? 1 : 0
    const adult = Object.hasOwn(given, 'adult') && given.adult === true ? 2 : 0
    return answers[(cell << 2) | consent | adult] as boolean
  }
}

function checkEqual(judges: Readonly<Record<string, Judge>>, requests: readonly CollectRequest[]): void {
  const { 'floor: empty function': _, ...answering } = judges
  for (const request of requests) {
    const answers = new Set(Object.values(answering).map((judge) => judge(request)))
    if (answers.size > 1) throw new Error(`the judges differ on ${JSON.stringify(request)}`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv.slice(2).map(Number)
  for (const size of sizes.length ? sizes : [25, 250, 2500]) {
    for (const { categories, judge, nanoseconds } of await benchDecisions(size)) {
      process.stdout.write(
        `${String(categories).padStart(5)} categories  ${judge.padEnd(34)} ${nanoseconds.toFixed(1).padStart(7)} ns\n`,
      )
    }
  }
}
