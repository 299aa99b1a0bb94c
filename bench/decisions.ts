/** Nanoseconds a decision beside other engines and two floors, on the same mixed requests, and what they come to. */
import { empty, floor, full, lambda, most, rows } from './judges.js'
import { held, printTable } from './table.js'
import { type Times, timesAt } from './turns.js'

/** Numbers of categories. */
const sizes = [25, 250, 2500]

/** Prints the tables. @throws if two judges answer differently */
export async function benchDecisions(): Promise<void> {
  const columns: Times[] = []
  for (const size of sizes) columns.push(await timesAt(size))
  printTable(
    ['ns a decision, by categories', ...sizes.map(String)],
    Object.entries(rows).map(([name, { requests }]) => [
      requests === most ? name : `${name} (${requests} of the requests)`,
      ...columns.map((column) => timeIn(column, name).toFixed(name === empty ? 1 : 0)),
    ]),
  )
  const besideFloor = columns.map((column) => timeIn(column, full) / timeIn(column, floor))
  const besideCasl = columns.map((column) => timeIn(column, full) / timeIn(column, lambda))
  const growth = besideFloor.map((times) => times / (besideFloor[0] as number))
  const row = (what: string, numbers: readonly number[], atMost: number) => [
    what,
    ...numbers.map((number) => number.toFixed(2)),
    held(atMost, '', ...numbers),
  ]
  printTable(
    [`${full}, by categories`, ...sizes.map(String), 'target'],
    [
      row('times the bare table lookup', besideFloor, 1.3),
      row(`times ${lambda}`, besideCasl, 1),
      row('growth, times that of the bare table lookup', growth, 1.1),
    ],
  )
}

function timeIn(column: Times, name: string): number {
  return column.get(name) ?? Number.NaN
}
