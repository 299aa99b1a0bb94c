/** Where a rule applies, as Cedar text: the limits of its scope on one action. */
import type { Action, Mode, Scope } from '../model/rule.js'
import { all, always, any, entity, never, oneOf, text, typed } from './cedar-expression.js'

/** In the order of the text: what is cheap to decide stands first. */
const limits = ['purpose', 'ground', 'crossBorder', 'permission', 'right', 'data'] as const
export type Limit = (typeof limits)[number]

/** A scope; what several that differ in one limit have in common; or what is known of a request. */
export type Limits = { readonly [limit in Limit]?: true | string | readonly string[] | undefined }

/** How each action names what is asked: the resource, or an attribute of the context. */
const subjects: Readonly<Record<Action, Partial<Record<Limit, string>>>> = {
  collect: { data: 'resource', purpose: 'context.purpose', permission: 'context.via' },
  transfer: { data: 'resource', ground: 'context.ground', crossBorder: 'context.crossBorder' },
  use: { permission: 'resource' },
  exercise: { right: 'resource' },
}

/** What each action's resource is: its entity type, and the limit that speaks of it. */
export const resources: Readonly<Record<Action, { readonly type: string; readonly limit: Limit }>> = {
  collect: { type: 'Data', limit: 'data' },
  transfer: { type: 'Data', limit: 'data' },
  use: { type: 'Permission', limit: 'permission' },
  exercise: { type: 'Right', limit: 'right' },
}

/** Asked `via: 'automatic'`. Data that are got in no particular way have the empty `via`. */
export const viaAutomatic = 'context.via == "automatic"'

/** Whether a rule bears on an action, in a mode if one is named. */
export function bears(rule: Scope, action: Action, mode?: Mode): boolean {
  return (
    rule.actions.includes(action) &&
    (!mode || !rule.mode || rule.mode === mode) &&
    guard(rule, action) !== never
  )
}

/**
 * The head of a rule's policy. One that names its only resource spares those engines work that look policies up by resource.
 *
 * @returns the head, and what it says of the request
 */
export function headOf(rule: Limits, action: Action): readonly [head: string, known: Limits] {
  const { type, limit } = resources[action]
  const [one, ...others] = idsOf(rule[limit])
  const only = one !== undefined && !others.length
  const resource = only ? `resource == ${entity(type, one)}` : `resource is ${typed(type)}`
  return [`(principal, action == ${entity('Action', action)}, ${resource})`, only ? { [limit]: [one] } : {}]
}

/**
 * Where a rule applies.
 *
 * @param known all that a limit can be in the requests in question; what follows from it is left out
 */
export function guard(rule: Limits, action: Action, known: Limits = {}): string {
  const asked = limits.filter((limit) => rule[limit] !== undefined)
  return all(asked.map((limit) => limited(limit, rule, action, known)))
}

function limited(limit: Limit, rule: Limits, action: Action, known: Limits): string {
  const subject = subjects[action][limit]
  if (subject === undefined) return never
  if (limit === 'crossBorder') return known.crossBorder ? always : subject
  const possible = known[limit] === undefined ? undefined : idsOf(known[limit])
  const ids = idsOf(rule[limit]).filter(
    // `automatic` is no permission, whatever a policy may call one.
    (id) => (possible?.includes(id) ?? true) && (subject !== 'context.via' || id !== 'automatic'),
  )
  if (ids.length && possible?.every((id) => ids.includes(id))) return always
  const { type } = resources[action]
  return oneOf(
    subject,
    ids.map((id) => (subject === 'resource' ? entity(type, id) : text(id))),
  )
}

/** Where any of these rules applies; rules that differ in one limit alone are told together. */
export function anywhere(rules: readonly Limits[], limit: Limit, action: Action, known: Limits = {}): string {
  const alike = new Map<string, Limits>()
  for (const rule of rules) {
    const others = guard({ ...rule, [limit]: undefined }, action, known)
    const merged = [...idsOf(alike.get(others)?.[limit]), ...idsOf(rule[limit])]
    if (rule[limit] === undefined) alike.set(`${others} alone`, rule)
    else alike.set(others, { ...rule, [limit]: merged })
  }
  return any(Array.from(alike.values(), (one) => guard(one, action, known)))
}

/** The ids that a limit names. */
export function idsOf(limit: Limits[Limit]): readonly string[] {
  return [limit ?? []].flat().filter((id) => id !== true)
}
