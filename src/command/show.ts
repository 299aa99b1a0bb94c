import { clauseDigest } from '../compile/pack.js'
import type { LoadedClause, Policy } from '../index.js'
import { idParent } from '../model/clause.js'
import { type Paint, paintFor } from './colour.js'
import { factLine } from './fact-line.js'
import { exitStatus, oneLine, UsageError } from './failure.js'
import { shownLanguage } from './language.js'
import { columns, wrap } from './layout.js'
import { openPolicy } from './policy.js'
import { ruleRows } from './rule-rows.js'
import { print, type Streams, widthOf } from './streams.js'

export interface ShowOptions {
  readonly language?: string
  readonly rules?: boolean
}

/** Ids of clauses and sections that a publisher numbers; list items go without. */
const numbered = /^\d+(?:\.\d+)*$/

/** What is printed and how: the policy in one language, for one screen. */
interface View {
  readonly policy: Policy
  readonly language: string | undefined
  readonly paint: Paint
  readonly width: number
}

/** `tarmaq show`: one clause to read, the table of all clauses, or the rules that decisions are made from. */
export async function show(
  named: string,
  id: string | undefined,
  options: ShowOptions,
  streams: Streams,
): Promise<number> {
  const { policy, pack } = await openPolicy(named)
  const view = {
    policy,
    language: shownLanguage(policy, named, options.language),
    paint: paintFor('stdout', streams),
    width: widthOf(streams.stdout),
  }
  const clause = id === undefined ? undefined : clauseOf(view, named, id)
  const body = () => {
    if (options.rules === true) return columns(ruleRows(pack, id), Number.POSITIVE_INFINITY)
    return clause ? clauseLines(clause, view) : overview(view)
  }
  await print(streams.stdout, `${[...headLines(view), '', ...body()].join('\n')}\n`)
  return exitStatus.done
}

function clauseOf({ policy, language }: View, named: string, id: string): LoadedClause {
  const clause = policy.clause(id, language)
  if (clause === undefined) {
    throw new UsageError(`${named}: has no clause ${id}; tarmaq show ${named} lists those it has`)
  }
  return clause
}

function headLines({ policy, language, paint }: View): string[] {
  const { controller, service } = policy.identity
  const called = typeof service === 'object' ? service[language ?? ''] : service
  const who = [called, controller?.[language ?? '']].filter((name) => name !== undefined)
  return [
    [paint('bold', oneLine(policy.policy)), ...who.map(oneLine)].join('  '),
    paint('dim', oneLine(`edition ${policy.edition}  ${policy.languages.join(', ')}`)),
  ]
}

function overview({ policy, language, width }: View): string[] {
  const rows = policy
    .clauses(language)
    .map(({ id, kind, facts, text = '' }) => [id, kind, facts.map((fact) => fact.id).join(', '), text])
  return columns([['clause', 'kind', 'facts', 'text'], ...rows], width)
}

function clauseLines({ id, printed, kind, text = '', facts }: LoadedClause, view: View): string[] {
  const said = facts.length > 0 ? facts.map(factLine) : ['none']
  const digest = clauseDigest(text)
  const rows = [
    ['kind', kind],
    ...(numbered.test(id) && printed !== id ? [['printed', printed ?? 'without a number']] : []),
    ...said.map((fact, at) => [at === 0 ? 'facts' : '', fact]),
    ['sha256', digest],
  ]
  return [
    ...pathTo(id).flatMap((above) => headingLines(above, view)),
    view.paint('bold', oneLine(id)),
    ...wrap(text, view.width, '  '),
    '',
    ...columns(rows, Number.POSITIVE_INFINITY),
  ]
}

/** The ids of the clauses that a clause stands under, outermost first. */
function pathTo(id: string): string[] {
  const above = idParent(id)
  return above === null ? [] : [...pathTo(above), above]
}

function headingLines(id: string, { policy, language, paint, width }: View): string[] {
  const text = policy.clause(id, language)?.text
  return text === undefined ? [] : columns([[id, text]], width).map((line) => paint('dim', line))
}
