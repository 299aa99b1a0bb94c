/** What a pack and a language pack must be: format, field types, and references that lead somewhere (SPEC section 8). */
import type { ConsentRecord } from '../model/consent.js'
import type { LanguagePack, Pack } from '../model/pack.js'
import { checker, fail } from './shape.js'

/** Conditions are bits of one number while a request is answered. */
const mostConditions = 30

const collected = 'collected?:declared|automatic'
const scope =
  'actions:collect|transfer|use|exercise[] clause:known-clause data?:text[] purpose? ground? crossBorder?:true permission? right? ' +
  `mode?:personal|de-identified ${collected}`
const how = 'form? addressee? exception?'

const shapes = {
  pack: 'format:1 policy edition identity:identity clauses:clause[] facts:fact[] rules:rules',
  identity:
    'controller?:text{} service?:text|text{} kind? platforms?:text[] languages?:text[] contacts?:text{} official?:official',
  official: 'url read? published?:text[]',
  clause: 'id:new-clause kind printed:text|null',
  fact:
    `kind id clause:known-clause ${collected} ifNecessary?:true openEnded?:true data?:text[] deIdentifiedOnly?:true ` +
    `conditions?:text[] duties?:text[] recipient? ${how} period? excluded?:true`,
  rules:
    'permits:permit[] prohibitions:prohibition[] requirements:requirement[] duties:duty[] cautions:caution[] lists:known-clause{}',
  permit: `grants:data|purpose|ground|permission|right|crossBorder ${scope} how?:how`,
  how,
  prohibition: `whenFalse?:adult ${scope}`,
  requirement: `condition ${scope}`,
  duty: `duty ${scope}`,
  caution: `code ${scope}`,
}

const consent =
  'format:1 policy edition language wording:published|restated given:text[] clauses:text[] ' +
  'at:time withdrawn?:time marks?:text{}'

/** A checked copy of a pack. @throws PackError */
export function checkPack(value: unknown): Pack {
  const pack = checker(shapes, new Set())('pack', value, 'pack') as Pack
  const { permits, requirements } = pack.rules
  // A permit that names nothing would grant everything.
  for (const { grants, ...permit } of permits) {
    if (!(grants in permit)) fail('pack.rules.permits', `must name ${grants}`)
  }
  const { size } = new Set(requirements.map((rule) => rule.condition))
  if (size > mostConditions) fail('pack.rules.requirements', 'must be fewer')
  return pack
}

/** A checked copy of a language pack of that pack. @throws PackError */
export function checkLanguagePack(value: unknown, { edition, clauses }: Pack): LanguagePack {
  const languagePack =
    `format:1 edition:${edition} language wording:published|restated texts:text{clause} ` +
    'printed?:text|null{clause} passages?:text{clause} digests?:text{clause}'
  const check = checker({ languagePack }, new Set(clauses.map((clause) => clause.id)))
  return check('languagePack', value, 'languagePack') as LanguagePack
}

/** A checked copy of a record as it comes from storage. @throws PackError */
export function checkConsentRecord(value: unknown): ConsentRecord {
  return checker({ consent }, new Set())('consent', value, 'record') as ConsentRecord
}
