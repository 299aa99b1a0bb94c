/** The files that others read (SPEC section 8) and `policy.json`. */
import * as z from 'zod'
import * as part from './parts.js'

export const pack = z.strictObject({
  format: part.format,
  policy: part.id,
  edition: part.edition,
  identity: part.identity,
  clauses: z.array(z.strictObject({ id: part.id, kind: part.clauseKind, printed: part.printed })),
  facts: z.array(part.fact),
  rules: part.rules,
})

export const languagePack = z.strictObject({
  format: part.format,
  edition: part.edition,
  language: part.id,
  wording: part.wording,
  texts: z.record(z.string(), part.id),
  printed: z.record(z.string(), part.printed).optional(),
  passages: z.record(z.string(), part.id).optional(),
  digests: z.record(z.string(), part.sha256).optional(),
})

const term = z.strictObject({
  yields: part.ids.optional(),
  conditions: part.ids.optional(),
  cautions: part.ids.optional(),
})

const correction = z.strictObject({
  clause: part.id,
  action: z.enum(['add', 'drop', 'change']),
  fact: part.fact.omit({ clause: true }),
  language: part.id.optional(),
  reason: part.id,
})

export const policyFile = part.identity.extend({
  policy: part.id,
  terms: z.record(z.string(), z.record(z.string(), term)).optional(),
  corrections: z.array(correction).optional(),
})

const lockedClause = z.strictObject({
  printed: part.printed,
  length: z.int().min(0),
  sha256: part.sha256,
  facts: z.array(part.fact.omit({ clause: true })),
})

export const lock = z.strictObject({
  format: part.format,
  policy: part.id,
  read: z.iso.date(),
  languages: z.record(z.string(), z.strictObject({ clauses: z.record(z.string(), lockedClause) })),
})

const use = z.strictObject({
  action: part.action,
  data: part.id.optional(),
  purpose: part.id.optional(),
  via: part.id.optional(),
  ground: part.id.optional(),
  crossBorder: z.boolean().optional(),
  permission: part.id.optional(),
  right: part.id.optional(),
})

export const consentRecord = z.strictObject({
  format: part.format,
  policy: part.id,
  edition: part.edition,
  language: part.id,
  wording: part.wording,
  given: part.ids,
  clauses: part.ids,
  at: z.iso.datetime({ offset: true }),
  withdrawn: z.iso.datetime({ offset: true }).optional(),
  marks: z.record(z.string(), part.id).optional(),
  asked: z.array(use).optional(),
})
