import { createHash } from 'node:crypto'
import { idParent } from '../model/clause.js'
import type { LanguagePack, Pack } from '../model/pack.js'
import { type Paint, paintFor } from './colour.js'
import { factLine } from './fact-line.js'
import { exitStatus, UsageError } from './failure.js'
import { columns, wrap } from './layout.js'
import { openPolicy } from './policy.js'
import { ruleRows } from './rule-rows.js'
import { print, type Streams, widthOf } from './streams.js'

export interface ShowOptions {
  readonly language?: string
  readonly rules?: boolean
}

/** `tarmaq show`: one clause to read, the table of all clauses, or the rules that decisions are made from. */
export async function show(
  named: string,
  clause: string | undefined,
  options: ShowOptions,
  streams: Streams,
): Promise<number> {
  const { pack, languages } = await openPolicy(named)
  const language = chosen(named, languages, options.language)
  const paint = paintFor('stdout', streams)
  const width = widthOf(streams.stdout)
  const lines = [
    ...headLines(pack, languages, paint),
    '',
    ...(options.rules === true
      ? columns(ruleRows(pack, clause), width)
      : clause === undefined
        ? overview(pack, language, width)
        : clauseLines(named, pack, language, clause, paint, width)),
  ]
  await print(streams.stdout, `${lines.join('\n')}\n`)
  return exitStatus.done
}

function chosen(named: string, languages: readonly LanguagePack[], wanted: string | undefined): LanguagePack {
  // A region means its language: kk-KZ is kk (SPEC section 5).
  const tag = wanted?.toLowerCase().split('-')[0]
  const found = tag === undefined ? languages[0] : languages.find(({ language }) => language === tag)
  if (found !== undefined) return found
  const those = languages.map(({ language }) => language).join(', ')
  throw new UsageError(
    those === ''
      ? `${named}: has no text in any language`
      : `${named}: has no text in ${wanted}; its languages: ${those}`,
  )
}

function headLines(pack: Pack, languages: readonly LanguagePack[], paint: Paint): string[] {
  const texts = languages.map(({ language, wording }) => `${language} ${wording}`).join(', ')
  return [`${paint('bold', pack.policy)}  edition ${pack.edition}  ${paint('dim', texts)}`]
}

function overview(pack: Pack, language: LanguagePack, width: number): string[] {
  const facts = new Map<string, string[]>()
  for (const { clause, id } of pack.facts) facts.set(clause, [...(facts.get(clause) ?? []), id])
  return columns(
    pack.clauses.map(({ id, kind }) => [
      id,
      kind,
      (facts.get(id) ?? []).join(', '),
      language.texts[id] ?? '',
    ]),
    width,
  )
}

function clauseLines(
  named: string,
  pack: Pack,
  language: LanguagePack,
  id: string,
  paint: Paint,
  width: number,
): string[] {
  const clause = pack.clauses.find((one) => one.id === id)
  const text = language.texts[id]
  if (clause === undefined || text === undefined) throw new UsageError(noClause(named, pack, id))
  const printed = language.printed?.[id] ?? clause.printed
  const facts = pack.facts.filter((fact) => fact.clause === id).map(factLine)
  const digest = language.digests?.[id] ?? createHash('sha256').update(text).digest('hex')
  return [
    ...pathTo(id).flatMap((above) => headingLine(above, pack, language, paint, width)),
    ...wrap(`${paint('bold', id)}  ${text}`, width),
    '',
    ...columns(
      [
        ['kind', clause.kind],
        ...(printed !== null && printed !== id ? [['printed', printed]] : []),
        ...(facts.length > 0 ? facts : ['none']).map((fact, at) => [at === 0 ? 'facts' : '', fact]),
        ['sha256', digest],
      ],
      Number.POSITIVE_INFINITY,
    ),
  ]
}

/** The clauses above, outermost first. */
function pathTo(id: string): string[] {
  const above = idParent(id)
  return above === null ? [] : [...pathTo(above), above]
}

function headingLine(id: string, pack: Pack, language: LanguagePack, paint: Paint, width: number): string[] {
  const text = language.texts[id]
  if (text === undefined || !pack.clauses.some((clause) => clause.id === id)) return []
  return columns([[id, text]], width).map((line) => paint('dim', line))
}

function noClause(named: string, pack: Pack, id: string): string {
  const close = pack.clauses
    .map((clause) => clause.id)
    .filter((one) => one.startsWith(id) || id.startsWith(`${one}/`) || id.startsWith(`${one}.`))
  const hint = close.length > 0 ? `; near it: ${close.slice(-8).join(', ')}` : ''
  return `${named}: has no clause ${id}${hint} (tarmaq show ${named} lists all)`
}
