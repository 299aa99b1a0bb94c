/** Addresses come with packs, and packs from anyone: `https:`, `mailto:` and `tel:` may become links, nothing else. */

/** The address if it may be a link, undefined for every other scheme and for what only looks like one. */
export function linkable(address: string): string | undefined {
  // Browsers skip control characters and white space in a scheme, so that none may be in it.
  return /^(?:https:\/\/|mailto:|tel:)[^\p{C}\s<>"]+$/iu.test(address) ? address : undefined
}
