/** Where a rule applies, as Cedar text: the limits of its scope on one action. */
import type { Action, Mode, Scope } from '../model/rule.js'
import { all, any, entity, oneOf, text } from './cedar-expression.js'

/** How each action names what is asked: the resource, or an attribute of the context. */
const subjects: Readonly<Record<Action, Partial<Record<keyof Scope, string>>>> = {
  collect: { data: 'resource', purpose: 'context.purpose', permission: 'context.via' },
  transfer: { data: 'resource', ground: 'context.ground', crossBorder: 'context.crossBorder' },
  use: { permission: 'resource' },
  exercise: { right: 'resource' },
}

/** The entity type of each action's resource. */
export const resourceOf: Readonly<Record<Action, string>> = {
  collect: 'Data',
  transfer: 'Data',
  use: 'Permission',
  exercise: 'Right',
}

/** Asked `via: 'automatic'`. Data that are got in no particular way have the empty `via`. */
export const viaAutomatic = 'context.via == "automatic"'

/** A scope, or what several that differ in one limit have in common. */
export type Limits = { readonly [limit in keyof Scope]?: Scope[limit] | readonly string[] | undefined }

/** Whether a rule bears on an action, in a mode if one is named. */
export function bears(rule: Scope, action: Action, mode?: Mode): boolean {
  return (
    rule.actions.includes(action) &&
    (!mode || !rule.mode || rule.mode === mode) &&
    guard(rule, action) !== undefined
  )
}

/** The limits of a rule, empty if it has none; undefined where it can't apply to this action. */
export function guard(rule: Limits, action: Action): string | undefined {
  const terms: string[] = []
  for (const limit of ['data', 'purpose', 'ground', 'crossBorder', 'permission', 'right'] as const) {
    const value = rule[limit]
    if (value === undefined) continue
    const subject = subjects[action][limit]
    if (subject === undefined) return undefined
    const term = limited(subject, value, action)
    if (term === undefined) return undefined
    terms.push(term)
  }
  return all(terms)
}

function limited(subject: string, value: unknown, action: Action): string | undefined {
  if (value === true) return subject
  // `automatic` is no permission, whatever a policy may call one.
  const ids = [value as string | readonly string[]]
    .flat()
    .filter((id) => subject !== 'context.via' || id !== 'automatic')
  return oneOf(
    subject,
    ids.map((id) => (subject === 'resource' ? entity(resourceOf[action], id) : text(id))),
  )
}

/** Where any of these rules applies; rules that differ in one limit alone are told together. */
export function anywhere(
  rules: readonly Scope[],
  limit: 'data' | 'purpose' | 'ground' | 'permission' | 'right',
  action: Action,
): string {
  const alike = new Map<string, Limits>()
  for (const rule of rules) {
    const others = guard({ ...rule, [limit]: undefined }, action) as string
    if (rule[limit] === undefined) alike.set(`${others} alone`, rule)
    else
      alike.set(others, {
        ...rule,
        [limit]: [alike.get(others)?.[limit] ?? [], rule[limit]].flat(2) as string[],
      })
  }
  return any(Array.from(alike.values(), (limits) => guard(limits, action) ?? 'false'))
}
