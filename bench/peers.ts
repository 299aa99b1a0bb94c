/** Other engines on the same policy of data categories and purposes under two conditions, each in its usual form. */
import { Ability, AbilityBuilder, createMongoAbility, type MatchConditions } from '@casl/ability'
import { newEnforcer, newModelFromString } from 'casbin'
import { Engine } from 'json-rules-engine'
import type { CollectRequest, Judge } from './requests.js'

/** Subjects, not bare type names: with those CASL ignores conditions and says yes. */
export function caslLambda(categories: readonly string[], purposes: readonly string[]): Judge {
  const { can, build } = new AbilityBuilder<Ability<[string, string | CollectRequest], MatchConditions>>(
    Ability,
  )
  const listed = new Set(purposes)
  const holds = ({ purpose, given }: CollectRequest) =>
    listed.has(purpose) && given.consent === true && given.adult === true
  for (const id of categories) can('collect', id, holds as MatchConditions)
  const ability = build({
    conditionsMatcher: (matches) => matches,
    detectSubjectType: (request) => (request as CollectRequest).data,
  })
  return (request) => ability.can('collect', request)
}

export function caslMongo(categories: readonly string[], purposes: readonly string[]): Judge {
  const { can, build } = new AbilityBuilder(createMongoAbility)
  const conditions = { purpose: { $in: purposes }, 'given.consent': true, 'given.adult': true }
  for (const id of categories) can('collect', id, conditions)
  const ability = build({ detectSubjectType: (request) => (request as unknown as CollectRequest).data })
  return (request) => ability.can('collect', request as never)
}

/** Categories and purposes in groups, so that one line of policy covers them all. */
export async function casbin(categories: readonly string[], purposes: readonly string[]): Promise<Judge> {
  const enforcer = await newEnforcer(
    newModelFromString(`
[request_definition]
r = data, purpose, consent, adult
[policy_definition]
p = data, purpose
[role_definition]
g = _, _
g2 = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.consent && r.adult && g(r.data, p.data) && g2(r.purpose, p.purpose)`),
  )
  await enforcer.addPolicy('listed', 'listed')
  await enforcer.addNamedGroupingPolicies(
    'g',
    categories.map((id) => [id, 'listed']),
  )
  await enforcer.addNamedGroupingPolicies(
    'g2',
    purposes.map((id) => [id, 'listed']),
  )
  return ({ data, purpose, given }) =>
    enforcer.enforceSync(data, purpose, given.consent === true, given.adult === true)
}

/** It answers asynchronously only. */
export function jsonRules(categories: readonly string[], purposes: readonly string[]): Judge {
  const engine = new Engine()
  const all = [
    { fact: 'data', operator: 'in', value: categories },
    { fact: 'purpose', operator: 'in', value: purposes },
    { fact: 'consent', operator: 'equal', value: true },
    { fact: 'adult', operator: 'equal', value: true },
  ]
  engine.addRule({ conditions: { all }, event: { type: 'permitted' } })
  return async ({ data, purpose, given }) => {
    const facts = { data, purpose, consent: given.consent === true, adult: given.adult === true }
    return (await engine.run(facts)).events.length > 0
  }
}
