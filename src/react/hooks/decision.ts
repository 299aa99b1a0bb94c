import type { Decision, PolicyRequest } from '../../model/decision.js'
import { usePolicy } from './provider.js'

/**
 * The policy's answer to a request. Equal requests get the same object, however often they are written anew,
 * so that it can stand among the dependencies of an effect.
 */
export function useDecision(request: PolicyRequest): Decision {
  return usePolicy().policy.decide(request)
}
