import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  policySetTextToParts,
  policyToJson,
  type SchemaJson,
  schemaToJsonWithResolvedTypes,
  schemaToText,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, it } from 'vitest'
import { cedarPolicies } from '../../src/emit/cedar.js'
import { cedarJsonSchema, cedarSchema } from '../../src/emit/cedar-schema.js'
import type { Pack, PackClause, PackFact } from '../../src/model/pack.js'
import { tarmaq, temporaryFolder } from '../command/commands.js'
import { packOf, smallClauses, smallFacts, smallPack } from '../run/policies.js'

const folder = temporaryFolder()

/** The files that the command writes for a pack, by name. */
async function emitted(pack: Pack): Promise<Record<string, string>> {
  const file = join(folder, 'pack.json')
  writeFileSync(file, JSON.stringify(pack))
  const { status, stdout, stderr } = await tarmaq(['emit', 'cedar', file])
  expect([status, stderr]).toEqual([0, ''])
  const parts = stdout.split(/^\/\/ (schema\.cedarschema(?:\.json)?|policies\.cedar)\n/m).slice(1)
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 ? [] : [[name, parts[index + 1] as string]])),
  )
}

/** The ids that Cedar's tools take from the annotations of a file of policies. */
function idsIn(policies: string): unknown[] {
  const read = policySetTextToParts(policies)
  if (read.type !== 'success') throw new Error(JSON.stringify(read.errors))
  const ids = read.policies.map((policy) => {
    const json = policyToJson(policy)
    if (json.type !== 'success') throw new Error(JSON.stringify(json.errors))
    return json.json.annotations?.id
  })
  return ids.sort()
}

function idsOf(pack: Pack): string[] {
  return [...cedarPolicies(pack).keys()].sort()
}

function troubleIn(schema: string | SchemaJson<string>, staticPolicies: string): unknown {
  const checked = validate({ schema, policies: { staticPolicies } })
  return checked.type === 'success' ? checked.validationErrors : checked.errors
}

describe('the files for Cedar', () => {
  it('are what Cedar reads and validates, each policy by its id', async () => {
    const files = await emitted(smallPack)
    const policies = files['policies.cedar'] as string
    expect(idsIn(policies)).toEqual(idsOf(smallPack))
    expect(troubleIn(files['schema.cedarschema'] as string, policies)).toEqual([])
    expect(troubleIn(JSON.parse(files['schema.cedarschema.json'] as string), policies)).toEqual([])
  })

  it('have one schema, in both of the formats that Cedar has', () => {
    const { rules } = smallPack
    const text = schemaToText(JSON.parse(cedarJsonSchema(rules)))
    if (text.type !== 'success') throw new Error(JSON.stringify(text.errors))
    // Cedar writes its own types with their namespace.
    const resolved = schemaToJsonWithResolvedTypes(text.text.replaceAll('__cedar::', ''))
    expect(resolved.type).toBe('success')
    expect(resolved).toEqual(schemaToJsonWithResolvedTypes(cedarSchema(rules)))
  })

  it("stand in one namespace, so that an app's own entities are others, and managed Cedar takes them", () => {
    expect(Object.keys(JSON.parse(cedarJsonSchema(smallPack.rules)))).toEqual(['Tarmaq'])
    for (const policy of cedarPolicies(smallPack).values()) {
      expect(policy).not.toMatch(/(?<!Tarmaq::)\b(?:Action|Data|Permission|Right)::"| is (?!Tarmaq::)/)
    }
  })

  it('name in the id of a prohibition what it rules out', () => {
    const ids = [...cedarPolicies(smallPack).keys()]
    expect(ids).toContain('2.2 forbids collect: excluded purpose marketing')
    expect(ids).toContain('1.1 forbids collect: excluded data biometrics')
    expect(ids).toContain('4.1 forbids transfer: excluded ground sale-of-data')
  })
})

describe('a hostile policy', () => {
  const hostile = [
    'x\npermit (principal, action, resource);\n//',
    'a\r\u2028\u0085permit (principal, action, resource);',
    '"); permit (principal, action, resource); //',
    '\\',
    '\\"',
    '\\u{41}',
    '__cedar',
    '\u202eқұқық 🚀\0',
    '__proto__',
    '" } when { true',
  ]

  it.each(hostile)('adds nothing to what its clauses permit: %j', async (text) => {
    const facts = (id: string): PackFact[] => [
      { kind: 'data-category', id, clause: id, conditions: [id] },
      { kind: 'data-category', id: `other ${id}`, clause: id, excluded: true },
      { kind: 'purpose', id, clause: id },
      { kind: 'transfer-ground', id, clause: id, conditions: [id] },
      { kind: 'device-permission', id, clause: id },
      { kind: 'user-right', id, clause: id, excluded: true },
    ]
    const clause = (id: string): PackClause => ({ id, kind: 'statement', printed: null })
    const packWith = (id: string): Pack => ({
      ...packOf([...smallFacts, ...facts(id)], [...smallClauses, clause(id)]),
      policy: id,
    })
    const files = await emitted(packWith(text))
    const policies = files['policies.cedar'] as string
    expect(idsIn(policies)).toEqual(idsOf(packWith(text)))
    expect(idsIn(policies)).toHaveLength(idsOf(packWith('plain')).length)
    expect(troubleIn(files['schema.cedarschema'] as string, policies)).toEqual([])
    expect(troubleIn(JSON.parse(files['schema.cedarschema.json'] as string), policies)).toEqual([])
  })
})
