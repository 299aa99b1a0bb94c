/** Policies to decide with: a realistic one from a reference reading, a small one of our own, and generated ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import { compileFolder } from '../../src/compile/policy-folder.js'
import { compileRules } from '../../src/compile/rules.js'
import type { Pack, PackClause, PackFact } from '../../src/model/pack.js'

const reference =
  process.env.TARMAQ_REFERENCE ??
  new URL('../../../shared/reference/kreditomat.ru.json', import.meta.url).pathname

/** Whether the reference reading is at hand; tests on it are skipped by name where it is not. */
export const referenceIsThere = existsSync(reference)

export function referencePack(): Pack {
  const { clauses, facts } = JSON.parse(readFileSync(reference, 'utf8')) as {
    clauses: PackClause[]
    facts: PackFact[]
  }
  return packOf(
    facts,
    clauses.map(({ id, kind, printed }) => ({ id, kind, printed })),
  )
}

/** The packs of the policies that are shipped, compiled from their folders. */
export async function shippedPacks(): Promise<Pack[]> {
  const folder = join(import.meta.dirname, '..', '..', 'policies')
  const compiled = readdirSync(folder).map((name) => compileFolder(join(folder, name)))
  return (await Promise.all(compiled)).map(({ pack }) => pack)
}

export function packOf(facts: readonly PackFact[], clauses: readonly PackClause[]): Pack {
  const rules = compileRules(facts, clauses)
  return { format: 1, policy: 'sample', edition: '0123456789ab', identity: {}, clauses, facts, rules }
}

function clause(id: string, kind: PackClause['kind']): PackClause {
  return { id, kind, printed: /^[0-9]/.test(id) ? id : null }
}

/** A small policy with one of everything that decisions turn on. */
export const smallClauses: readonly PackClause[] = [
  clause('title', 'heading'),
  clause('preamble/1', 'eligibility'),
  clause('1', 'heading'),
  clause('1.1', 'data-category'),
  clause('1.1/1', 'data-category'),
  clause('1.1/2', 'data-category'),
  clause('1.2', 'auto-collection'),
  clause('1.2/1', 'auto-collection'),
  clause('2', 'heading'),
  clause('2.1', 'purpose'),
  clause('2.2', 'purpose'),
  clause('2.3', 'purpose'),
  clause('3', 'heading'),
  clause('3.1', 'consent'),
  clause('3.2', 'device-permission'),
  clause('3.2/1', 'device-permission'),
  clause('3.3', 'company-duty'),
  clause('4', 'heading'),
  clause('4.1', 'transfer-ground'),
  clause('4.1/1', 'transfer-ground'),
  clause('4.1/2', 'transfer-ground'),
  clause('5', 'heading'),
  clause('5.1', 'user-right'),
  clause('5.2', 'user-right'),
]

export const smallFacts: readonly PackFact[] = [
  { kind: 'minimum-age', id: '18', clause: 'preamble/1' },
  { kind: 'data-category', id: 'email', clause: '1.1/1', collected: 'declared' },
  { kind: 'data-category', id: 'contact-phone-numbers', clause: '1.1/2', collected: 'declared' },
  { kind: 'data-category', id: 'aggregate-info', clause: '1.1/2', collected: 'declared', openEnded: true },
  { kind: 'data-category', id: 'biometrics', clause: '1.1', collected: 'declared', excluded: true },
  { kind: 'data-category', id: 'ip-address', clause: '1.2/1', collected: 'automatic', ifNecessary: true },
  { kind: 'data-category', id: 'usage-data', clause: '1.2/1', collected: 'automatic' },
  { kind: 'de-identified-data', id: 'traffic-data', clause: '2.3' },
  { kind: 'purpose', id: 'support', clause: '2.1' },
  { kind: 'purpose', id: 'fraud-prevention', clause: '2.2', data: ['ip-address'] },
  { kind: 'purpose', id: 'marketing', clause: '2.2', excluded: true },
  { kind: 'purpose', id: 'communication', clause: '2.1', openEnded: true },
  {
    kind: 'purpose',
    id: 'analytics',
    clause: '2.3',
    deIdentifiedOnly: true,
    data: ['usage-data', 'traffic-data'],
  },
  { kind: 'consent', id: 'collection-with-knowledge-and-consent', clause: '3.1' },
  { kind: 'device-permission', id: 'contacts', clause: '3.2/1' },
  { kind: 'company-duty', id: 'use-only-data-chosen-by-user', clause: '3.3' },
  { kind: 'company-right', id: 'limit-use-if-permission-refused', clause: '3.3' },
  { kind: 'transfer-ground', id: 'service-necessity', clause: '4.1/1' },
  { kind: 'transfer-ground', id: 'residual', clause: '4.1/2', openEnded: true },
  { kind: 'transfer-ground', id: 'sale-of-data', clause: '4.1', excluded: true },
  { kind: 'security-measure', id: 'encrypted-transport', clause: '4.1', data: ['email'] },
  { kind: 'user-right', id: 'withdraw-consent', clause: '5.1', form: 'written', addressee: 'company' },
  { kind: 'user-right', id: 'withdraw-consent', clause: '5.2', exception: 'open contract' },
]

