import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import type { Node } from './outline.js'
import { clauseText, placeOf, slice } from './passage.js'
import { sentenceEnds } from './sentences.js'
import type { Structures } from './tables.js'

/**
 * Parts paragraphs that only the other language shows apart.
 * A page of text often ends a paragraph on a full line, so that nothing shows the break. Where the same group of
 * unnumbered paragraphs has as many sentences in every language of the file, a break shown in one language holds in all.
 */
interface Reading {
  readonly language: string
  readonly nodes: Node[]
  readonly findings: Finding[]
}

const grouped = /^(preamble\/|.*\/p)\d+$/u

/** Changes the readings' nodes and findings in place. */
export function partParallel(readings: readonly Reading[], lines: readonly SourceLine[], structures: Structures): void {
  if (readings.length < 2) return
  const keys = new Set(readings.flatMap(({ nodes }) => nodes.map((node) => grouped.exec(node.id)?.[1] ?? '')))
  keys.delete('')
  for (const key of keys) partGroup(readings, key, lines, structures)
}

function partGroup(readings: readonly Reading[], key: string, lines: readonly SourceLine[], structures: Structures): void {
  const members = readings.map(({ nodes }) => nodes.filter((node) => grouped.exec(node.id)?.[1] === key))
  const ends = members.map((nodes, at) =>
    nodes.map((node) => sentenceEnds(node.passage.text, (structures[(readings[at] as Reading).language] as Structures[string]))),
  )
  const counts = ends.map((group) => group.reduce((sum, inside) => sum + inside.length + 1, 0))
  if (counts.some((count) => count !== counts[0])) return
  const hasChildren = readings.some(({ nodes }, at) =>
    (members[at] as Node[]).some((member) => nodes.some((node) => node.id.startsWith(`${member.id}/`))),
  )
  if (hasChildren) return
  // Sentences counted through the group: where does any language begin a paragraph?
  const breaks = new Set<number>()
  for (const group of ends) {
    let sentence = 0
    for (const inside of group) {
      sentence += inside.length + 1
      breaks.add(sentence)
    }
  }
  readings.forEach((reading, at) => {
    const parted: Node[] = []
    let sentence = 0
    ;(members[at] as Node[]).forEach((node, i) => {
      const inside = (ends[at] as number[][])[i] as number[]
      let from = 0
      for (const end of inside) {
        sentence++
        if (!breaks.has(sentence)) continue
        parted.push(part(node, from, end))
        from = end
        reading.findings.push(
          finding('paragraph-glued', { ...placeOf(lines, node.passage, end), clause: `${key}${parted.length + 1}` }, {}, 'parallel'),
        )
      }
      sentence++
      parted.push(part(node, from))
    })
    const first = reading.nodes.indexOf((members[at] as Node[])[0] as Node)
    reading.nodes.splice(
      first,
      (members[at] as Node[]).length,
      ...parted.map((node, i) => ({ ...node, id: `${key}${i + 1}` })),
    )
  })
}

function part(node: Node, from: number, to?: number): Node {
  const passage = slice(node.passage, from, to)
  return { ...node, passage, text: clauseText(passage.text) }
}
