/**
 * Cedar on the same policy, in the two forms that its users would write. Both are quicker than what `tarmaq emit cedar`
 * writes for all actions and clauses, so that the comparison leans to Cedar. The policies are parsed beforehand.
 */
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { Judge } from './requests.js'

/** One policy with a list of the categories: the quickest form; which clause decides it can't tell. */
export function cedarOne(categories: readonly string[], purposes: readonly string[]): Judge {
  const listed = categories.map((id) => `Data::"${id}"`)
  return cedar({
    listed: `permit(principal, action == Action::"collect", resource)
      when { ${conditions(purposes)} && [${listed}].contains(resource) };`,
  })
}

/** A policy for each category, so that the one that decides names the clause. */
export function cedarEach(categories: readonly string[], purposes: readonly string[]): Judge {
  const policies = categories.map((id) => [
    id,
    `permit(principal, action == Action::"collect", resource == Data::"${id}")
      when { ${conditions(purposes)} };`,
  ])
  return cedar(Object.fromEntries(policies))
}

function conditions(purposes: readonly string[]): string {
  return `${JSON.stringify(purposes)}.contains(context.purpose)
    && context has consent && context.consent && context has adult && context.adult`
}

function cedar(staticPolicies: Record<string, string>): Judge {
  const parsed = preparsePolicySet('bench', { staticPolicies })
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed))
  return ({ data, purpose, given }) => {
    const answer = statefulIsAuthorized({
      principal: { type: 'User', id: 'someone' },
      action: { type: 'Action', id: 'collect' },
      resource: { type: 'Data', id: data },
      context: { purpose, ...given },
      preparsedPolicySetId: 'bench',
      validateRequest: false,
      entities: [],
    })
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
    return answer.response.decision === 'allow'
  }
}
