import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { type Passage, piecesOf } from './passage.js'

/**
 * The last step of every import: each non-blank character of the source must stand in a clause or in a finding that
 * says why it was left out. What is in neither becomes a finding here, so that nothing is lost without a word.
 */
export function unaccounted(
  lines: readonly SourceLine[],
  kept: readonly Passage[],
  dropped: readonly Finding[],
): Finding[] {
  const ranges = new Map<number, [number, number][]>()
  for (const passage of kept)
    for (const { line, start, length } of piecesOf(passage)) {
      const known = ranges.get(line)
      // A hyphen that was taken out of a broken word stands right behind the stretch before it.
      const stretch: [number, number] = [start, start + length]
      if (known === undefined) ranges.set(line, [stretch])
      else known.push(stretch)
    }
  const quoted = new Set(dropped.map(({ line, column }) => `${line}:${column}`))
  const found: Finding[] = []
  lines.forEach((line, index) => {
    const lead = line.text.length - line.text.trimStart().length
    if (quoted.has(`${line.line}:${line.column + lead}`) && !ranges.has(index)) return
    let at = 0
    const covered = (ranges.get(index) ?? []).sort((a, b) => a[0] - b[0])
    for (const [start, end] of [...covered, [line.text.length, line.text.length] as const]) {
      const gap = line.text.slice(at, start)
      const visible = gap.replace(/[\s\u00ad\u200b\u2060\ufeff]/gu, '')
      if (visible !== '' && !quoted.has(`${line.line}:${line.column + at}`))
        found.push(
          finding(
            'text-dropped',
            { line: line.line, column: line.column + at + gap.length - gap.trimStart().length },
            { text: gap.trim().slice(0, 60), count: visible.length },
            'unread',
          ),
        )
      at = Math.max(at, end)
    }
  })
  return found
}
