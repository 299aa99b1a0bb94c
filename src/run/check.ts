/** What a pack and a language pack must be: format, field types, and references that lead somewhere (SPEC section 8). */
import { type LanguagePack, type Pack, packFormat } from '../model/pack.js'
import { actions, dimensions, modes } from '../model/rule.js'
import { type Check, type Fields, fail, list, oneOf, record, table, text } from './shape.js'

/** Conditions are bits of one number while a request is answered; `adult` takes two. */
const mostConditions = 29

export const texts = list(text)
const named = table(text)
const yes = oneOf(true)
export const format = oneOf(packFormat)
export const action = oneOf(...actions)
export const wording = oneOf('published', 'restated')
const collected = oneOf('declared', 'automatic')
const printed: Check = (value, trail) => (value === null ? value : text(value, trail))
const service: Check = (value, trail) => (typeof value === 'string' ? text : named)(value, trail)
const how = { form: text, addressee: text, exception: text }

const identity = record(
  {},
  {
    controller: named,
    service,
    kind: text,
    platforms: texts,
    languages: texts,
    contacts: named,
    official: record({ url: text }, { read: text, published: texts }),
  },
)

/** A checked copy of a pack. @throws PackError */
export function checkPack(value: unknown): Pack {
  const clauses = new Set<unknown>()
  const clause = oneOfClauses(clauses)
  const newClause: Check = (id, trail) =>
    clauses.size < clauses.add(id).size ? text(id, trail) : fail(trail, 'must be new')
  const scoped = { actions: list(action), clause }
  const limits = {
    data: texts,
    purpose: text,
    ground: text,
    crossBorder: yes,
    permission: text,
    right: text,
    mode: oneOf(...modes),
    collected,
  }
  const rules = (required: Fields, optional: Fields = {}) =>
    list(record({ ...scoped, ...required }, { ...limits, ...optional }))
  const fact = record(
    { kind: text, id: text, clause },
    {
      collected,
      ifNecessary: yes,
      openEnded: yes,
      data: texts,
      deIdentifiedOnly: yes,
      conditions: texts,
      duties: texts,
      recipient: text,
      ...how,
      period: text,
      excluded: yes,
    },
  )
  const pack = record({
    format,
    policy: text,
    edition: text,
    identity,
    clauses: list(record({ id: newClause, kind: text, printed })),
    facts: list(fact),
    rules: record({
      permits: rules({ grants: oneOf(...dimensions) }, { how: record({}, how) }),
      prohibitions: rules({}, { whenFalse: oneOf('adult') }),
      requirements: rules({ condition: text }),
      duties: rules({ duty: text }),
      cautions: rules({ code: text }),
      lists: table(clause),
    }),
  })(value, ['pack']) as Pack
  const { permits, requirements } = pack.rules
  // A permit that names nothing would grant everything.
  for (const permit of permits) {
    if (permit[permit.grants] === undefined) fail(['pack', 'rules', 'permits'], `must name ${permit.grants}`)
  }
  const { size } = new Set(requirements.map((rule) => rule.condition))
  if (size > mostConditions) fail(['pack', 'rules', 'requirements'], 'must be fewer')
  return pack
}

/** A checked copy of a language pack of that pack. @throws PackError */
export function checkLanguagePack(value: unknown, { edition, clauses }: Pack): LanguagePack {
  const clause = oneOfClauses(new Set<unknown>(clauses.map(({ id }) => id)))
  const byClause = (item: Check) => table(item, clause)
  return record(
    { format, edition: oneOf(edition), language: text, wording, texts: byClause(text) },
    { printed: byClause(printed), passages: byClause(text), digests: byClause(text) },
  )(value, ['languagePack']) as LanguagePack
}

function oneOfClauses(clauses: ReadonlySet<unknown>): Check {
  return (id, trail) => (clauses.has(id) ? id : fail(trail, 'must be a known clause'))
}
