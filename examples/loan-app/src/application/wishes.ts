/**
 * What a lender's other departments would like. Each is put to the policy like any other request, and all that the app could
 * state in good faith is given: what is still refused stays undone, with the clause for whoever asked.
 */
import type { Given, PolicyRequest } from 'tarmaq'

export interface Wish {
  /** Its name in the words of the app: `wish.<id>`. */
  readonly id: string
  readonly asked: PolicyRequest
}

/** The user agreed, and the phone would let us in. */
const everything: Given = { consent: true, adult: true, 'permission-granted': true, 'transfer-consent': true }

export const wishes: readonly Wish[] = [
  {
    // Without `user-selected`: nobody picks a thousand contacts one by one.
    id: 'address-book',
    asked: {
      action: 'collect',
      data: 'contact-phone-numbers',
      purpose: 'data-verification',
      via: 'contacts',
      given: everything,
    },
  },
  {
    id: 'marketing',
    asked: { action: 'collect', data: 'phone-number', purpose: 'marketing', given: everything },
  },
  {
    id: 'messages',
    asked: { action: 'use', permission: 'sms', given: everything },
  },
  {
    id: 'advertisers',
    asked: {
      action: 'transfer',
      data: 'phone-number',
      ground: 'third-party-advertising',
      crossBorder: false,
      given: everything,
    },
  },
]
