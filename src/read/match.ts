/** Matches of the tables' entries in one clause, and how they lie to one another. */

/** Where an entry matched: words `from` up to, not including, `to`. */
export interface Match {
  readonly from: number
  readonly to: number
  /** How many words of the pattern are themselves denying words. */
  readonly ownNegators: number
}

/** The matches of one entry (see `LexiconBuilder.entry`), in text order, none inside another. */
export interface Matches {
  (entry: number): readonly Match[]
  /** Those inside another one, too: a match may reach into a part of the sentence that is none of its business. */
  all(entry: number): readonly Match[]
}

/** Leaves out matches that lie inside another one; in text order. */
export function outermost<T extends { readonly from: number; readonly to: number }>(
  spans: readonly T[],
): T[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: T[] = []
  let reach = -1
  for (const span of sorted) {
    if (span.to <= reach) continue
    kept.push(span)
    reach = span.to
  }
  return kept
}

/** The spans that overlap none of the others; both in text order, no other inside another. */
export function withoutOverlaps(spans: readonly Match[], others: readonly Match[]): readonly Match[] {
  if (others.length === 0) return spans
  let at = 0
  return spans.filter((span) => {
    while (at < others.length && (others[at]?.to ?? 0) <= span.from) at++
    return (others[at]?.from ?? Number.POSITIVE_INFINITY) >= span.to
  })
}

export function overlap(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return a.from < b.to && b.from < a.to
}

/** Index of the first of some spans in text order that begins at a place or behind it. */
export function firstFrom(spans: readonly { readonly from: number }[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as { from: number }).from < place) low = middle + 1
    else high = middle
  }
  return low
}
