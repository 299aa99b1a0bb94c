import { findingMessage, type MessageLanguage } from '../compile/message.js'
import { clauseDigest } from '../compile/pack.js'
import type { PublishedText } from '../compile/published.js'

/** What `tarmaq import --json` prints (SPEC section 6). */
export function importJson(texts: readonly PublishedText[], language: MessageLanguage): string {
  return `${JSON.stringify({ documents: texts.map((text) => documentJson(text, language)) }, null, 2)}\n`
}

function documentJson({ document, kinds, facts, findings }: PublishedText, language: MessageLanguage) {
  return {
    policy: document.policy,
    language: document.language,
    source: document.source,
    clauses: document.clauses.map(({ id, printed, text, lines }) => ({
      id,
      printed,
      kind: kinds.get(id) ?? 'other',
      text,
      sha256: clauseDigest(text),
      lines,
    })),
    facts,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      clause: finding.clause,
      line: finding.line,
      column: finding.column,
      message: findingMessage(finding, language),
    })),
  }
}
