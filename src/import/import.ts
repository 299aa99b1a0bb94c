import type { Clause, PolicyDocument } from '../model/clause.js'
import { type SourceText, UnreadableInput } from '../model/source.js'
import { unaccounted } from './coverage.js'
import { dropFurniture } from './furniture.js'
import { streamsOf } from './language.js'
import { lookalikes } from './lookalikes.js'
import type { Node } from './node.js'
import { Outline } from './outline.js'
import { paragraphsOf } from './paragraphs.js'
import { partParallel } from './parallel.js'
import { linesOf } from './passage.js'
import { type PlacedDocument, placeFindings } from './placed-findings.js'
import type { Structures, StructureTables } from './tables.js'

/** What an import gives: a document per language, each with the findings of its own text in the order of their places. */
export interface Imported {
  readonly documents: readonly PlacedDocument[]
}

/**
 * Reads a published text into one clause tree a language and reports every repair.
 * Throws `UnreadableInput` where no line is in a language that the tables know.
 */
export function importSource(
  source: SourceText,
  structures: Structures,
  policy: string | null = null,
): Imported {
  const { text, findings: furniture } = dropFurniture(source.lines, structures)
  const streams = streamsOf(source.lines, text, structures)
  if (streams.length === 0)
    throw new UnreadableInput(
      `${source.file}: no text in a language that tarmaq reads (${Object.keys(structures).join(', ')})`,
    )
  const all = Object.values(structures)
  const separate = streams.map(({ language, lines }) => {
    const { blocks, findings } = paragraphsOf(source.lines, lines, all)
    const outline = new Outline(source.lines, blocks, structures[language] as StructureTables, all).run()
    return { language, nodes: outline.nodes, findings: [...findings, ...outline.findings] }
  })
  const readings = partParallel(separate, source.lines, structures)
  const documents = readings.map(({ language, nodes, findings }) => ({
    document: documentOf(source, policy, language, nodes),
    findings: [...findings, ...lookalikes(source.lines, nodes)],
  }))
  const left = [...source.findings, ...furniture]
  const kept = readings.flatMap(({ nodes }) => nodes.map((node) => node.passage))
  const lost = unaccounted(source.lines, kept, [...left, ...documents.flatMap((d) => d.findings)])
  return { documents: placeFindings(documents, [...left, ...lost]) }
}

function documentOf(
  source: SourceText,
  policy: string | null,
  language: string,
  nodes: readonly Node[],
): PolicyDocument {
  return {
    policy,
    language,
    wording: 'published',
    source: { file: source.file, sha256: source.sha256 },
    meta: {},
    clauses: nodes.map((node) => clauseOf(node, source)),
  }
}

function clauseOf(node: Node, source: SourceText): Clause {
  return {
    id: node.id,
    printed: node.printed,
    role: node.role,
    text: node.text,
    ...(node.language === undefined ? {} : { language: node.language }),
    lines: linesOf(source.lines, node.passage),
  }
}
