/** Matching one compiled pattern on the words of one clause. */
import type { Match } from './match.js'

/** One step of a pattern: an element (a set of alternative words) or a named set. */
export interface CompiledStep {
  readonly element: number
  readonly sets: readonly number[]
  readonly gap: number
  readonly optional: boolean
}

export interface Pattern {
  readonly steps: readonly CompiledStep[]
  /** Elements that must all stand in the clause. */
  readonly required: readonly number[]
  readonly owner: number
  readonly ownNegators: number
}

/** What stands where in one clause. */
export interface Ground {
  /** Per word the elements that it is. */
  readonly at: readonly WordElements[]
  readonly places: Places
  /** Per set and place the ends of what begins there. */
  readonly sets: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>
  readonly stretchEnd: readonly number[]
}

export interface WordElements {
  readonly list: readonly number[]
  readonly set: ReadonlySet<number>
}

/** Where each element stands in the clause at hand. One table serves all clauses in turn, so nothing is cleared. */
export class Places {
  private readonly lists: number[][] = []
  private readonly stamps: number[] = []
  private stamp = 0
  present: number[] = []

  begin(): void {
    this.stamp++
    this.present = []
  }

  add(element: number, place: number): void {
    if (this.stamps[element] === this.stamp) {
      this.lists[element]?.push(place)
      return
    }
    this.stamps[element] = this.stamp
    this.lists[element] = [place]
    this.present.push(element)
  }

  hasAll(elements: readonly number[]): boolean {
    for (let i = 0; i < elements.length; i++) if (this.stamps[elements[i] ?? -1] !== this.stamp) return false
    return true
  }

  has(element: number): boolean {
    return this.stamps[element] === this.stamp
  }

  of(element: number): readonly number[] {
    return this.has(element) ? (this.lists[element] ?? noPlaces) : noPlaces
  }
}

const noPlaces: readonly number[] = []

/** All matches of a pattern, one a start: the shortest, stretched over the optional words at its end. */
export function matchesOf(pattern: Pattern, ground: Ground): Match[] {
  const matches: Match[] = []
  const first = pattern.steps[0]
  if (first === undefined) return matches
  for (const from of startsOf(first, ground)) {
    const to = endOf(pattern, from, ground)
    if (to < 0) continue
    // Of two starts that reach the same end the nearer one is meant.
    if (matches[matches.length - 1]?.to === to) matches.pop()
    matches.push({ from, to, ownNegators: pattern.ownNegators })
  }
  return matches
}

function startsOf(step: CompiledStep, ground: Ground): readonly number[] {
  const words = ground.places.of(step.element)
  if (step.sets.length === 0) return words
  const starts = new Set(words)
  for (const set of step.sets) for (const start of ground.sets.get(set)?.keys() ?? []) starts.add(start)
  return [...starts].sort((a, b) => a - b)
}

function endOf(pattern: Pattern, from: number, ground: Ground): number {
  const stop = ground.stretchEnd[from] ?? from
  let required = pattern.steps.length
  while (pattern.steps[required - 1]?.optional === true) required--
  let reached = [from]
  for (let i = 0; i < required; i++) {
    const step = pattern.steps[i]
    if (step === undefined) return -1
    const next: number[] = step.optional && i > 0 ? [...reached] : []
    for (const place of reached) {
      const last = Math.min(i === 0 ? place : place + step.gap, stop - 1)
      for (let at = place; at <= last; at++) addEnds(next, step, at, ground)
    }
    if (next.length === 0) return -1
    reached = next
  }
  let end = Math.min(...reached)
  for (const step of pattern.steps.slice(required)) {
    const more: number[] = []
    for (let at = end; at <= Math.min(end + step.gap, stop - 1) && more.length === 0; at++)
      addEnds(more, step, at, ground)
    if (more[0] !== undefined) end = more[0]
  }
  return end <= stop ? end : -1
}

function addEnds(ends: number[], step: CompiledStep, at: number, ground: Ground): void {
  if (ground.at[at]?.set.has(step.element) && !ends.includes(at + 1)) ends.push(at + 1)
  for (const set of step.sets) {
    for (const end of ground.sets.get(set)?.get(at) ?? []) if (!ends.includes(end)) ends.push(end)
  }
}
