/** The matchers themselves: a policy and an expectation → whether it holds, and a message that shows the clauses' words. */
import type { Outcome, PolicyRequest } from '../model/decision.js'
import type { Policy } from '../run/policy.js'
import { differences } from './equivalence.js'
import { clausesShown, decisionShown, requestShown } from './shown.js'

interface Result {
  readonly pass: boolean
  readonly message: () => string
}

/** So many differences are shown; the first ones tell where to look. */
const shownDifferences = 10

export const matchers = {
  toPermit(policy: Policy, request: PolicyRequest): Result {
    return judged(policy, request, 'permit', ({ outcome }) => outcome === 'permitted')
  },

  toPermitUnder(policy: Policy, request: PolicyRequest, clause: string): Result {
    const result = judged(
      policy,
      request,
      `permit under ${clause}`,
      ({ outcome, clauses }) => outcome === 'permitted' && clauses.includes(clause),
    )
    const message = () =>
      [result.message(), '', 'the clause named:', ...clausesShown(policy, [clause])].join('\n')
    return { pass: result.pass, message }
  },

  toRefuse(policy: Policy, request: PolicyRequest, wanted?: Exclude<Outcome, 'permitted'>): Result {
    const how = wanted === undefined ? 'refuse' : `answer ${wanted} to`
    return judged(policy, request, how, ({ outcome }) =>
      wanted === undefined ? outcome === 'prohibited' || outcome === 'not-covered' : outcome === wanted,
    )
  },

  toRequire(policy: Policy, request: PolicyRequest, conditions: readonly string[]): Result {
    return judged(policy, request, `require ${conditions.join(', ')} for`, ({ unmet }) => {
      const missing = new Set(unmet.map(({ condition }) => condition))
      return missing.size > 0 && conditions.every((condition) => missing.has(condition))
    })
  },

  toBeEquivalentTo(policy: Policy, other: Policy): Result {
    const found = differences(policy, other)
    const named = `${policy.policy} ${policy.edition} and ${other.policy} ${other.edition}`
    const more = found.length - shownDifferences
    const message = () =>
      found.length === 0
        ? `${named} have equal deciding facts and answer every request alike`
        : [
            `${named} are not equivalent:`,
            ...found.slice(0, shownDifferences),
            ...(more > 0 ? [`… and ${more} more`] : []),
          ].join('\n')
    return { pass: found.length === 0, message }
  },

  toHaveBothLanguages(policy: Policy): Result {
    const missing = textsMissing(policy)
    const message = () =>
      missing.length === 0
        ? `${policy.policy} has every clause in ${policy.languages.join(', ')}`
        : [`${policy.policy} does not have both languages:`, ...missing].join('\n')
    return { pass: missing.length === 0, message }
  },
}

type Judge = (decision: ReturnType<Policy['decide']>) => boolean

function judged(policy: Policy, request: PolicyRequest, what: string, holds: Judge): Result {
  const decision = policy.decide(request)
  const pass = holds(decision)
  const message = () =>
    [
      `expected policy ${policy.policy} ${pass ? 'not ' : ''}to ${what}: ${requestShown(request)}`,
      ...decisionShown(policy, decision),
    ].join('\n')
  return { pass, message }
}

/** Passages in a foreign language belong to the one text that they stand in. */
const stray = /\/stray\d+$/

function textsMissing(policy: Policy): string[] {
  const { languages, identity } = policy
  const wanted = identity.languages ?? languages
  const unloaded = wanted.filter((language) => !languages.includes(language))
  if (unloaded.length > 0) return [`not loaded: ${unloaded.join(', ')}`]
  if (languages.length < 2) return [`loaded: ${languages.join(', ') || 'none'}`]
  return languages.flatMap((language) =>
    policy
      .clauses(language)
      .filter(({ id, text }) => !text && !stray.test(id))
      .map(({ id }) => [`no text in ${language}:`, ...clausesShown(policy, [id])].join('\n')),
  )
}
