/** Whether two editions mean the same: equal deciding facts, and the same answer to every request that could be made. */
import { isDeciding } from '../compile/deciding.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import type { PackFact } from '../model/pack.js'
import type { Policy } from '../run/policy.js'
import { everyQuestion } from './questions.js'
import { requestShown } from './shown.js'

/** What differs between two policies, a line each; none where they are equivalent (SPEC section 2). */
export function differences(one: Policy, other: Policy): string[] {
  return [...factDifferences(one, other), ...decisionDifferences(one, other)]
}

function factDifferences(one: Policy, other: Policy): string[] {
  const [here, there] = [decidingFacts(one), decidingFacts(other)]
  return [
    ...[...here].filter((fact) => !there.has(fact)).map((fact) => `only ${one.edition} says ${fact}`),
    ...[...there].filter((fact) => !here.has(fact)).map((fact) => `only ${other.edition} says ${fact}`),
  ]
}

function decidingFacts(policy: Policy): ReadonlySet<string> {
  return new Set(policy.clauses().flatMap(({ facts }) => facts.filter(isDeciding).map(told)))
}

/** The same line for facts that say the same, in whatever order their fields and ids stand. */
function told({ clause, kind, id, ...limits }: PackFact): string {
  const fields = Object.entries(limits).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? [...value].sort().join(' + ') : String(value)}`,
  )
  return [`${clause} ${kind} ${id}`, ...fields.sort()].join(', ')
}

function decisionDifferences(one: Policy, other: Policy): string[] {
  const found: string[] = []
  for (const question of everyQuestion(one, other)) {
    for (const request of withConditions(question, [one, other])) {
      const [here, there] = [one.decide(request), other.decide(request)]
      if (answer(here) !== answer(there)) {
        found.push(
          `${requestShown(request)}: ${summary(here)} in ${one.edition}, ${summary(there)} in ${other.edition}`,
        )
      }
    }
  }
  return found
}

/** A question with every subset of the conditions that either policy asks for, and once for a minor. */
function withConditions(question: PolicyRequest, policies: readonly Policy[]): PolicyRequest[] {
  const asked = new Set<string>()
  let requests: PolicyRequest[] = []
  for (let known = -1; known < asked.size; ) {
    known = asked.size
    requests = subsets([...asked]).map((given) => ({ ...question, given }))
    for (const request of requests) {
      for (const policy of policies)
        for (const { condition } of policy.decide(request).unmet) asked.add(condition)
    }
  }
  return [...requests, { ...question, given: { adult: false } }]
}

function subsets(names: readonly string[]): Record<string, boolean>[] {
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    Object.fromEntries(names.filter((_, at) => bits & (1 << at)).map((name) => [name, true])),
  )
}

/** Everything in a decision but whose it is. */
function answer({ policy: _, edition: __, ...rest }: Decision): string {
  return JSON.stringify(rest)
}

function summary({ outcome, clauses, unmet }: Decision): string {
  const missing = unmet.map(({ condition }) => condition).join(', ')
  return `${outcome}${missing && ` without ${missing}`} by ${clauses.join(', ') || 'no clause'}`
}
