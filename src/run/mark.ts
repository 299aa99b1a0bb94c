/**
 * A short mark of a text, 52 bits in base 36: equal texts have equal marks, and a text that was changed has another one.
 * It detects change and proves nothing; whoever wants another text with the same mark can make one.
 * Two hashes of the FNV-1a kind, by the primes of 32-bit FNV and of MurmurHash3, of which the upper bits are kept:
 * those that every character reaches.
 */
export function markOf(text: string): string {
  let one = 0
  let other = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index) + 1
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
  }
  return ((one >>> 6) * 2 ** 26 + (other >>> 6)).toString(36)
}
