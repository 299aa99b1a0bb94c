import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import type { Node } from './node.js'
import { clauseText, placeOf, slice } from './passage.js'
import { sentenceEnds } from './sentences.js'
import type { Structures, StructureTables } from './tables.js'

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

/** A group of unnumbered paragraphs in one language, and where the sentences inside each of them end. */
interface Group {
  readonly members: readonly Node[]
  readonly ends: readonly (readonly number[])[]
}

const grouped = /^(preamble\/|.*\/p)\d+$/u

/** Gives the readings again, with the findings of what was parted added to theirs. */
export function partParallel<R extends Reading>(
  readings: readonly R[],
  lines: readonly SourceLine[],
  structures: Structures,
): R[] {
  if (readings.length < 2) return [...readings]
  const groups = readings.map((reading) => groupsOf(reading, structures))
  const parted = readings.map(() => new Map<Node, Node[]>())
  for (const key of groups[0]?.keys() ?? []) {
    const languages = groups.map((found) => found.get(key))
    if (languages.some((group) => group === undefined)) continue
    const breaks = sharedBreaks(languages as Group[])
    if (breaks === null) continue
    readings.forEach((reading, at) => {
      partGroup(languages[at] as Group, key, breaks, lines, reading, parted[at] as Map<Node, Node[]>)
    })
  }
  return readings.map((reading, at) => ({
    ...reading,
    nodes: reading.nodes.flatMap((node) => parted[at]?.get(node) ?? [node]),
  }))
}

function groupsOf(reading: Reading, structures: Structures): Map<string, Group> {
  const tables = structures[reading.language] as StructureTables
  const parents = new Set(reading.nodes.map((node) => node.id.slice(0, node.id.lastIndexOf('/'))))
  const members = new Map<string, Node[]>()
  for (const node of reading.nodes) {
    const key = grouped.exec(node.id)?.[1]
    if (key !== undefined) members.set(key, [...(members.get(key) ?? []), node])
  }
  const groups = new Map<string, Group>()
  for (const [key, nodes] of members)
    if (!nodes.some((node) => parents.has(node.id)))
      groups.set(key, { members: nodes, ends: nodes.map((node) => sentenceEnds(node.passage.text, tables)) })
  return groups
}

/** After which sentence of the group any language begins a paragraph; null where the sentences don't match. */
function sharedBreaks(languages: readonly Group[]): ReadonlySet<number> | null {
  const breaks = new Set<number>()
  const counts = languages.map(({ ends }) => {
    let sentence = 0
    for (const inside of ends) {
      sentence += inside.length + 1
      breaks.add(sentence)
    }
    return sentence
  })
  return counts.every((count) => count === counts[0]) ? breaks : null
}

function partGroup(
  group: Group,
  key: string,
  breaks: ReadonlySet<number>,
  lines: readonly SourceLine[],
  reading: Reading,
  parted: Map<Node, Node[]>,
): void {
  let sentence = 0
  let number = 0
  group.members.forEach((node, i) => {
    const parts: Node[] = []
    let from = 0
    const take = (to?: number): void => {
      number++
      const passage = slice(node.passage, from, to)
      parts.push({ ...node, id: `${key}${number}`, passage, text: clauseText(passage.text) })
    }
    for (const end of group.ends[i] as readonly number[]) {
      sentence++
      if (!breaks.has(sentence)) continue
      take(end)
      from = end
      const place = { ...placeOf(lines, node.passage, end), clause: `${key}${number + 1}` }
      reading.findings.push(finding('paragraph-glued', place, {}, 'parallel'))
    }
    sentence++
    take()
    parted.set(node, parts)
  })
}
