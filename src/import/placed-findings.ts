import type { Clause, PolicyDocument } from '../model/clause.js'
import type { Finding } from '../model/finding.js'

/** A document with the findings of its own text. */
export interface PlacedDocument {
  readonly document: PolicyDocument
  readonly findings: readonly Finding[]
}

/**
 * Gives each finding about left-out text to the document that stands around it, names the clauses of those
 * that name none, and puts all in the order of their places.
 */
export function placeFindings(
  documents: readonly PlacedDocument[],
  loose: readonly Finding[],
): PlacedDocument[] {
  const spans = documents.map(({ document }) => spanOf(document.clauses))
  const own = documents.map(({ findings }) => [...findings])
  for (const one of loose) {
    const within = spans.findIndex(([from, to]) => one.line >= from && one.line <= to)
    const before = spans.findLastIndex(([, to]) => one.line > to)
    own[within >= 0 ? within : Math.max(0, before)]?.push(one)
  }
  return documents.map(({ document }, at) => ({
    document,
    findings: (own[at] as Finding[])
      .map((one) => withClause(one, document.clauses))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  }))
}

/** First and last line of a document. */
function spanOf(clauses: readonly Clause[]): readonly [number, number] {
  let [from, to] = [Number.POSITIVE_INFINITY, 0]
  for (const { lines } of clauses) {
    from = Math.min(from, lines?.[0] ?? from)
    to = Math.max(to, lines?.[1] ?? to)
  }
  return [from, to]
}

/** Names the clause that a finding's line begins or stands in; left-out text belongs to none. */
function withClause(one: Finding, clauses: readonly Clause[]): Finding {
  if (one.clause !== undefined || one.code === 'text-dropped') return one
  let low = 0
  let high = clauses.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((clauses[middle]?.lines?.[0] ?? 0) <= one.line) low = middle
    else high = middle - 1
  }
  // Of several clauses that begin on the line, the finding is about the first.
  while (low > 0 && clauses[low]?.lines?.[0] === one.line && clauses[low - 1]?.lines?.[0] === one.line) low--
  const clause = clauses[low]
  return clause?.lines !== undefined && one.line <= clause.lines[1] ? { ...one, clause: clause.id } : one
}