export const smallPack = packOf(smallFacts, smallClauses)

const data = ['email', 'iin', 'location', 'photo', 'contact-phone-numbers', 'traffic-data', 'own-term']
const purposes = ['support', 'marketing', 'analytics']
const grounds = ['service-necessity', 'residual', 'consent', 'own-ground']
const permissions = ['location', 'camera', 'contacts', 'notifications']
const rights = ['withdraw-consent', 'access']
const conditions = Object.keys(vocabulary.condition)

/** Ids that requests are made of: some that policies have, some that none has, some that objects have by birth. */
const wild = ['unheard-of', '__proto__', 'constructor', 'toString', '', 'automatic']

const ids: readonly [kind: PackFact['kind'], ids: readonly string[]][] = [
  ['data-category', data],
  ['data-category', data],
  ['de-identified-data', ['traffic-data', 'photo']],
  ['purpose', purposes],
  ['purpose', purposes],
  ['transfer-ground', grounds],
  ['device-permission', permissions],
  ['cross-border', ['consented', 'allowed', 'forbidden']],
  ['minimum-age', ['18', '21']],
  ['user-right', rights],
  ['consent', ['collection-with-knowledge-and-consent', 'acceptance-by-use']],
  ['company-duty', ['use-only-data-chosen-by-user']],
  ['company-right', ['limit-use-if-permission-refused', 'transfer-to-third-parties']],
  ['security-measure', ['encrypted-transport']],
  ['retention', ['fixed-term']],
]

const withData = new Set(['purpose', 'transfer-ground', 'cross-border', 'security-measure', 'company-right'])
const clauseIds = smallClauses.map(({ id }) => id)

/** One time in so many. */
const rarely = <Value>(value: fc.Arbitrary<Value>, times = 3) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: times - 1 }, { arbitrary: value, weight: 1 })
const flag = rarely(fc.constant(true as const), 6)

/** Any fact that decisions may rest on, with any limits that its kind can have. */
const anyFact: fc.Arbitrary<PackFact> = fc.constantFrom(...ids).chain(([kind, known]) =>
  fc
    .record({
      kind: fc.constant(kind),
      id: fc.constantFrom(...known),
      clause: fc.constantFrom(...clauseIds),
      collected: kind === 'data-category' ? fc.constantFrom('declared', 'automatic') : fc.constant(undefined),
      ifNecessary: kind === 'data-category' ? flag : fc.constant(undefined),
      openEnded: flag,
      data: withData.has(kind)
        ? rarely(fc.uniqueArray(fc.constantFrom(...data), { maxLength: 4 }))
        : fc.constant(undefined),
      deIdentifiedOnly: kind === 'purpose' ? flag : fc.constant(undefined),
      conditions: granting(kind)
        ? rarely(fc.uniqueArray(fc.constantFrom(...conditions), { maxLength: 2 }))
        : fc.constant(undefined),
      duties: granting(kind) ? rarely(fc.constant(['notify-user'])) : fc.constant(undefined),
      form: kind === 'user-right' ? rarely(fc.constantFrom('written', 'by mail')) : fc.constant(undefined),
      excluded: flag,
    })
    .map((fact) => JSON.parse(JSON.stringify(fact)) as PackFact),
)

export const anyFacts = fc.array(anyFact, { minLength: 4, maxLength: 30 })

