/**
 * A phone that isn't there. In an app of your own `itemsOn` asks the system: `navigator.mediaDevices.getUserMedia`,
 * `navigator.geolocation`, `navigator.contacts.select`, or what React Native has for them.
 */
import type { Access } from './accesses.js'

/** Something on the phone that the user may hand over. Its name is in the words of the app: `item.<id>`. */
export interface Item {
  readonly id: string
  readonly drawn?: boolean
}

const onThePhone: Record<Access['permission'], readonly Item[]> = {
  camera: [{ id: 'document', drawn: true }],
  location: [{ id: 'place' }],
  contacts: [{ id: 'assem' }, { id: 'daniyar' }, { id: 'gulnar' }, { id: 'timur' }],
}

/** What an opened permission shows. Nothing of it is the app's before the user has picked it. */
export function itemsOn(permission: Access['permission']): readonly Item[] {
  return onThePhone[permission]
}
