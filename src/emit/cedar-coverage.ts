/** Where everything that a request names is granted, as Cedar text. */
import type { Action, Dimension, Mode, Permit, Rules } from '../model/rule.js'
import { all, any, choice, never, oneOf, text } from './cedar-expression.js'
import { anywhere, bears, guard, idsOf, type Limits, viaAutomatic } from './cedar-guard.js'

/** What a request must name, by action, and what it may name. */
const dimensions: Readonly<Record<Action, readonly Dimension[]>> = {
  collect: ['purpose', 'permission', 'data'],
  transfer: ['ground', 'crossBorder', 'data'],
  use: ['permission'],
  exercise: ['right'],
}

/** What `via` is where no device permission is asked for. */
const noPermission = ['', 'automatic']

/** The rules of a policy as they bear on one action, in one mode. */
export interface Reading {
  readonly rules: Rules
  readonly action: Action
  readonly mode: Mode
}

/** The permits that count for something that a request names. */
export function granting({ rules, action, mode }: Reading, dimension: Dimension): readonly Permit[] {
  if (!dimensions[action].includes(dimension)) return []
  return rules.permits.filter((rule) => rule.grants === dimension && bears(rule, action, mode))
}

/**
 * Where everything that a request names is granted.
 *
 * @param known what the requests in question can name
 * @param except something that is granted already
 */
export function coverage(reading: Reading, known: Limits, except?: Dimension): string {
  const asked = dimensions[reading.action].filter((dimension) => dimension !== except)
  return all(asked.map((dimension) => granted(reading, dimension, known)))
}

function granted(reading: Reading, dimension: Dimension, known: Limits): string {
  const { action } = reading
  const permits = granting(reading, dimension)
  if (dimension === 'data') return listed(permits, reading, known)
  if (dimension === 'crossBorder') {
    const abroad = anywhere(permits, 'data', action, { ...known, crossBorder: true })
    return any([known.crossBorder ? never : '!context.crossBorder', abroad])
  }
  if (dimension === 'permission' && action === 'collect') {
    const inNoWay = noPermission.filter((via) => canBe(known, via))
    const among = oneOf('context.via', inNoWay.map(text))
    return any([among, anywhere(permits, 'permission', action, known)])
  }
  return anywhere(permits, dimension, action, known)
}

/** Where some permits list the data. Clauses on automatic collection count only if asked for or where there are no others. */
export function listed(permits: readonly Permit[], reading: Reading, known: Limits): string {
  const { action, rules, mode } = reading
  if (action !== 'collect') return anywhere(permits, 'data', action, known)
  const ids = (list: readonly Permit[]) => new Set(list.flatMap((rule) => rule.data ?? []))
  const declared = ids(declaredOn(rules, mode))
  const others = ids(permits.filter((rule) => rule.collected !== 'automatic'))
  const automatic = ids(permits.filter((rule) => rule.collected === 'automatic'))
  const plainly = [...others, ...[...automatic].filter((id) => !declared.has(id))]
  const among = (data: Iterable<string>) => guard({ data: [...data] }, action, known)
  if (!canBe(known, 'automatic')) return among(plainly)
  return choice(viaAutomatic, among(automatic), among(plainly))
}

/** Where data are listed otherwise than as collected automatically. */
export function declared(rules: Rules, known: Limits): string {
  return anywhere(declaredOn(rules, 'personal'), 'data', 'collect', known)
}

function declaredOn(rules: Rules, mode: Mode): readonly Permit[] {
  return granting({ rules, action: 'collect', mode }, 'data').filter((rule) => rule.collected !== 'automatic')
}

/** All that requests within some limits can name where they are granted. */
export function reach(reading: Reading, within: Limits): Limits {
  const { action } = reading
  const reached = (dimension: 'data' | 'purpose' | 'ground' | 'permission') => {
    if (!dimensions[action].includes(dimension) || within[dimension] !== undefined) return within[dimension]
    const permits = granting(reading, dimension).filter((rule) => guard(rule, action, within) !== never)
    const ids = permits.flatMap((rule) => idsOf(rule[dimension]))
    return action === 'collect' && dimension === 'permission' ? [...noPermission, ...ids] : ids
  }
  return {
    ...within,
    purpose: reached('purpose'),
    ground: reached('ground'),
    permission: reached('permission'),
    data: reached('data'),
  }
}

function canBe({ permission }: Limits, via: string): boolean {
  return permission === undefined || idsOf(permission).includes(via)
}
