/**
 * What must not reach remark-parse, because it alone takes seconds to minutes on it: deep nesting
 * (44 s on 100,000 `>`), many open marks in one block (11 s on 40,000 `**`), lines of megabytes. No policy needs them.
 */

const deepest = 32
const mostMarks = 500
const fewMarks = 64
const longestLine = 262_144

const containers = /^[ \t]*(?:>[ \t]*|[-+*](?:[ \t]+|$)|\d{1,9}[.)](?:[ \t]+|$))+/
const markRuns = /\\.|\*+|_+|`+|[[<]/gsu
const blockStart = /^[ \t]*(?:[-+*>#]|\d{1,9}[.)]|$)/

export type Hazard = 'nesting' | 'length' | 'marks'

/** Why a line is kept from remark-parse, or null for an ordinary line. `start` is the line's first 400 characters. */
export function lineHazard(start: string, length: number): Hazard | null {
  if (length > longestLine) return 'length'
  const prefix = containers.exec(start)?.[0]
  if (prefix === undefined || prefix.length <= deepest) return null
  const depth = prefix.replace(/[\s\d]/g, '').length
  const indent = prefix.length - prefix.trimStart().length
  return depth > deepest || indent > 2 * deepest ? 'nesting' : null
}

/** Whether a block in these lines holds more marks that could open emphasis, code, links or HTML than a text would. */
export function hasTooManyMarks(text: string): boolean {
  if (text.length <= fewMarks) return false
  let marks = 0
  let length = 0
  for (const line of text.split('\n')) {
    if (blockStart.test(line)) {
      marks = 0
      length = 0
    }
    length += line.length
    for (const [mark] of line.matchAll(markRuns)) if (mark[0] !== '\\') marks++
    if (marks > mostMarks || (marks > fewMarks && marks * 4 > length)) return true
  }
  return false
}
