/**
 * Judges in turns, in another order each time, each in a process of its own. Answers are checked equal before anything
 * is timed. The fastest turn counts: whatever else a machine does only adds.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { empty, rows } from './judges.js'
import { shuffled } from './rounds.js'

/** Processes of each judge, one after the other: where things lie in memory is luck. */
const sittings = 3
/** Turns of each process, and milliseconds after which it gets no other. */
const turns = 15
const longest = 1000

/** Nanoseconds by row. */
export type Times = ReadonlyMap<string, number>

/** Nanoseconds a request on a policy of so many categories. @throws if two judges answer differently */
export async function timesAt(size: number, names: readonly string[] = Object.keys(rows)): Promise<Times> {
  const fastest = new Map<string, number>()
  for (let sitting = 0; sitting < sittings; sitting++) {
    const seats = await Promise.all(names.map((name) => seat(name, size)))
    try {
      agree(seats)
      for (let turn = 0; turn < turns; turn++) {
        for (const { name, time } of await turnOf(seats)) {
          fastest.set(name, Math.min(time, fastest.get(name) ?? Number.POSITIVE_INFINITY))
        }
      }
    } finally {
      for (const { child } of seats) child.kill()
    }
  }
  return fastest
}

/** A judge at the table. */
interface Seat {
  readonly name: string
  readonly child: ChildProcess
  readonly answers: readonly boolean[]
  /** Milliseconds so far. */
  spent: number
}

async function seat(name: string, size: number): Promise<Seat> {
  const execArgv = ['--expose-gc', '--import', 'tsx', ...(rows[name]?.flags ?? [])]
  const child = fork(join(import.meta.dirname, 'sitting.ts'), [name, String(size)], { execArgv })
  const answers = (await heard(child)) as boolean[]
  return { name, child, answers, spent: 0 }
}

function heard(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null, signal: string | null) => {
      reject(new Error(`${child.spawnargs.slice(-2).join(', ')}: its process ended, ${signal ?? code}`))
    }
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}

async function turnOf(seats: readonly Seat[]): Promise<{ readonly name: string; readonly time: number }[]> {
  const times = []
  for (const seat of shuffled(seats)) {
    if (seat.spent > longest) continue
    const begun = performance.now()
    seat.child.send('turn')
    times.push({ name: seat.name, time: (await heard(seat.child)) as number })
    seat.spent += performance.now() - begun
  }
  return times
}

function agree(seats: readonly Seat[]): void {
  const [one, ...others] = seats.filter(({ name }) => name !== empty)
  for (const other of others) {
    const at = other.answers.findIndex((answer, index) => answer !== (one?.answers[index] ?? answer))
    if (at >= 0) throw new Error(`${one?.name} and ${other.name} differ on request ${at}`)
  }
}
