/** What is checked before an application goes out, and what goes out. */
import type { Decision } from 'tarmaq'
import { accesses, hoped } from './accesses.js'
import type { Draft } from './draft.js'
import { type Asked, type Field, fields } from './fields.js'

/** One thing that is collected, with the answer that permits it: what an app would log. */
export interface Collected {
  /** Its name in the words of the app. */
  readonly name: string
  /** What the user has typed, or the names of what was picked, in the words of the app. */
  readonly value: string | readonly string[]
  readonly decision: Decision
}

export type Mistakes = Readonly<Record<string, 'empty' | 'pattern'>>

/** What the policy answers, with what the user has consented to. */
export type Answer = (asked: Asked) => Decision

/** The fields that may be filled in now. */
export function openFields(answer: Answer): readonly Field[] {
  return fields.filter(({ asked }) => answer(asked).allowed)
}

/** The open fields that are not filled in as they should be. A closed field is nobody's mistake. */
export function mistakesIn({ values }: Draft, answer: Answer): Mistakes {
  return Object.fromEntries(
    openFields(answer).flatMap((field) => {
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
export function collectedFrom({ values, picked }: Draft, answer: Answer): Collected[] {
  const typed = fields.map(({ id, asked }) => ({
    name: `field.${id}`,
    value: values[id]?.trim() ?? '',
    decision: answer(asked),
  }))
  const handedOver = accesses.map((access) => ({
    name: `access.${access.permission}`,
    value: (picked[access.permission] ?? []).map(({ id }) => `item.${id}`),
    // What was hoped for has come true where something was picked, and the rest is left out below.
    decision: answer(hoped(access)),
  }))
  return [...typed, ...handedOver].filter(({ value, decision }) => value.length > 0 && decision.allowed)
}
