/** The decision space of a policy: every action with every id that the policy knows and one it doesn't, under every set of conditions. */
import { compileFolder } from '../../src/compile/policy-folder.js'
import { loadPolicy, type Policy, type PolicyRequest } from '../../src/index.js'
import type { Decision } from '../../src/model/decision.js'

export interface Asked {
  readonly request: PolicyRequest
  readonly decision: Decision
}

/** A shipped policy, built in memory from its folder. */
export async function shippedPolicy(name: string): Promise<Policy> {
  const folder = new URL(`../../policies/${name}`, import.meta.url).pathname
  const { pack, languagePacks } = await compileFolder(folder)
  return loadPolicy(pack, ...languagePacks)
}

/** Every request with every answer to it. */
export function* decisionSpace(policy: Policy): Generator<Asked> {
  for (const request of questions(policy)) {
    const bare = policy.decide(request)
    yield { request, decision: bare }
    const conditions = bare.unmet.map(({ condition }) => condition)
    // The other way of collecting asks for this in place of consent.
    if (request.action === 'collect' && conditions.includes('consent')) conditions.push('de-identified')
    for (let held = 1; held < 1 << conditions.length; held++) {
      const given = Object.fromEntries(
        conditions.filter((_, bit) => held & (1 << bit)).map((id) => [id, true]),
      )
      yield { request, decision: policy.decide({ ...request, given }) }
    }
    yield { request, decision: policy.decide({ ...request, given: { adult: false } }) }
  }
  const malformed = { action: 'collect' } as PolicyRequest
  yield { request: malformed, decision: policy.decide(malformed) }
}

function* questions(policy: Policy): Generator<PolicyRequest> {
  const ids = (entries: readonly { readonly id: string }[]) => [...entries.map(({ id }) => id), 'health']
  const data = [...ids(policy.categories()), 'traffic-data']
  const permissions = ids(policy.permissions())
  for (const category of data) {
    for (const purpose of ids(policy.purposes())) {
      for (const via of [undefined, 'automatic', ...permissions]) {
        yield { action: 'collect', data: category, purpose, via }
      }
    }
    for (const ground of ids(policy.grounds())) {
      for (const crossBorder of [true, false])
        yield { action: 'transfer', data: category, ground, crossBorder }
    }
  }
  for (const permission of permissions) yield { action: 'use', permission }
  for (const right of ids(policy.rights())) yield { action: 'exercise', right }
}
