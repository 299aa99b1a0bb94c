const piece = 4_096

/** Counts letters of any script, but no further than needed to know that there are `enough`. */
export function countLetters(text: string, enough: number): number {
  let letters = 0
  for (let at = 0; at < text.length && letters < enough; at += piece) {
    letters += text.slice(at, at + piece).match(/\p{L}/gu)?.length ?? 0
  }
  return letters
}
