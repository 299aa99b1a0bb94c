/** What the form takes from the phone, as data: which permission each needs, for which data and which purpose. */
import type { Given } from 'tarmaq'
import type { Asked } from './fields.js'

export interface Access {
  readonly permission: 'camera' | 'location' | 'contacts'
  /** Collecting via a permission needs everything that using the permission needs. */
  readonly asked: Asked & { readonly via: string }
}

export const accesses: readonly Access[] = [
  access('camera', 'identity-document-photo', 'identification'),
  access('location', 'location', 'fraud-prevention'),
  access('contacts', 'contact-phone-numbers', 'data-verification'),
]

/** What holds once the user has let the app in and picked something. */
export const letIn: Given = { 'permission-granted': true, 'user-selected': true }

/** The request as it would stand then: whether there is a point in asking. */
export function hoped({ asked }: Access): Access['asked'] {
  return { ...asked, given: letIn }
}

function access(permission: Access['permission'], data: string, purpose: string): Access {
  return { permission, asked: { action: 'collect', data, purpose, via: permission } }
}
