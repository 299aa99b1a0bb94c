/** Transfers: to whom and on what ground data are passed on, or that they are not. */
import type { Fact } from '../../model/fact.js'
import type { ClauseReading } from '../clause-reading.js'
import type { CompiledTables } from '../compiled.js'
import {
  type Conditions,
  concerns,
  conditionsOf,
  deniedInSomeCase,
  inException,
  relief,
} from '../conditions.js'
import type { Frame, FramedPart } from '../frames.js'
import { type GovernedTerm, governedTerms } from '../govern.js'
import { overlap } from '../match.js'
import { inside, type Span, within, wording } from '../parts.js'
import { termsIn } from '../terms.js'
import { fact, type Limits } from './draft.js'
import { purposeRegions } from './purposes.js'
import type { Found } from './result.js'

/** Grounds of the clause, or the company's general right to transfer where nobody in particular is named. */
export function transfers(reading: ClauseReading, tables: CompiledTables): Found {
  const facts: Fact[] = []
  const unrecognised: string[] = []
  for (const [index, part] of reading.parts.entries()) {
    const frame = part.frames.find(
      ({ topic, deniedOnly, polarity }) => topic === 'transfer' && (!deniedOnly || polarity !== 'affirmed'),
    )
    if (frame === undefined) continue
    const last = index === reading.parts.length - 1
    const found = transferOf(frame, part, reading.leadsIn && last, reading, tables)
    const abroad = part.frames.some(({ topic }) => topic === 'cross-border')
    if (found === null && abroad) continue
    if (found === null) unrecognised.push(wording(reading, part))
    else facts.push(...found)
  }
  return { facts, unrecognised }
}

/** A statement about transfer, with what its words name. */
interface Statement {
  readonly frame: Frame
  readonly part: FramedPart
  /** Its facts stand in the items under it. */
  readonly leadsIn: boolean
  readonly grounds: readonly GovernedTerm[]
  readonly limit: Limits
  /** Words for whoever gets data without being named. */
  readonly anyone: readonly Span[]
}

