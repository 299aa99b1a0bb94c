/**
 * From a request to its prebuilt answer. The hot path of the library: ids are found in maps, conditions read
 * from `given` by own-property reads, and the answer taken from a table; nothing is allocated once it is there.
 * Whatever is thrown on the way (proxies, getters) makes the request malformed.
 */
import type { Decision } from '../model/decision.js'
import type { Action, Rules, Scope } from '../model/rule.js'
import { decision, type Stamp } from './answer.js'
import { answerOf, type Cell, cellOf } from './cell.js'
import type { Ask } from './judge.js'
import { isPlain } from './plain.js'

export type Decide = (request: unknown) => Decision

/** A request as it may come from anywhere. */
type Untrusted = Readonly<Record<string, unknown>>

/** How data are got or where they go: `at` is the place in a row, the rest is what it adds to the question. */
type Lane = Partial<Ask> & { readonly at: number }

/** The cells of one action: by data category, then in a row by lane and the place of the purpose, ground … */
interface Table {
  readonly action: Action
  readonly field: 'purpose' | 'ground' | 'permission' | 'right'
  /** Under the empty id the row of all data that no rule names. */
  readonly rows: ReadonlyMap<string, Cell[]>
  /** From 1; place 0 is for ids that no rule names. */
  readonly places: ReadonlyMap<string, number>
}

/** For requests that name no data. */
const alone: Lane = { at: 0, data: undefined }
const plainly: Lane = { at: 0 }
const automatically: Lane = { at: 1, automatic: true }
const abroad: Lane = { at: 1, crossBorder: true }

/** The four actions as functions of untrusted requests, over the rules of one policy. */
export function decider(rules: Rules, stamp: Stamp): Readonly<Record<Action | 'decide', Decide>> {
  const { lists, ...byEffect } = rules
  const scopes: readonly Scope[] = Object.values(byEffect).flat()
  const invalid = decision(stamp, 'not-covered', [], { cautions: [{ code: 'invalid-request' }] })

  const collecting = tableOf('collect', 'purpose')
  const transferring = tableOf('transfer', 'ground')
  const using = tableOf('use', 'permission')
  const exercising = tableOf('exercise', 'right')
  const viaUnknown: Lane = { at: 2, permission: '' }
  const viaPermission = new Map(
    Array.from(using.places, ([permission, at]) => [permission, { at: at + 2, permission }]),
  )

  const actions = {
    collect: guarded(({ data, purpose, via, given }) => {
      if (via === undefined) return answer(collecting, data, purpose, plainly, given)
      if (via === 'automatic') return answer(collecting, data, purpose, automatically, given)
      if (typeof via !== 'string') return invalid
      return answer(collecting, data, purpose, viaPermission.get(via) ?? viaUnknown, given)
    }),
    transfer: guarded(({ data, ground, crossBorder, given }) => {
      if (typeof crossBorder !== 'boolean') return invalid
      return answer(transferring, data, ground, crossBorder ? abroad : plainly, given)
    }),
    use: guarded(({ permission, given }) => answer(using, '', permission, alone, given)),
    exercise: guarded(({ right, given }) => answer(exercising, '', right, alone, given)),
  }
  const decide = guarded((request) => {
    const { action } = request
    return Object.hasOwn(actions, action as Action) ? actions[action as Action](request) : invalid
  })
  return { ...actions, decide }

  function guarded(decide: (request: Untrusted) => Decision): Decide {
    return (request) => {
      try {
        return decide(request as Untrusted)
      } catch {
        return invalid
      }
    }
  }

  function answer(table: Table, data: unknown, id: unknown, lane: Lane, given: unknown): Decision {
    if (typeof data !== 'string' || typeof id !== 'string') return invalid
    const row = table.rows.get(data) ?? (table.rows.get('') as Cell[])
    const index = lane.at * (table.places.size + 1) + (table.places.get(id) ?? 0)
    let cell = row[index]
    if (!cell) {
      cell = build(table, data, id, lane)
      row[index] = cell
    }
    if (given !== undefined && !isPlain(given)) return invalid
    const held = given ? heldOf(cell, given) : 0
    if (held < 0) return cell.denied as Decision
    return cell.answers[held] ?? answerOf(rulesAbout(cell.ask), cell, stamp, held)
  }

  /** Without the permits that list other data, of which a policy may have thousands. */
  function rulesAbout({ data = '' }: Ask): Rules {
    return {
      ...rules,
      permits: rules.permits.filter((rule) => rule.grants !== 'data' || rule.data?.includes(data)),
    }
  }

  /** Ids that no rule names become the empty id: a cell must not keep what callers sent. */
  function build({ action, field, rows, places }: Table, data: string, id: string, lane: Lane): Cell {
    const ask = { data: rows.has(data) ? data : '', ...lane, action, [field]: places.has(id) ? id : '' }
    return cellOf(rulesAbout(ask), ask, stamp)
  }

  function tableOf(action: Action, field: Table['field']): Table {
    const ids = new Set(scopes.flatMap((scope) => scope[field] ?? []))
    const data = ['', ...scopes.flatMap((scope) => scope.data ?? [])]
    return {
      action,
      field,
      rows: new Map(data.map((id) => [id, []])),
      places: new Map(Array.from(ids, (id, index) => [id, index + 1])),
    }
  }
}

/** The bits of the conditions that hold, -1 where someone is denied. Only own `true` and `false` count. */
function heldOf({ names, denied }: Cell, given: Untrusted): number {
  let held = 0
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string
    const value = given[name]
    if (typeof value !== 'boolean' || !Object.hasOwn(given, name)) continue
    if (value) held |= 1 << index
    else if (denied && name === 'adult') return -1
  }
  return held
}
