/** Requests, decisions and clauses in words, for the messages of the matchers. */
import type { Decision, PolicyRequest } from '../model/decision.js'
import type { Policy } from '../run/policy.js'

/** `collect data iin, purpose identification, given consent`. */
export function requestShown(request: PolicyRequest): string {
  const { action, given, ...asked } = request
  const fields = Object.entries(asked).map(([name, value]) => `${name} ${String(value)}`)
  const held = Object.entries(given ?? {}).map(([name, value]) => (value === false ? `${name} false` : name))
  return [`${action} ${fields.join(', ')}`, ...(held.length > 0 ? [`given ${held.join(', ')}`] : [])].join(
    ', ',
  )
}

/** The answer, and the text of every clause that it names. */
export function decisionShown(policy: Policy, { outcome, unmet, clauses }: Decision): string[] {
  const missing = unmet.map(({ condition, clause }) => `${condition} (${clause})`)
  const named = new Set([...clauses, ...unmet.map(({ clause }) => clause)])
  return [
    `the answer is ${outcome}${missing.length > 0 ? `, missing ${missing.join(', ')}` : ''}`,
    ...(named.size > 0 ? clausesShown(policy, [...named]) : ['no clause speaks of it']),
  ]
}

/** Clauses with their text, in the first language that has it. */
export function clausesShown(policy: Policy, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const texts = policy.languages.map((language) => policy.clause(id, language)?.text)
    const text = texts.find((each) => each !== undefined)
    return `  ${id}: ${text ?? (policy.clause(id) ? 'no text loaded' : 'no such clause')}`
  })
}
