import { findingMessage, type MessageLanguage, wordingIn } from '../compile/message.js'
import type { Finding, Severity } from '../model/finding.js'
import type { Paint } from './colour.js'
import { columns } from './layout.js'

const order: readonly Severity[] = ['error', 'warning', 'info']
const colours = { error: 'red', warning: 'yellow', info: 'dim' } as const satisfies Record<
  Severity,
  Parameters<Paint>[0]
>

/** Of warnings and notes with one code, so many are shown; errors all are. `--json` gives every finding. */
const shownOfACode = 5

/**
 * Findings for people: errors first, then by code, each with its place in front, so that an editor can jump to it.
 *
 * @param file the file that the lines belong to
 */
export function findingLines(
  findings: readonly Finding[],
  file: string,
  language: MessageLanguage,
  paint: Paint,
): string[] {
  return order.flatMap((severity) => {
    const codes = grouped(findings.filter((finding) => finding.severity === severity))
    return [...codes.values()].flatMap((group) => groupLines(group, severity, file, language, paint))
  })
}

function groupLines(
  group: readonly Finding[],
  severity: Severity,
  file: string,
  language: MessageLanguage,
  paint: Paint,
): string[] {
  const words = wordingIn(language)
  const shown = severity === 'error' ? group : group.slice(0, shownOfACode)
  const rows = shown.map((finding) => [
    `${file}:${finding.line}:${finding.column}`,
    finding.clause ?? '',
    findingMessage(finding, language),
  ])
  const title = `${words(`command:severity.${severity}`)} ${group[0]?.code ?? ''}`
  const more = group.length - shown.length
  return [
    paint(colours[severity], title),
    ...columns(rows, Number.POSITIVE_INFINITY).map((line) => `  ${line}`),
    ...(more > 0 ? [paint('dim', `  ${words('command:more', { count: more })}`)] : []),
  ]
}

function grouped(findings: readonly Finding[]): Map<string, Finding[]> {
  const codes = new Map<string, Finding[]>()
  for (const finding of findings) codes.set(finding.code, [...(codes.get(finding.code) ?? []), finding])
  return codes
}
