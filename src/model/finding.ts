/** One shape for every diagnostic: a stable code, a place, and what the message in `locales/` needs to say it. */

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  /** Stable code, one of those listed in `severityOf`. */
  readonly code: FindingCode
  readonly severity: Severity
  /** The clause it speaks of, if it is known. */
  readonly clause?: string
  /** Place in the source, counted from 1. */
  readonly line: number
  readonly column: number
  /**
   * Which wording of the code fits (`locales/<language>/findings.json`, key `<code>` or `<code>.<variant>`)
   * and the values that the wording names.
   */
  readonly variant?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Every code with its severity unless the place where it is found says otherwise. */
export const severityOf = {
  'clause-glued': 'error',
  'number-missing': 'error',
  'number-duplicate': 'error',
  'number-skipped': 'warning',
  'number-misplaced': 'error',
  'item-split': 'warning',
  'item-merged': 'warning',
  'paragraph-glued': 'warning',
  'list-punctuation': 'info',
  'text-dropped': 'info',
  'lines-joined': 'info',
  'hyphen-joined': 'info',
  'language-foreign': 'error',
  'word-doubled': 'warning',
  'letter-lookalike': 'warning',
  'quote-unbalanced': 'warning',
  spelling: 'warning',
  'spelling-inconsistent': 'warning',
  'fact-unrecognised': 'warning',
  'term-undefined': 'warning',
  'term-unused': 'info',
  'reference-unresolved': 'error',
  'contact-inconsistent': 'error',
  'lead-in-incomplete': 'error',
  'data-contradiction': 'warning',
  'gap-access-right': 'warning',
  'gap-withdrawal-address': 'warning',
  'gap-objection-term': 'warning',
  'gap-cross-border-rule': 'warning',
  'gap-retention-term': 'warning',
  'gap-edition-date': 'warning',
  'gap-controller-identity': 'warning',
  'residual-ground': 'warning',
  'open-ended-list': 'warning',
  'open-ended-purpose': 'warning',
  'deemed-consent': 'warning',
  'parity-clause': 'error',
  'parity-fact': 'error',
  'parity-number': 'error',
  'parity-condition': 'error',
  'lock-changed': 'error',
  'lock-missing': 'error',
  'lock-extra': 'error',
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof severityOf

/** A finding with its code's own severity. */
export function finding(
  code: FindingCode,
  place: { line: number; column: number; clause?: string },
  values: Readonly<Record<string, string | number>> = {},
  variant?: string,
): Finding {
  return {
    code,
    severity: severityOf[code],
    ...(place.clause === undefined ? {} : { clause: place.clause }),
    line: place.line,
    column: place.column,
    values,
    ...(variant === undefined ? {} : { variant }),
  }
}
