/** The four actions as functions of untrusted requests. */
import type { Decision } from '../model/decision.js'
import type { Action, Rules, Scope } from '../model/rule.js'
import { decisionsOf } from './answer.js'
import { type Field, type Lane, type Places, tableOf, type Untrusted } from './table.js'

export type Decide = (request: unknown) => Decision

/** For requests that name no data. */
const alone: Lane = { at: 0, data: undefined }
const plainly: Lane = { at: 0 }
const abroad: Lane = { at: 1, crossBorder: true }

type Attempt = (request: Untrusted) => Decision | false | undefined

/** The four actions over the rules of one policy, and any of them by the request's `action`. */
export function decider(
  rules: Rules,
  of: { readonly policy: string; readonly edition: string },
): Readonly<Record<Action | 'decide', Decide>> {
  const { permits, prohibitions, requirements, duties, cautions } = rules
  const scopes: readonly Scope[] = [permits, prohibitions, requirements, duties, cautions].flat()
  const decision = decisionsOf(of)
  const invalid = decision('not-covered', [], [], [], [{ code: 'invalid-request' }])

  const actions: Record<Action, Decide> = {
    collect: guarded(() => {
      const permissions = placesOf('permission')
      const collecting = answers('collect', 'purpose', permissions.size + 3)
      const unknown: Lane = { at: 1, permission: '' }
      const ways = new Map<unknown, Lane>([['automatic', { at: 2, automatic: true }]])
      for (const [permission, at] of permissions) ways.set(permission, { at: at + 2, permission })
      return ({ data, purpose, via, given }) => {
        const lane = via === undefined ? plainly : (ways.get(via) ?? (typeof via === 'string' && unknown))
        return lane && collecting(data, purpose, lane, given)
      }
    }),
    transfer: guarded(() => {
      const transferring = answers('transfer', 'ground', 2)
      return ({ data, ground, crossBorder, given }) => {
        const lane = crossBorder === true ? abroad : crossBorder === false && plainly
        return lane && transferring(data, ground, lane, given)
      }
    }),
    use: guarded(() => {
      const using = answers('use', 'permission')
      return ({ permission, given }) => using('', permission, alone, given)
    }),
    exercise: guarded(() => {
      const exercising = answers('exercise', 'right')
      return ({ right, given }) => exercising('', right, alone, given)
    }),
  }
  const decide = guarded(() => (request) => {
    const action = request.action as Action
    // A list of one action reads like its name where it is a key.
    return typeof action === 'string' && Object.hasOwn(actions, action) && actions[action](request)
  })
  return { ...actions, decide }

  /**
   * Answers are prepared when the first one is asked for: most processes ask about few of the actions, and soon end.
   * What can't be answered is malformed, and whatever is thrown on the way (by proxies, getters) makes it so.
   */
  function guarded(prepared: () => Attempt): Decide {
    let answer: Attempt | undefined
    return (request) => {
      try {
        answer ??= prepared()
        return answer(request as Untrusted) || invalid
      } catch {
        return invalid
      }
    }
  }

  function answers(action: Action, field: Field, lanes = 1) {
    return tableOf(rules, decision, action, field, placesOf('data'), placesOf(field), lanes)
  }

  function placesOf(field: Field | 'data'): Places {
    const places = new Map<string, number>()
    for (const { [field]: ids } of scopes) {
      for (const id of typeof ids === 'string' ? [ids] : (ids ?? [])) {
        if (!places.has(id)) places.set(id, places.size + 1)
      }
    }
    return places
  }
}
