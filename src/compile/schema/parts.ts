/** Pieces that several formats share: ids, clauses, facts, rules. Unknown fields are refused, as the run time does. */
import * as z from 'zod'
import type { ClauseKind } from '../../model/clause.js'
import type { FactKind } from '../../model/fact.js'
import { severityOf } from '../../model/finding.js'

export const id = z.string().min(1)
export const ids = z.array(id)
const yes = z.literal(true)
export const format = z.literal(1)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const edition = z.string().regex(/^[0-9a-f]{12}$/)
export const wording = z.enum(['published', 'restated'])
export const action = z.enum(['collect', 'transfer', 'use', 'exercise'])
/** The published number of a clause, null where it has none. */
export const printed = id.nullable()

const clauseKinds = [
  'heading',
  'definition',
  'statement',
  'consent',
  'data-category',
  'device-permission',
  'auto-collection',
  'purpose',
  'transfer-ground',
  'user-right',
  'user-duty',
  'user-prohibition',
  'company-right',
  'company-duty',
  'liability-limit',
  'security-measure',
  'retention',
  'change-procedure',
  'eligibility',
  'contact',
  'dispute',
  'other',
] as const satisfies readonly ClauseKind[]

const factKinds = [
  'data-category',
  'de-identified-data',
  'device-permission',
  'purpose',
  'transfer-ground',
  'cross-border',
  'minimum-age',
  'consent',
  'user-right',
  'user-duty',
  'user-prohibition',
  'company-right',
  'company-duty',
  'liability-limit',
  'security-measure',
  'retention',
  'change-rule',
  'dispute',
  'definition',
  'contact',
  'reference',
] as const satisfies readonly FactKind[]

export const clauseKind = z.enum(clauseKinds)

const how = { form: id.optional(), addressee: id.optional(), exception: id.optional() }

export const howToExercise = z.strictObject(how)

/** A fact without its evidence, as packs and locks hold it. */
export const fact = z.strictObject({
  kind: z.enum(factKinds),
  id,
  clause: id,
  collected: z.enum(['declared', 'automatic']).optional(),
  ifNecessary: yes.optional(),
  openEnded: yes.optional(),
  data: ids.optional(),
  deIdentifiedOnly: yes.optional(),
  conditions: ids.optional(),
  duties: ids.optional(),
  recipient: id.optional(),
  ...how,
  period: id.optional(),
  excluded: yes.optional(),
})

export const factWithEvidence = fact.extend({ evidence: z.array(z.string()).optional() })

const scope = z.strictObject({
  actions: z.array(action),
  clause: id,
  data: ids.optional(),
  purpose: id.optional(),
  ground: id.optional(),
  crossBorder: yes.optional(),
  permission: id.optional(),
  right: id.optional(),
  mode: z.enum(['personal', 'de-identified']).optional(),
  collected: z.enum(['declared', 'automatic']).optional(),
})

export const rules = z.strictObject({
  permits: z.array(
    scope.extend({
      grants: z.enum(['data', 'purpose', 'ground', 'permission', 'right', 'crossBorder']),
      how: howToExercise.optional(),
    }),
  ),
  prohibitions: z.array(scope.extend({ whenFalse: z.literal('adult').optional() })),
  requirements: z.array(scope.extend({ condition: id })),
  duties: z.array(scope.extend({ duty: id })),
  cautions: z.array(scope.extend({ code: id })),
  lists: z.strictObject({
    data: id.optional(),
    automatic: id.optional(),
    purpose: id.optional(),
    ground: id.optional(),
    permission: id.optional(),
    right: id.optional(),
    crossBorder: id.optional(),
  }),
})

export const identity = z.strictObject({
  controller: z.record(z.string(), id).optional(),
  service: z.union([id, z.record(z.string(), id)]).optional(),
  kind: id.optional(),
  platforms: ids.optional(),
  languages: ids.optional(),
  contacts: z.record(z.string(), id).optional(),
  official: z.strictObject({ url: id, read: z.iso.date().optional(), published: ids.optional() }).optional(),
})

export const finding = z.strictObject({
  code: z.enum(Object.keys(severityOf) as [string, ...string[]]),
  severity: z.enum(['error', 'warning', 'info']),
  clause: id.optional(),
  line: z.int().min(1),
  column: z.int().min(1),
  message: z.string(),
})
