/**
 * From a request to its prebuilt answer. The hot path of the library: ids are found in maps, conditions read
 * from `given` by own-property reads, and the answer taken from a table; nothing is allocated once it is there.
 * Whatever is thrown on the way (proxies, getters) makes the request malformed.
 */
import type { Decision } from '../model/decision.js'
import type { Action, Rules } from '../model/rule.js'
import { refusal, type Stamp } from './answer.js'
import { type Cell, cellOf } from './cell.js'
import type { Ask } from './judge.js'

export type Decide = (request: unknown) => Decision

/** Fields as they may come from anywhere. */
type Untrusted = { readonly [name: string]: unknown }

/** The cells of one data category, by the place of the purpose or ground. */
interface Row {
  readonly collect: (Cell | undefined)[]
  readonly automatic: (Cell | undefined)[]
  /** Collecting by a device permission, by the permission's place and the purpose's. */
  readonly via: (Cell | undefined)[][]
  readonly home: (Cell | undefined)[]
  readonly abroad: (Cell | undefined)[]
}

/** The four actions as functions of untrusted requests, over the rules of one policy. */
export function decider(rules: Rules, stamp: Stamp): Readonly<Record<Action, Decide>> {
  const scopes = [
    ...rules.permits,
    ...rules.prohibitions,
    ...rules.requirements,
    ...rules.duties,
    ...rules.cautions,
  ]
  const purposes = placesOf(scopes.map((scope) => scope.purpose))
  const grounds = placesOf(scopes.map((scope) => scope.ground))
  const permissions = placesOf(scopes.map((scope) => scope.permission))
  const rights = placesOf(scopes.map((scope) => scope.right))
  const rows = new Map<string, Row>()
  for (const { data } of scopes) for (const id of data ?? []) if (!rows.has(id)) rows.set(id, emptyRow())
  const unlisted = emptyRow()
  const uses: (Cell | undefined)[] = []
  const exercises: (Cell | undefined)[] = []

  const invalid = refusal(stamp, 'not-covered', [], [{ code: 'invalid-request' }])
  const refusals = new Map<string, Decision>()
  const share = (decision: Decision): Decision => {
    const key = `${decision.outcome} ${decision.clauses.join(' ')}`
    const known = refusals.get(key) ?? decision
    refusals.set(key, known)
    return known
  }
  const rulesOn = new Map<string | undefined, Rules>()
  const cell = (ask: Ask): Cell => {
    const about = rulesOn.get(ask.data) ?? rulesAbout(rules, ask.data)
    rulesOn.set(ask.data, about)
    return cellOf(about, ask, stamp, share)
  }

  return {
    collect: guarded(({ data, purpose, via, given }) => {
      if (typeof data !== 'string' || typeof purpose !== 'string') return invalid
      if (via !== undefined && typeof via !== 'string') return invalid
      const row = rows.get(data) ?? unlisted
      const place = purposes.get(purpose) ?? 0
      const automatic = via === 'automatic'
      const permission = automatic ? undefined : listed(via, permissions)
      let cells = automatic ? row.automatic : row.collect
      if (permission !== undefined) cells = row.via[permissions.get(permission) ?? 0] ??= []
      const known = (cells[place] ??= cell({
        action: 'collect',
        data: listed(data, rows),
        purpose: listed(purpose, purposes),
        permission,
        automatic,
      }))
      return answer(known, given)
    }),
    transfer: guarded(({ data, ground, crossBorder, given }) => {
      if (typeof data !== 'string' || typeof ground !== 'string' || typeof crossBorder !== 'boolean') {
        return invalid
      }
      const row = rows.get(data) ?? unlisted
      const cells = crossBorder ? row.abroad : row.home
      const known = (cells[grounds.get(ground) ?? 0] ??= cell({
        action: 'transfer',
        data: listed(data, rows),
        ground: listed(ground, grounds),
        crossBorder,
      }))
      return answer(known, given)
    }),
    use: guarded(({ permission, given }) => {
      if (typeof permission !== 'string') return invalid
      const place = permissions.get(permission) ?? 0
      const known = (uses[place] ??= cell({ action: 'use', permission: listed(permission, permissions) }))
      return answer(known, given)
    }),
    exercise: guarded(({ right, given }) => {
      if (typeof right !== 'string') return invalid
      const place = rights.get(right) ?? 0
      const known = (exercises[place] ??= cell({ action: 'exercise', right: listed(right, rights) }))
      return answer(known, given)
    }),
  }

  function guarded(decide: (request: Untrusted) => Decision): Decide {
    return (request) => {
      try {
        return decide(request as Untrusted)
      } catch {
        return invalid
      }
    }
  }

  function answer({ names, bits, denied, answers, build }: Cell, given: unknown): Decision {
    let held = 0
    if (given !== undefined) {
      if (!isPlain(given)) return invalid
      for (let index = 0; index < names.length; index++) {
        const name = names[index] as string
        const value = given[name]
        if (value === true) {
          if (Object.hasOwn(given, name)) held |= bits[index] as number
        } else if (value === false) {
          const denial = denied[index]
          if (denial && Object.hasOwn(given, name)) return denial
        }
      }
    }
    return answers[held] ?? build(held)
  }
}

/** Each id's place, from 1; place 0 is for ids that no rule names. */
function placesOf(ids: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const id of ids) if (id !== undefined && !places.has(id)) places.set(id, places.size + 1)
  return places
}

/** The id itself if a rule names it, else the empty id, which no rule names: a cell must not keep what callers sent. */
function listed<Id extends string | undefined>(id: Id, known: ReadonlyMap<string, unknown>): Id | '' {
  return id === undefined || known.has(id) ? id : ''
}

function emptyRow(): Row {
  return { collect: [], automatic: [], via: [], home: [], abroad: [] }
}

/** The rules that can matter for a data category: all but those that cover others only. Limits of other permits stay. */
function rulesAbout(rules: Rules, data: string | undefined): Rules {
  const matters = (rule: { readonly data?: readonly string[] }) =>
    !rule.data || (data !== undefined && rule.data.includes(data))
  return {
    permits: rules.permits.filter((rule) => rule.grants !== 'data' || matters(rule)),
    prohibitions: rules.prohibitions.filter(matters),
    requirements: rules.requirements.filter(matters),
    duties: rules.duties.filter(matters),
    cautions: rules.cautions.filter(matters),
    lists: rules.lists,
  }
}

/** A plain object, also one from another realm. */
function isPlain(value: unknown): value is Untrusted {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}
