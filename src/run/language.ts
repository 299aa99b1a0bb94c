/** The language that a tag names: that of `kk-KZ` is `kk`. */
export function languageOf(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/s, '')
}
