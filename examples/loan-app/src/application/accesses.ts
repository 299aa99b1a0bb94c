/** What the form takes from the phone, as data: which permission each needs, for which data and which purpose. */
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

function access(permission: Access['permission'], data: string, purpose: string): Access {
  return { permission, asked: { action: 'collect', data, purpose, via: permission } }
}