function granting(kind: PackFact['kind']): boolean {
  return [
    'data-category',
    'de-identified-data',
    'purpose',
    'transfer-ground',
    'device-permission',
    'cross-border',
    'user-right',
  ].includes(kind)
}

/** What holds, in the form in which it counts and in forms in which it must not. */
export const anyGiven = fc.dictionary(
  fc.constantFrom(...conditions, 'unheard-of'),
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<unknown>(true) },
    fc.constantFrom<unknown>(false, 'true', 1, null, [], {}),
  ),
)

const id = (...known: readonly string[][]) => fc.constantFrom(...known.flat(), ...known.flat(), ...wild)

/** Nearly every condition: where anything is random, little is ever permitted. */
const mostGiven = fc
  .tuple(
    fc.subarray(conditions, { minLength: conditions.length - 2 }),
    rarely(fc.constant({ adult: false }), 8),
  )
  .map(([held, denied]) => ({ ...Object.fromEntries(held.map((name) => [name, true])), ...denied }))
const given: fc.Arbitrary<Readonly<Record<string, unknown>> | undefined> = fc.oneof(
  { arbitrary: mostGiven, weight: 4 },
  { arbitrary: anyGiven, weight: 3 },
  { arbitrary: fc.constant(undefined), weight: 1 },
)

/** A well-formed request with known and unknown ids. */
export const anyRequest = fc.oneof(
  fc.record({
    action: fc.constant('collect'),
    data: id(data),
    purpose: id(purposes),
    via: fc.oneof(fc.constant(undefined), fc.constant('automatic'), id(permissions)),
    given,
  }),
  fc.record({
    action: fc.constant('transfer'),
    data: id(data),
    ground: id(grounds),
    crossBorder: fc.boolean(),
    given,
  }),
  fc.record({ action: fc.constant('use'), permission: id(permissions), given }),
  fc.record({ action: fc.constant('exercise'), right: id(rights), given }),
)

const notText = fc.constantFrom<unknown>(undefined, null, 1, true, [], {}, ['email'])

/** What each field of a request must not be. */
const malformed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  action: fc.constantFrom('delete', 'constructor', '__proto__', '', null, 1, ['use']),
  data: notText,
  purpose: notText,
  ground: notText,
  permission: notText,
  right: notText,
  via: fc.constantFrom<unknown>(null, 1, true, [], {}),
  crossBorder: fc.constantFrom<unknown>(undefined, null, 1, 'true', {}),
  given: fc.constantFrom<unknown>(null, 1, true, 'consent', [], ['consent']),
}

/** A request with one field that it must not have so, or no request at all. */
export const anyMalformedRequest = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 1, 'collect', [], {}),
  anyRequest.chain((request) =>
    fc
      .constantFrom(...Object.keys(request))
      .chain((field) =>
        (malformed[field] as fc.Arbitrary<unknown>).map((value) => ({ ...request, [field]: value })),
      ),
  ),
)

/** Every condition the vocabulary has, given. */
export const everything = Object.fromEntries(conditions.map((name) => [name, true]))

/** Every combination of ids that can be asked of a policy, one unknown id of each kind among them. */
export function requestSpace({ facts }: Pack): readonly { readonly action: string }[] {
  const idsOf = (kind: string) => {
    const listed = facts.filter((fact) => fact.kind === kind).map((fact) => fact.id)
    return [...new Set(listed), 'unheard-of']
  }
  const categories = new Set([...idsOf('data-category'), ...idsOf('de-identified-data')])
  const ways = [undefined, 'automatic', ...idsOf('device-permission')]
  const across = (list: readonly string[], other: readonly (string | boolean | undefined)[]) =>
    list.flatMap((one) => other.map((two) => [one, two] as const))
  return [
    ...[...categories].flatMap((category) => [
      ...across(idsOf('purpose'), ways).map(([purpose, via]) => ({
        action: 'collect',
        data: category,
        purpose,
        via,
      })),
      ...across(idsOf('transfer-ground'), [true, false]).map(([ground, crossBorder]) => ({
        action: 'transfer',
        data: category,
        ground,
        crossBorder,
      })),
    ]),
    ...idsOf('device-permission').map((permission) => ({ action: 'use', permission })),
    ...idsOf('user-right').map((right) => ({ action: 'exercise', right })),
  ]
}
