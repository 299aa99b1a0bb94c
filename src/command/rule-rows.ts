import type { Pack } from '../model/pack.js'
import type { Scope } from '../model/rule.js'

/** What a rule does, told apart from where it applies. */
const effects: ReadonlySet<string> = new Set(['grants', 'whenFalse', 'condition', 'duty', 'code', 'how'])

/**
 * The rules of a policy as rows: clause, what kind of rule, which actions, what it says and where it applies.
 *
 * @param clause only the rules of this clause
 */
export function ruleRows({ rules }: Pack, clause?: string): string[][] {
  const rows = [
    ...rules.prohibitions.map((rule) => row('prohibits', rule)),
    ...rules.permits.map((rule) => row('permits', rule)),
    ...rules.requirements.map((rule) => row('requires', rule)),
    ...rules.duties.map((rule) => row('obliges', rule)),
    ...rules.cautions.map((rule) => row('cautions', rule)),
    // What an answer points at where no clause grants what is asked.
    ...Object.entries(rules.lists).map(([list, leadIn]) => [leadIn, 'leads', '', `list: ${list}`]),
  ]
  const wanted = rows.filter(([of]) => clause === undefined || of === clause)
  return wanted.length > 0 ? wanted : [['no rules']]
}

function row(kind: string, { clause, actions, ...rest }: Scope): string[] {
  const fields = Object.entries(rest).filter(([, value]) => value !== undefined)
  const says = fields.filter(([field]) => effects.has(field)).map(([field, value]) => entry(field, value))
  const applies = fields.filter(([field]) => !effects.has(field)).map(([field, value]) => entry(field, value))
  return [clause, kind, actions.join(', '), [...says, ...applies].join('  ')]
}

function entry(field: string, value: unknown): string {
  if (value === true) return field
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value)
      .map(([name, part]) => entry(name, part))
      .join('  ')
  }
  return `${field}: ${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`
}
