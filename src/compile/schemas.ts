/** The formats of everything that tarmaq reads, writes and prints, by the names that `tarmaq schema` takes. */
import * as z from 'zod'
import { consentRecord, languagePack, lock, pack, policyFile } from './schema/files.js'
import { decision, imported, request } from './schema/printed.js'

export const schemas = {
  pack,
  'language-pack': languagePack,
  import: imported,
  request,
  decision,
  policy: policyFile,
  lock,
  'consent-record': consentRecord,
} as const satisfies Record<string, z.ZodType>

export type SchemaName = keyof typeof schemas

export const schemaNames = Object.keys(schemas) as readonly SchemaName[]

/** The JSON Schemas (draft 2020-12) of all formats, by name. */
export function jsonSchemas(): Readonly<Record<SchemaName, object>> {
  const entries = schemaNames.map((name) => [name, { title: name, ...z.toJSONSchema(schemas[name]) }])
  return Object.fromEntries(entries)
}
