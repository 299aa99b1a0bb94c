/**
 * The form as data: what each field asks for, as a request to the policy. The form shows a field, locks it or refuses it by the
 * policy's answer; nothing in the components knows which.
 */
import type { PolicyRequest } from 'tarmaq'

/** What is asked of the policy before a field may be filled in. What is given for it comes from the stored consent. */
export type Asked = Extract<PolicyRequest, { action: 'collect' }>

export interface Field {
  /** Its name in the words of the app: `field.<id>`, `hint.<id>`. */
  readonly id: string
  readonly asked: Asked
  readonly optional?: boolean
  /** What a filled-in value has to look like. */
  readonly pattern?: RegExp
  readonly input?: {
    readonly type?: 'text' | 'email' | 'tel'
    readonly inputMode?: 'numeric' | 'tel' | 'email'
    readonly autoComplete?: string
    readonly maxLength?: number
  }
}

const phonePattern = /^\+?[\d\s()-]{10,18}$/

export const fields: readonly Field[] = [
  {
    id: 'amount',
    asked: collect('microcredit', 'service-provision'),
    pattern: /^[\d\s]{4,9}$/,
    input: { inputMode: 'numeric', maxLength: 9 },
  },
  {
    id: 'name',
    asked: collect('full-name', 'identification'),
    input: { autoComplete: 'name' },
  },
  {
    id: 'iin',
    asked: collect('iin', 'identification'),
    pattern: /^\d{12}$/,
    input: { inputMode: 'numeric', maxLength: 12 },
  },
  {
    id: 'phone',
    asked: collect('phone-number', 'communication'),
    pattern: phonePattern,
    input: { type: 'tel', autoComplete: 'tel' },
  },
  {
    id: 'email',
    asked: collect('email', 'communication'),
    optional: true,
    pattern: /^\S+@\S+\.\S+$/,
    input: { type: 'email', autoComplete: 'email' },
  },
  {
    id: 'employer',
    asked: collect('employment', 'data-verification'),
    input: { autoComplete: 'organization' },
  },
  // Neither policy speaks of income: the form keeps the field to show that it stays closed, whatever the user agrees to.
  {
    id: 'income',
    asked: collect('income', 'data-verification'),
    optional: true,
    pattern: /^[\d\s]+$/,
    input: { inputMode: 'numeric' },
  },
  {
    id: 'account',
    asked: collect('bank-account', 'service-provision'),
    pattern: /^KZ[\dA-Z\s]{18,24}$/i,
    input: { autoComplete: 'off' },
  },
]

function collect(data: string, purpose: string): Asked {
  return { action: 'collect', data, purpose }
}
