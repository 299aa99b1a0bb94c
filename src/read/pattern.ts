/**
 * The pattern language of the tables: a string of word patterns, matched in order.
 *
 *     слово  exact · стем-  stem and endings · стем-!  negated form · -!  any denying word · стем*  any continuation · *дан  any beginning
 *     a-|b*  alternatives · {set}  a named set · #  a number · #period  a number with a unit of time
 *     _  up to 1 other word · ..  up to 4 · ...  up to 12 · ?  after a word: may be missing
 */

/** What one word of the text must be: one of `words` or the start of one of the named `sets`. */
export interface Step {
  readonly words: readonly string[]
  readonly sets: readonly string[]
  /** How many other words may stand before it. */
  readonly gap: number
  readonly optional: boolean
}

const gaps: Readonly<Record<string, number>> = { _: 1, '..': 4, '...': 12 }

/** Reads a pattern. Throws on an empty one: tables are written by us, so that is a programmer's mistake. */
export function parsePattern(pattern: string): Step[] {
  const steps: Step[] = []
  let gap = 0
  for (const piece of pattern.trim().split(/\s+/u)) {
    const other = gaps[piece]
    if (other !== undefined) {
      gap += other
      continue
    }
    for (const step of stepsOf(piece, gap)) steps.push(step)
    gap = 0
  }
  if (steps.length === 0 || steps.every((step) => step.optional))
    throw new Error(`empty pattern \`${pattern}\``)
  return steps
}

/** A hyphenated word is one step a part; a hyphen at the end is the mark of a stem. */
function stepsOf(piece: string, gap: number): Step[] {
  const optional = piece.endsWith('?')
  const bare = (optional ? piece.slice(0, -1) : piece).replaceAll('ё', 'е')
  if (!bare.includes('|') && !bare.startsWith('{')) {
    const parts = bare.split(/-(?=[^-!|])/u).filter((part) => part !== '')
    return parts.map((part, index) => step([part], index === 0 ? gap : 0, optional))
  }
  return [step(bare.split('|'), gap, optional)]
}

function step(alternatives: readonly string[], gap: number, optional: boolean): Step {
  const sets = alternatives.filter((word) => word.startsWith('{')).map((word) => word.slice(1, -1))
  const words = alternatives.filter((word) => !word.startsWith('{'))
  return { words, sets, gap, optional }
}
