/** Timing several candidates side by side: in turns, so that a busy machine is busy for all of them. */

/** Does all of one round's work; the number keeps the work from being optimised away. */
export type Work = () => number

/**
 * The median time of each candidate over some rounds, in nanoseconds a round. Every round runs each of them once.
 *
 * @param rounds the first third warms up and doesn't count
 */
export function inTurns<Name extends string>(
  candidates: Readonly<Record<Name, Work>>,
  rounds: number,
): Record<Name, number> {
  const named = Object.entries(candidates) as [Name, Work][]
  const times = new Map(named.map(([name]) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of named) {
      const begun = process.hrtime.bigint()
      work()
      times.get(name)?.push(Number(process.hrtime.bigint() - begun))
    }
  }
  const warm = Math.floor(rounds / 3)
  return Object.fromEntries(Array.from(times, ([name, all]) => [name, median(all.slice(warm))])) as Record<
    Name,
    number
  >
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN
}
