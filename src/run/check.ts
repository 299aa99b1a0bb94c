/** What a pack and a language pack must be: format, field types, and references that lead somewhere (SPEC section 8). */
import type { LanguagePack, Pack } from '../model/pack.js'
import { packFormat } from '../model/pack.js'
import type { Permit, Rules, Scope } from '../model/rule.js'
import { entries, fail, id, list, object, oneOf, type Shape, text, textOrNull } from './shape.js'

/** A language pack with its tables as maps: no id can then meet a name of the prototype. */
export interface Texts extends Pick<LanguagePack, 'language' | 'wording'> {
  readonly texts: ReadonlyMap<string, string>
  readonly printed: ReadonlyMap<string, string | null>
}

/** Conditions are bits of one number while a request is answered. */
const mostConditions = 30

const yes = oneOf(true)
const ids = list(id)
const scope = { actions: list(oneOf('collect', 'transfer', 'use', 'exercise')), clause: id }
const limits = {
  data: ids,
  purpose: id,
  ground: id,
  crossBorder: yes,
  permission: id,
  right: id,
  mode: oneOf('personal', 'de-identified'),
  collected: oneOf('declared', 'automatic'),
}
const how = { form: text, addressee: text, exception: text }
const dimension = oneOf('data', 'purpose', 'ground', 'cross-border', 'permission', 'right')
const lists = { data: id, automatic: id, purpose: id, ground: id, permission: id, right: id }

const rules = object({
  permits: list(object({ ...scope, grants: dimension }, { ...limits, ...how })),
  prohibitions: list(object(scope, { ...limits, whenFalse: id })),
  requirements: list(object({ ...scope, condition: id }, limits)),
  duties: list(object({ ...scope, duty: id }, limits)),
  cautions: list(object({ ...scope, code: id }, limits)),
  lists: object({}, lists),
})

const fact = object(
  { kind: id, id, clause: id },
  {
    collected: limits.collected,
    ifNecessary: yes,
    openEnded: yes,
    data: ids,
    deIdentifiedOnly: yes,
    conditions: ids,
    duties: ids,
    recipient: text,
    ...how,
    period: text,
    excluded: yes,
  },
)

const names: Shape<Record<string, string>> = (value, path) => Object.fromEntries(entries(text)(value, path))

const identity = object(
  {},
  {
    controller: names,
    service: text,
    kind: text,
    platforms: list(text),
    languages: list(text),
    contacts: list(text),
    official: text,
  },
)

const head = { format: formatNumber, edition: id }

const pack = object({
  ...head,
  policy: id,
  identity,
  clauses: list(object({ id, kind: id, printed: textOrNull })),
  facts: list(fact),
  rules,
})

const languagePack = object(
  { ...head, language: id, wording: oneOf('published', 'restated'), texts: entries(text) },
  { printed: entries(textOrNull), digests: entries(text) },
)

/** A checked copy of a pack. @throws PackError */
export function checkPack(value: unknown): Pack {
  const copy = pack(value, 'pack:') as Pack
  const known = new Set<string>()
  for (const [index, clause] of copy.clauses.entries()) {
    if (known.has(clause.id)) fail(`pack: clauses[${index}].id`, `\`${clause.id}\` stands there twice`)
    known.add(clause.id)
  }
  const refer = (clause: string | undefined, path: string) => {
    if (clause !== undefined && !known.has(clause))
      fail(path, `names \`${clause}\`, which is no clause of the pack`)
  }
  for (const [index, { clause }] of copy.facts.entries()) refer(clause, `pack: facts[${index}].clause`)
  for (const [name, clause] of Object.entries(copy.rules.lists)) refer(clause, `pack: rules.lists.${name}`)
  for (const name of ['permits', 'prohibitions', 'requirements', 'duties', 'cautions'] as const) {
    const part: readonly Scope[] = copy.rules[name]
    for (const [index, { clause }] of part.entries()) refer(clause, `pack: rules.${name}[${index}].clause`)
  }
  checkRules(copy.rules)
  return copy
}

/** A checked copy of a language pack of that pack. @throws PackError */
export function checkLanguagePack(value: unknown, { edition, clauses }: Pack): Texts {
  const copy = languagePack(value, 'language pack:')
  const part = `language pack \`${copy.language}\`:`
  if (copy.edition !== edition)
    fail(`${part} edition`, `is \`${copy.edition}\`, the pack's is \`${edition}\``)
  const known = new Set(clauses.map((clause) => clause.id))
  for (const table of ['texts', 'printed', 'digests'] as const) {
    for (const clause of copy[table]?.keys() ?? []) {
      if (!known.has(clause)) fail(`${part} ${table}`, `names \`${clause}\`, which is no clause of the pack`)
    }
  }
  return { ...copy, printed: copy.printed ?? new Map() }
}

/** A permit that names nothing would grant everything. */
function checkRules({ permits, requirements }: Rules): void {
  const field: Partial<Record<Permit['grants'], keyof Permit>> = { 'cross-border': 'crossBorder' }
  for (const [index, permit] of permits.entries()) {
    const name = field[permit.grants] ?? (permit.grants as keyof Permit)
    if (permit[name] === undefined) fail(`pack: rules.permits[${index}].${name}`, 'is missing')
  }
  const conditions = new Set(requirements.map((rule) => rule.condition))
  if (conditions.size > mostConditions) {
    fail(
      'pack: rules.requirements',
      `name ${conditions.size} conditions, ${mostConditions} at most can be answered`,
    )
  }
}

function formatNumber(value: unknown, path: string): typeof packFormat {
  if (typeof value !== 'number') return fail(path, 'is no number')
  return value === packFormat
    ? packFormat
    : fail(path, `is ${value}, this version reads ${packFormat}: build the pack anew`)
}
