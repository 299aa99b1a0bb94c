/** Addresses that may become links: `https:`, `mailto:` and `tel:`, nothing else. */

/** The address if it may be a link, undefined for every other scheme and for what only looks like one. */
export function linkable(address: string): string | undefined {
  // Browsers skip control characters and white space in a scheme, so that none may be in it.
  return /^(?:https:\/\/|mailto:|tel:)[^\p{C}\s<>"]+$/iu.test(address) ? address : undefined
}

/** Where a contact leads to, by what it is: an e-mail address, a phone number, a site with or without its scheme. */
export function contactAddress(value: string): string | undefined {
  if (/^[^\p{C}\s<>"@:/?&#%]+@[^\p{C}\s<>"@:/?&#%]+$/u.test(value)) return linkable(`mailto:${value}`)
  if (/^\+?[\d\s()-]{5,20}$/.test(value)) return linkable(`tel:${value.replace(/[^\d+]/g, '')}`)
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(value)) return linkable(`https://${value}`)
  return linkable(value)
}
