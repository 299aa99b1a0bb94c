/**
 * A published text against its lock, clause by clause. Nothing is refused: a changed edition is read like any other,
 * and what differs is said with the clause's id and place.
 */
import type { LanguageReading } from '../compile/merge.js'
import { type Finding, finding } from '../model/finding.js'
import { type FactChange, factChanges } from './fact-changes.js'
import { type Lock, type LockedClause, type LockedClauses, lockedClauses } from './lock.js'

/** How a text in one language stands to its lock. */
export interface Verification {
  readonly language: string
  /** The day on which the recorded text was read. */
  readonly recorded: string
  /** Clause ids: text, number and facts are those recorded. */
  readonly matching: ReadonlySet<string>
  readonly changed: readonly string[]
  /** In this text and not in the lock. */
  readonly appeared: readonly string[]
  /** In the lock and not in this text. */
  readonly vanished: readonly string[]
  /** What those clauses say now and did not, or did and don't. */
  readonly factChanges: readonly FactChange[]
  /** `lock-changed`, `lock-extra`, `lock-missing`. */
  readonly findings: readonly Finding[]
}

/**
 * @param text with the corrections of its policy applied
 * @param lock of the same policy; a language that it doesn't have is all new
 */
export function verify(text: LanguageReading, lock: Lock): Verification {
  const { document } = text
  const locked = lock.languages[document.language]?.clauses ?? {}
  const now = lockedClauses(text)
  const idOfDigest = new Map(Object.entries(locked).map(([id, { sha256 }]) => [sha256, id]))
  const lines = new Map(document.clauses.map(({ id, lines: [line] = [1] }) => [id, line]))
  const matching = new Set<string>()
  const changed: string[] = []
  const appeared: string[] = []
  const findings: Finding[] = []
  for (const [id, clause] of Object.entries(now)) {
    const before = Object.hasOwn(locked, id) ? locked[id] : undefined
    const difference = before && differenceOf(before, clause)
    if (before && difference === null) {
      matching.add(id)
      continue
    }
    ;(before ? changed : appeared).push(id)
    const from = idOfDigest.get(clause.sha256)
    const moved = from !== undefined && from !== id
    const code = before ? 'lock-changed' : 'lock-extra'
    const variant = moved ? 'moved' : (difference ?? undefined)
    const values = { id, from: from ?? id, printed: clause.printed ?? '–', recorded: before?.printed ?? '–' }
    findings.push(finding(code, { clause: id, line: lines.get(id) ?? 1, column: 1 }, values, variant))
  }
  const vanished = Object.keys(locked).filter((id) => !Object.hasOwn(now, id))
  findings.push(...vanishedIn(locked, vanished, lines))
  const differing = new Set([...changed, ...appeared, ...vanished])
  return {
    language: document.language,
    recorded: lock.read,
    matching,
    changed,
    appeared,
    vanished,
    factChanges: factChanges(locked, now, differing),
    findings,
  }
}

/** Whether a text is the one that was recorded. */
export function isAsRecorded({ changed, appeared, vanished }: Verification): boolean {
  return changed.length + appeared.length + vanished.length === 0
}

/** The variant of `lock-changed` that says what differs; undefined for the text, null where nothing does. */
function differenceOf(before: LockedClause, now: LockedClause): 'number' | 'facts' | undefined | null {
  if (before.sha256 !== now.sha256) return undefined
  if (before.printed !== now.printed) return 'number'
  return factChanges({ clause: before }, { clause: now }, ['clause']).length > 0 ? 'facts' : null
}

/** A clause that is gone is reported where it should stand: at the nearest clause before it. */
function vanishedIn(
  locked: LockedClauses,
  vanished: readonly string[],
  lines: ReadonlyMap<string, number>,
): Finding[] {
  const gone = new Set(vanished)
  const findings: Finding[] = []
  let line = 1
  for (const [id, { printed }] of Object.entries(locked)) {
    line = lines.get(id) ?? line
    if (!gone.has(id)) continue
    findings.push(finding('lock-missing', { clause: id, line, column: 1 }, { id, printed: printed ?? '–' }))
  }
  return findings
}