/** The facts of one statement about transfer; null where it says something that no table names. */
function transferOf(
  frame: Frame,
  part: FramedPart,
  leadsIn: boolean,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact[] | null {
  if (frame.polarity === 'doubtful') return null
  const statement: Statement = {
    frame,
    part,
    leadsIn,
    grounds: governedTerms('transfer-ground', ['transfer'], part, reading),
    limit: dataLimit(part, reading, tables),
    anyone: within(reading.matches(tables.limits.anyone), part).filter((span) => !inException(span, part)),
  }
  return frame.polarity === 'denied'
    ? denied(statement, reading, tables)
    : affirmed(statement, reading, tables)
}

/** The grounds that a statement permits, with its conditions. */
function permitted(
  { part, grounds, limit }: Statement,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact[] {
  const granted = { ...limit, ...affirmedLimit(part, reading, tables) }
  const facts = grounds
    .filter((ground) => !ground.denied)
    .map((ground) => {
      const conditions = conditionsOf({ kind: 'transfer-ground', id: ground.term.id }, part, reading, tables)
      return { ground, fact: groundFact(ground, granted, conditions, reading, tables) }
    })
  // «кредитному бюро – в объёме, обязательном в силу закона»: the law is that recipient's condition, no ground beside it.
  const lawful = facts.some(({ ground, fact }) => !byLaw(ground.term.entry) && byLaw(fact))
  return facts.filter(({ ground }) => !(lawful && byLaw(ground.term.entry))).map(({ fact }) => fact)
}

function byLaw({ conditions }: { readonly conditions?: readonly string[] }): boolean {
  return conditions?.includes('required-by-law') ?? false
}

/** The grounds that a statement rules out. */
function ruledOut(
  grounds: readonly GovernedTerm[],
  { limit }: Statement,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact[] {
  return grounds.map((ground) => groundFact(ground, { ...limit, excluded: true }, null, reading, tables))
}

/** «Мы передаём данные …». */
function affirmed(statement: Statement, reading: ClauseReading, tables: CompiledTables): Fact[] | null {
  const { frame, part, leadsIn, grounds, limit, anyone } = statement
  const permits = permitted(statement, reading, tables)
  const outside = ruledOut(
    grounds.filter((ground) => ground.denied),
    statement,
    reading,
    tables,
  )
  const facts = [...permits, ...outside]
  if (permits.length > 0) return facts
  const conditions = conditionsOf({ kind: 'transfer-ground' }, part, reading, tables)
  const own = conditionsOf({ kind: 'transfer-ground' }, part, { ...reading, context: null }, tables)
  if (own.ids.includes('transfer-consent'))
    return [...facts, fact(reading, 'transfer-ground', 'consent', [frame], limit, conditions)]
  if (anyone.length > 0 && !frame.inherited)
    facts.push(
      fact(reading, 'company-right', 'transfer-to-third-parties', [frame, ...anyone], limit, conditions),
    )
  return facts.length > 0 || leadsIn || (anyone.length === 0 && !names(part, frame, reading)) ? facts : null
}

/** «Мы не передаём данные …», with what it leaves permitted. */
function denied(statement: Statement, reading: ClauseReading, tables: CompiledTables): Fact[] | null {
  const { frame, part, leadsIn, grounds, limit } = statement
  const permits = grounds.filter((ground) => !ground.denied)
  const out = grounds.filter((ground) => ground.denied && !ground.excepted)
  const excepted = part.exceptions.length > 0
  const left = permits.length > 0 ? null : relief({ kind: 'transfer-ground' }, part, reading, tables)
  if (left !== null && !(excepted && leadsIn)) {
    if (left.ids.includes('as-stated') && out.length === 0) return null
    if (out.length > 0) return out.map((ground) => groundFact(ground, limit, left, reading, tables))
    return [fact(reading, 'transfer-ground', 'consent', [frame], limit, left)]
  }
  const facts = permitted(statement, reading, tables)
  if (excepted) {
    const cases = permits.length === 0 || permits.some((ground) => ground.term.entry.conditions !== undefined)
    return cases ? facts : [...facts, ...ruledOut(out, statement, reading, tables)]
  }
  if (deniedInSomeCase(part, reading, tables)) return null
  facts.push(...ruledOut(out, statement, reading, tables))
  // «Мы не продаём данные третьим лицам» rules out the sale, «не передаём ваш ИИН» all transfer of it.
  if (!out.some((ground) => overlap(ground, frame)))
    facts.push(...unnamedRuledOut(statement, facts.length === 0, reading, tables))
  return facts.length > 0 || leadsIn ? facts : null
}

/** What a denial rules out beside the grounds that it names. */
function unnamedRuledOut(
  { frame, part, limit, anyone }: Statement,
  namesNothing: boolean,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact[] {
  // «Иным лицам данные не передаются» leaves those that are named as they are, and rules out the rest.
  const others = within(reading.matches(tables.limits.others), part)
  const excluded = { ...limit, excluded: true } as const
  if (others.length > 0 && namesNothing)
    return [fact(reading, 'transfer-ground', 'residual', [frame, ...others], excluded)]
  const dataAlone = namesNothing && limit.data !== undefined && !frame.deniedOnly
  if (anyone.length === 0 && !dataAlone) return []
  return [fact(reading, 'company-right', 'transfer-to-third-parties', [frame, ...anyone], excluded)]
}

/** Somebody or something is named after the frame: the statement is about more than transfer as such. */
function names(part: FramedPart, frame: Frame, reading: ClauseReading): boolean {
  return !frame.inherited && reading.words.length > 0 && part.to - frame.to > 2
}

function groundFact(
  ground: GovernedTerm,
  limits: Limits,
  conditions: Conditions | null,
  reading: ClauseReading,
  tables: CompiledTables,
): Fact {
  const { entry, id } = ground.term
  const named = recipientAt(ground, reading)
  const permit = limits.excluded !== true
  const duties = [...new Set([...(entry.duties ?? []), ...statedDuties(id, reading, tables)])]
  return fact(
    reading,
    'transfer-ground',
    id,
    [ground],
    {
      ...limits,
      ...(entry.openEnded && permit ? { openEnded: true } : {}),
      ...(permit && duties.length > 0 ? { duties } : {}),
      ...(named === null ? {} : { recipient: named }),
    },
    permit
      ? {
          ids: [...new Set([...(entry.conditions ?? []), ...(conditions?.ids ?? [])])],
          evidence: conditions?.evidence ?? [],
        }
      : { ids: [], evidence: [] },
  )
}

/** Duties that the clause itself ties to the transfer. */
function statedDuties(ground: string, reading: ClauseReading, tables: CompiledTables): string[] {
  return tables.duties
    .filter(
      ({ entry, matches }) =>
        concerns(entry, { kind: 'transfer-ground', id: ground }) && reading.matches(matches).length > 0,
    )
    .map(({ id }) => id)
}

/** The name in quotation marks that stands in or right after the ground's words. */
function recipientAt(ground: Span, reading: ClauseReading): string | null {
  const start = reading.words[ground.from]?.start ?? 0
  const end = reading.words[ground.to - 1]?.end ?? start
  return /«([^»]{2,60})»/u.exec(reading.text.slice(start, end + 70))?.[1] ?? null
}

/** «Передаём адрес курьеру, телефон партнёрам не передаём»: where a statement also denies, what it affirms of is passed on. */
function affirmedLimit(
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
): Pick<Limits, 'data'> {
  const said = part.frames.filter(({ topic }) => topic === 'transfer').map(({ polarity }) => polarity)
  const alsoDenies = said.includes('affirmed') && said.includes('denied')
  return alsoDenies ? dataLimit(part, reading, tables, ({ denied }) => !denied) : {}
}

/** The only categories that the statement passes on, where it names any outside its purposes and exceptions. */
function dataLimit(
  part: FramedPart,
  reading: ClauseReading,
  tables: CompiledTables,
  counts: (term: GovernedTerm) => boolean = () => true,
): Pick<Limits, 'data'> {
  const regions = purposeRegions(part, reading, tables)
  const grounds = termsIn('transfer-ground', part, reading)
  const ids = new Set(reading.context?.topic === 'transfer' ? reading.context.data : [])
  for (const term of governedTerms('data-category', ['transfer'], part, reading)) {
    // «в бюро кредитных историй» names who gets the data, not which.
    if (!counts(term) || grounds.some((ground) => overlap(ground, term))) continue
    if (!regions.some((region) => inside(term, region)) && !inException(term, part)) ids.add(term.term.id)
  }
  return ids.size > 0 ? { data: [...ids] } : {}
}
