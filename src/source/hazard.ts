/**
 * What must not reach remark-parse, because it alone takes seconds to minutes on it: deep nesting
 * (44 s on 100,000 `>`), many open marks in one block (11 s on 40,000 `**`), lines of megabytes, millions of
 * tiny blocks (0.1 ms each). No policy needs them.
 */

const deepest = 32
const mostMarks = 500
const fewMarks = 64
/** How many blocks of a file may reach it; a policy of 80 kB has some 700. */
export const mostBlocks = 100_000
const longestLine = 262_144

const containers = /^[ \t]*(?:>[ \t]*|[-+*](?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$))+/
const markRuns = /\\.|\*+|_+|`+|[[<]/gsu
const blockStart = /^[ \t]*(?:[-+*>#]|\d{1,9}[.)]|$)/

export type HazardKind = 'nesting' | 'length' | 'marks' | 'blocks'

/** Why a line is kept from remark-parse, or null for an ordinary line. `start` is the line's first 400 characters. */
export function lineHazard(start: string, length: number): HazardKind | null {
  if (length > longestLine) return 'length'
  const prefix = containers.exec(start)?.[0]
  if (prefix === undefined || prefix.length <= deepest) return null
  const depth = prefix.replace(/[\s\d]/g, '').length
  const indent = prefix.length - prefix.trimStart().length
  return depth > deepest || indent > 2 * deepest ? 'nesting' : null
}

/**
 * The line, counted from 0, of the first block in these lines that holds more marks than a text would
 * which could open emphasis, code, links or HTML; -1 if there is none.
 */
export function lineOfTooManyMarks(text: string): number {
  if (text.length <= fewMarks) return -1
  let marks = 0
  let length = 0
  let first = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (blockStart.test(line)) {
      marks = 0
      length = 0
    }
    if (length === 0) first = index
    length += line.length
    for (const [mark] of line.matchAll(markRuns)) if (mark[0] !== '\\') marks++
    if (marks > mostMarks || (marks > fewMarks && marks * 4 > length)) return first
  }
  return -1
}
