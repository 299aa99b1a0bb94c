/** The addresses that a policy's identity gives, as a page may lead to them. */
import { linkable } from '../run/linkable.js'

/** Where a contact leads to, by what it is: an e-mail address, a phone number, a site with or without its scheme. */
export function contactAddress(value: string): string | undefined {
  if (/^[^\p{C}\s<>"@:/?&#%]+@[^\p{C}\s<>"@:/?&#%]+$/u.test(value)) return linkable(`mailto:${value}`)
  if (/^\+?[\d\s()-]{5,20}$/.test(value)) return linkable(`tel:${value.replace(/[^\d+]/g, '')}`)
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(value)) return linkable(`https://${value}`)
  return linkable(value)
}
