import type { Decision, PolicyIds, PolicyRequest } from '../../model/decision.js'
import { usePolicy } from './provider.js'

/**
 * The policy's answer to a request. Equal requests get the same object, however often they are written anew,
 * so that it can stand among the dependencies of an effect. `useDecision<Ids>` takes only ids of a typed policy.
 */
export function useDecision<Ids extends PolicyIds = PolicyIds>(request: PolicyRequest<Ids>): Decision {
  return usePolicy().policy.decide(request)
}
