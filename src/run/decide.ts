/**
 * The four actions as functions of untrusted requests.
 * Whatever is thrown on the way (proxies, getters) makes a request malformed.
 */
import type { Decision } from '../model/decision.js'
import type { Action, Rules, Scope } from '../model/rule.js'
import { decision } from './answer.js'
import { type Answer, type Field, type Lane, type Places, tableOf, type Untrusted } from './table.js'

export type Decide = (request: unknown) => Decision

/** For requests that name no data. */
const alone: Lane = { at: 0, data: undefined }
const plainly: Lane = { at: 0 }
const automatically: Lane = { at: 1, automatic: true }
const abroad: Lane = { at: 1, crossBorder: true }

/** The four actions over the rules of one policy, and any of them by the request's `action`. */
export function decider(
  rules: Rules,
  of: { readonly policy: string; readonly edition: string },
): Readonly<Record<Action | 'decide', Decide>> {
  const stamp = { ...of, shared: new Map() }
  const { lists, ...byEffect } = rules
  const scopes: readonly Scope[] = Object.values(byEffect).flat()
  const invalid = decision(stamp, 'not-covered', [], [], [], [{ code: 'invalid-request' }])

  const categories = places(scopes.flatMap((scope) => scope.data ?? []))
  const permissions = placesOf('permission')
  const viaUnknown: Lane = { at: 2, permission: '' }
  const viaPermission = new Map(
    Array.from(permissions, ([permission, at]): [string, Lane] => [permission, { at: at + 2, permission }]),
  )
  const collecting = answers('collect', 'purpose', permissions.size + 3)
  const transferring = answers('transfer', 'ground', 2)
  const using = answers('use', 'permission')
  const exercising = answers('exercise', 'right')

  const actions: Record<Action, Decide> = {
    collect: (request) => {
      try {
        const { data, purpose, via, given } = request as Untrusted
        const lane =
          via === undefined
            ? plainly
            : via === 'automatic'
              ? automatically
              : (viaPermission.get(via as string) ?? viaUnknown)
        return (
          ((lane !== viaUnknown || typeof via === 'string') && collecting(data, purpose, lane, given)) ||
          invalid
        )
      } catch {
        return invalid
      }
    },
    transfer: (request) => {
      try {
        const { data, ground, crossBorder, given } = request as Untrusted
        const lane = crossBorder === true ? abroad : crossBorder === false && plainly
        return (lane && transferring(data, ground, lane, given)) || invalid
      } catch {
        return invalid
      }
    },
    use: (request) => {
      try {
        const { permission, given } = request as Untrusted
        return using('', permission, alone, given) || invalid
      } catch {
        return invalid
      }
    },
    exercise: (request) => {
      try {
        const { right, given } = request as Untrusted
        return exercising('', right, alone, given) || invalid
      } catch {
        return invalid
      }
    },
  }
  const decide: Decide = (request) => {
    try {
      const { action } = request as { action: Action }
      return Object.hasOwn(actions, action) ? actions[action](request) : invalid
    } catch {
      return invalid
    }
  }
  return { ...actions, decide }

  function answers(action: Action, field: Field, lanes = 1): Answer {
    return tableOf(rules, stamp, action, field, categories, placesOf(field), lanes)
  }

  function placesOf(field: Field): Places {
    return places(scopes.flatMap((scope) => scope[field] ?? []))
  }
}

function places(ids: readonly string[]): Places {
  return new Map(Array.from(new Set(ids), (id, index) => [id, index + 1]))
}
