/** The four actions as functions of untrusted requests. */
import type { Decision } from '../model/decision.js'
import type { Action, Rules, Scope } from '../model/rule.js'
import { decisionsOf } from './answer.js'
import { type Answer, type Field, type Lane, type Places, tableOf, type Untrusted } from './table.js'

export type Decide = (request: unknown) => Decision

/** For requests that name no data. */
const alone: Lane = { at: 0, data: undefined }
const plainly: Lane = { at: 0 }
const abroad: Lane = { at: 1, crossBorder: true }

/** The four actions over the rules of one policy, and any of them by the request's `action`. */
export function decider(
  rules: Rules,
  of: { readonly policy: string; readonly edition: string },
): Readonly<Record<Action | 'decide', Decide>> {
  const decision = decisionsOf(of)
  const { lists, ...byEffect } = rules
  const scopes: readonly Scope[] = Object.values(byEffect).flat()
  const invalid = decision('not-covered', [], [], [], [{ code: 'invalid-request' }])

  const permissions = placesOf('permission')
  const unknown: Lane = { at: 1, permission: '' }
  const ways = new Map<unknown, Lane>([
    ...Array.from(permissions, ([permission, at]) => [permission, { at: at + 2, permission }] as const),
    ['automatic', { at: 2, automatic: true }],
  ])
  const tables: Record<Action, Answer> = {
    collect: answers('collect', 'purpose', permissions.size + 3),
    transfer: answers('transfer', 'ground', 2),
    use: answers('use', 'permission'),
    exercise: answers('exercise', 'right'),
  }

  const actions: Record<Action, Decide> = {
    collect: guarded(({ data, purpose, via, given }) => {
      const lane = via === undefined ? plainly : (ways.get(via) ?? (typeof via === 'string' && unknown))
      return lane && tables.collect(data, purpose, lane, given)
    }),
    transfer: guarded(({ data, ground, crossBorder, given }) => {
      const lane = crossBorder === true ? abroad : crossBorder === false && plainly
      return lane && tables.transfer(data, ground, lane, given)
    }),
    use: guarded(({ permission, given }) => tables.use('', permission, alone, given)),
    exercise: guarded(({ right, given }) => tables.exercise('', right, alone, given)),
  }
  const decide = guarded((request) => {
    const action = request.action as Action
    // A list of one action reads like its name where it is a key.
    return typeof action === 'string' && Object.hasOwn(actions, action) && actions[action](request)
  })
  return { ...actions, decide }

  /** What can't be answered is malformed, and whatever is thrown on the way (by proxies, getters) makes it so. */
  function guarded(answer: (request: Untrusted) => Decision | false | undefined): Decide {
    return (request) => {
      try {
        return answer(request as Untrusted) || invalid
      } catch {
        return invalid
      }
    }
  }

  /** The table takes its own place when it is first asked: most processes ask about few of the actions, and soon end. */
  function answers(action: Action, field: Field, lanes = 1): Answer {
    return (...asked) => {
      tables[action] = tableOf(rules, decision, action, field, placesOf('data'), placesOf(field), lanes)
      return tables[action](...asked)
    }
  }

  function placesOf(field: Field | 'data'): Places {
    const ids = new Set(scopes.flatMap((scope) => scope[field] ?? []))
    return new Map(Array.from(ids, (id, index) => [id, index + 1]))
  }
}
