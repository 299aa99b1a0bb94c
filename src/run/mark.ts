/**
 * A short mark of a text, 53 bits in base 36: equal texts have equal marks, and a text that was changed has another one.
 * It detects change and proves nothing; whoever wants another text with the same mark can find one.
 * The two multipliers are Knuth's and one with good spectral results; each is odd, so that no step loses anything.
 */
export function markOf(text: string): string {
  let high = text.length
  let low = ~high
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
    // Else the high bits would never reach the low ones.
    high ^= high >>> 15
    low ^= low >>> 13
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36)
}
