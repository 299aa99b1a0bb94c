/** What was asked, as the phrase that a sentence says is permitted, ruled out or nowhere mentioned. */
import type { PolicyRequest } from '../model/decision.js'
import type { Action } from '../model/rule.js'
import type { Wording } from './wording.js'

export interface Act {
  readonly phrase: string
  /** A right is given rather than permitted. */
  readonly right: boolean
}

const data = ['data-category', 'de-identified-data']

/** What a request of each action names: the kinds of each field's id. */
const named: Readonly<Record<Action, Readonly<Record<string, readonly string[]>>>> = {
  collect: { data, purpose: ['purpose'] },
  transfer: { data, ground: ['transfer-ground'] },
  use: { permission: ['device-permission'] },
  exercise: { right: ['user-right'] },
}

/**
 * @param request what was asked; without it, or where it lacks what it is about, the act is only pointed at ("this")
 * @param right whether the answer itself shows that a right was asked for
 */
export function actOf(request: PolicyRequest | undefined, right: boolean, wording: Wording): Act {
  const phrase = request && Object.hasOwn(named, request.action) ? phraseOf(request, wording) : undefined
  if (phrase === undefined) return { phrase: wording.say(right ? 'act.right' : 'act'), right }
  return { phrase, right: request?.action === 'exercise' }
}

function phraseOf(request: PolicyRequest, { say, name }: Wording): string | undefined {
  const ids: Readonly<Record<string, unknown>> = { ...request }
  const names: Record<string, string> = {}
  for (const [field, kinds] of Object.entries(named[request.action])) {
    const id = ids[field]
    if (typeof id !== 'string') return undefined
    names[field] = name(kinds, id)
  }
  if (typeof ids.via === 'string') names.permission = name('device-permission', ids.via)
  return say(`act.${request.action}${manner(request)}`, names)
}

function manner(request: PolicyRequest): string {
  if (request.action === 'transfer') return request.crossBorder ? '.abroad' : ''
  if (request.action !== 'collect' || typeof request.via !== 'string') return ''
  return request.via === 'automatic' ? '.automatic' : '.permission'
}
