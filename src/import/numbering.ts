import type { FindingCode } from '../model/finding.js'
import { comparePaths, isSuccessor } from './labels.js'

/** Where a printed number puts its clause, and what was wrong with the number. */
export interface Numbered {
  readonly path: readonly number[]
  readonly trouble: FindingCode | null
}

/** Longest leap forward that is believed to be a clause left out; a larger number is no clause number. */
const longestLeap = 3

/**
 * Gives each printed number its place. Where nothing clashes the printed number stands; where it contradicts its place
 * (doubled, taken from another section, going back) the place decides and the next numbers of that run follow it.
 */
export class Numbering {
  /** The place of the last numbered clause. */
  current: readonly number[] = []
  /** The number printed there. */
  private printed: readonly number[] = []
  private readonly used = new Set<string>()

  /** Takes a place without asking: an unnumbered section, a clause whose number is missing. */
  place(path: readonly number[]): void {
    this.current = path
    this.printed = path
    this.used.add(path.join('.'))
  }

  /**
   * The place of a printed number, or null where it can't be a clause number here.
   * `following` is the next number that the text prints, `announces` whether the last clause is a lead-in.
   */
  resolve(path: readonly number[], following: readonly number[] | null, announces: boolean): Numbered | null {
    const found = this.locate(path, following, announces)
    if (found !== null) {
      this.current = found.path
      this.printed = path
      this.used.add(found.path.join('.'))
    }
    return found
  }

  private locate(
    path: readonly number[],
    following: readonly number[] | null,
    announces: boolean,
  ): Numbered | null {
    if (this.current.length === 0) return this.used.size === 0 ? { path, trouble: null } : this.free(path)
    if (isSuccessor(this.current, path) && !this.used.has(path.join('.'))) return { path, trouble: null }
    const astray = comparePaths(this.printed, this.current) !== 0
    if (astray && this.continues(path))
      return this.free(sibling(this.current, this.current.length), 'number-misplaced')
    if (comparePaths(path, this.current) <= 0 || this.used.has(path.join('.'))) {
      const repeated = comparePaths(path, this.printed) === 0 || this.used.has(path.join('.'))
      const place =
        path.length > this.current.length ? [...this.current, 1] : sibling(this.current, path.length)
      const inside = announces && path.length >= this.current.length && !sameParent(path, this.current)
      const code = repeated && sameParent(path, this.current) ? 'number-duplicate' : 'number-misplaced'
      return this.free(inside ? [...this.current, 1] : place, code)
    }
    const due = path.length > this.current.length ? [...this.current, 1] : sibling(this.current, path.length)
    if (
      following !== null &&
      isSuccessor(due, following) &&
      !isSuccessor(path, following) &&
      due.length === path.length
    )
      return this.free(due, 'number-misplaced')
    if (opensSection(this.current, path)) return { path, trouble: null }
    if ((path[0] as number) > (this.current[0] as number) + longestLeap && following?.[0] !== path[0])
      return null
    return { path, trouble: 'number-skipped' }
  }

  private continues(path: readonly number[]): boolean {
    return path.length === this.printed.length && isSuccessor(this.printed, path)
  }

  /** The place itself, or the next one behind it that no clause has taken. */
  private free(path: readonly number[], trouble: FindingCode | null = null): Numbered {
    let place = path
    while (this.used.has(place.join('.'))) place = sibling(place, place.length)
    return { path: place, trouble }
  }
}

function sibling(path: readonly number[], length: number): number[] {
  const cut = path.slice(0, Math.max(1, Math.min(length, path.length)))
  return [...cut.slice(0, -1), (cut[cut.length - 1] as number) + 1]
}

function sameParent(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((n, i) => n === b[i])
}

/** First clause of the next section whose heading has no number. */
function opensSection(current: readonly number[], path: readonly number[]): boolean {
  return path.length === 2 && path[1] === 1 && path[0] === (current[0] as number) + 1
}
