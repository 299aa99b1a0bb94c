/** What is checked before an application goes out, and what goes out. */
import type { Decision, Given, Policy } from 'tarmaq'
import { accesses } from './accesses.js'
import type { Draft } from './draft.js'
import { type Field, fields } from './fields.js'

/** One thing that is collected, with the answer that permits it: what an app would log. */
export interface Collected {
  /** Its name in the words of the app. */
  readonly name: string
  /** What the user has typed, or the names of what was picked, in the words of the app. */
  readonly value: string | readonly string[]
  readonly decision: Decision
}

export type Mistakes = Readonly<Record<string, 'empty' | 'pattern'>>

/** The fields that may be filled in now. */
export function openFields(policy: Policy, given: Given): readonly Field[] {
  return fields.filter(({ asked }) => policy.decide({ ...asked, given }).allowed)
}

/** The open fields that are not filled in as they should be. A closed field is nobody's mistake. */
export function mistakesIn({ values }: Draft, policy: Policy, given: Given): Mistakes {
  return Object.fromEntries(
    openFields(policy, given).flatMap((field) => {
      const mistake = mistakeIn(field, values[field.id]?.trim() ?? '')
      return mistake ? [[field.id, mistake]] : []
    }),
  )
}

function mistakeIn({ optional, pattern }: Field, value: string): Mistakes[string] | undefined {
  if (value === '') return optional ? undefined : 'empty'
  return pattern && !pattern.test(value) ? 'pattern' : undefined
}

/** What the policy permits to be collected now, of what has been filled in and picked. The rest is left behind. */
export function collectedFrom({ values, picked }: Draft, policy: Policy, given: Given): Collected[] {
  const typed = fields.map(({ id, asked }) => ({
    name: `field.${id}`,
    value: values[id]?.trim() ?? '',
    decision: policy.decide({ ...asked, given }),
  }))
  const handedOver = accesses.map(({ permission, asked }) => {
    const items = picked[permission] ?? []
    const selected = items.length > 0
    return {
      name: `access.${permission}`,
      value: items.map(({ id }) => `item.${id}`),
      decision: policy.decide({
        ...asked,
        // Something can be picked only where the phone has let the app in.
        given: { ...given, 'permission-granted': selected, 'user-selected': selected },
      }),
    }
  })
  return [...typed, ...handedOver].filter(({ value, decision }) => value.length > 0 && decision.allowed)
}
