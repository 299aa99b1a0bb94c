/** What was asked, as the phrase that a sentence says is permitted, ruled out or nowhere mentioned. */
import type { PolicyRequest } from '../model/decision.js'
import type { Action } from '../model/rule.js'
import type { Wording } from './wording.js'

export interface Act {
  readonly phrase: string
  /** A right is given rather than permitted. */
  readonly right: boolean
}

/** What a request of each action names. */
const named: Readonly<Record<Action, readonly string[]>> = {
  collect: ['data', 'purpose'],
  transfer: ['data', 'ground'],
  use: ['permission'],
  exercise: ['right'],
}

/**
 * @param request what was asked; without it, or where it lacks what it is about, the act is only pointed at ("this")
 * @param right whether the answer itself shows that a right was asked for
 */
export function actOf(request: PolicyRequest | undefined, right: boolean, wording: Wording): Act {
  if (!isWhole(request)) return { phrase: wording.say(right ? 'act.right' : 'act'), right }
  return { phrase: phraseOf(request, wording), right: request.action === 'exercise' }
}

function isWhole(request: PolicyRequest | undefined): request is PolicyRequest {
  if (!request || !Object.hasOwn(named, request.action)) return false
  const ids = request as unknown as Readonly<Record<string, unknown>>
  return named[request.action].every((field) => typeof ids[field] === 'string')
}

function phraseOf(request: PolicyRequest, { say, name }: Wording): string {
  if (request.action === 'exercise') {
    return say('act.exercise', { right: name('user-right', request.right) })
  }
  if (request.action === 'use') {
    return say('act.use', { permission: name('device-permission', request.permission) })
  }
  const data = name(['data-category', 'de-identified-data'], request.data)
  if (request.action === 'transfer') {
    const ground = name('transfer-ground', request.ground)
    return say(request.crossBorder ? 'act.transfer.abroad' : 'act.transfer', { data, ground })
  }
  const purpose = name('purpose', request.purpose)
  if (request.via === undefined) return say('act.collect', { data, purpose })
  if (request.via === 'automatic') return say('act.collect.automatic', { data, purpose })
  return say('act.collect.permission', { data, purpose, permission: name('device-permission', request.via) })
}
