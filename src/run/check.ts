/** What a pack and a language pack must be: format, field types, and references that lead somewhere (SPEC section 8). */
import type { LanguagePack, Pack } from '../model/pack.js'
import { checked, fail, type Shapes } from './shape.js'

/** Conditions are bits of one number while a request is answered. */
const mostConditions = 30

const collected = 'collected?:declared|automatic'
const scope =
  'actions:collect|transfer|use|exercise[] clause data?:text[] purpose? ground? crossBorder?:true permission? right? ' +
  `mode?:personal|de-identified ${collected}`
const how = 'form? addressee? exception?'

const shapes: Shapes = {
  pack: 'format:1 policy edition identity:identity clauses:clause[] facts:fact[] rules:rules',
  identity:
    'controller?:text{} service? kind? platforms?:text[] languages?:text[] contacts?:text[] official?',
  clause: 'id kind printed:text|null',
  fact:
    `kind id clause ${collected} ifNecessary?:true openEnded?:true data?:text[] deIdentifiedOnly?:true ` +
    `conditions?:text[] duties?:text[] recipient? ${how} period? excluded?:true`,
  rules:
    'permits:permit[] prohibitions:prohibition[] requirements:requirement[] duties:duty[] cautions:caution[] lists:lists',
  permit: `grants:data|purpose|ground|permission|right|crossBorder ${scope} how?:how`,
  how,
  prohibition: `whenFalse?:adult ${scope}`,
  requirement: `condition ${scope}`,
  duty: `duty ${scope}`,
  caution: `code ${scope}`,
  lists: 'data? automatic? purpose? ground? permission? right? crossBorder?',
  languagePack:
    'format:1 edition language wording:published|restated texts:text{} printed?:text|null{} digests?:text{}',
}

/** A checked copy of a pack. @throws PackError */
export function checkPack(value: unknown): Pack {
  const pack = checked(shapes, 'pack', value, 'pack') as Pack
  const { lists, ...rules } = pack.rules
  const known = new Set(pack.clauses.map((clause) => clause.id))
  if (known.size < pack.clauses.length) fail('pack.clauses', 'holds an id twice')
  for (const [name, list] of Object.entries({ facts: pack.facts, ...rules })) {
    refer(
      `pack ${name}`,
      list.map((each: { readonly clause: string }) => each.clause),
      known,
    )
  }
  refer('pack lists', Object.values(lists), known)
  // A permit that names nothing would grant everything.
  for (const { grants, ...permit } of rules.permits) {
    if (!(grants in permit)) fail('pack permits', `must name the ${grants} they grant`)
  }
  const { size } = new Set(rules.requirements.map((rule) => rule.condition))
  if (size > mostConditions) fail('pack requirements', `name more than ${mostConditions} conditions`)
  return pack
}

/** A checked copy of a language pack of that pack. @throws PackError */
export function checkLanguagePack(value: unknown, { edition, clauses }: Pack): LanguagePack {
  const copy = checked(shapes, 'languagePack', value, 'languagePack') as LanguagePack
  const { language, texts, printed, digests } = copy
  if (copy.edition !== edition) fail(`languagePack.edition of ${language}`, `must be the pack's, ${edition}`)
  const known = new Set(clauses.map((clause) => clause.id))
  refer(`languagePack of ${language}`, Object.keys({ ...texts, ...printed, ...digests }), known)
  return copy
}

function refer(path: string, clauses: readonly string[], known: ReadonlySet<string>): void {
  const lost = clauses.find((clause) => !known.has(clause))
  if (lost !== undefined) fail(path, `names unknown clause \`${lost}\``)
}
