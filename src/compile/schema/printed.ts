/** What commands read and print (SPEC section 6). */
import * as z from 'zod'
import * as part from './parts.js'

const document = z.strictObject({
  policy: part.id.nullable(),
  language: part.id,
  source: z.strictObject({ file: z.string(), sha256: part.sha256 }).nullable(),
  clauses: z.array(
    z.strictObject({
      id: part.id,
      printed: part.printed,
      kind: part.clauseKind,
      text: z.string(),
      sha256: part.sha256,
      lines: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
    }),
  ),
  facts: z.array(part.factWithEvidence),
  findings: z.array(part.finding),
})

/** What `tarmaq import --json` prints. */
export const imported = z.strictObject({ documents: z.array(document) })

const common = { id: z.union([z.string(), z.number()]).optional(), given: given().optional() }

/** A line that `tarmaq check` reads. */
export const request = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('collect'),
    data: z.string(),
    purpose: z.string(),
    via: z.string().optional(),
    ...common,
  }),
  z.object({
    action: z.literal('transfer'),
    data: z.string(),
    ground: z.string(),
    crossBorder: z.boolean(),
    ...common,
  }),
  z.object({ action: z.literal('use'), permission: z.string(), ...common }),
  z.object({ action: z.literal('exercise'), right: z.string(), ...common }),
])

const answer = {
  /** `id` of the request, or the `line` of one that was no JSON. */
  id: common.id,
  line: z.int().min(1).optional(),
  policy: part.id,
  edition: part.edition,
  clauses: part.ids,
  cautions: z.array(z.strictObject({ code: part.id, clause: part.id.optional() })),
}
const unmet = z.array(z.strictObject({ condition: part.id, clause: part.id }))
const duties = z.array(z.strictObject({ duty: part.id, clause: part.id }))
const granted = { duties, how: part.howToExercise.optional() }
const refused = { allowed: z.literal(false), unmet: unmet.max(0), duties: duties.max(0) }

/** A line that `tarmaq check` prints. */
export const decision = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('permitted'),
    allowed: z.literal(true),
    unmet: unmet.max(0),
    ...granted,
    ...answer,
  }),
  z.strictObject({
    outcome: z.literal('conditional'),
    allowed: z.literal(false),
    unmet: unmet.min(1),
    ...granted,
    ...answer,
  }),
  z.strictObject({ outcome: z.literal('prohibited'), ...refused, ...answer }),
  z.strictObject({ outcome: z.literal('not-covered'), ...refused, ...answer }),
])

/** Only `true` and `false` count in `given`; other values are ignored, so they are no error. */
function given() {
  return z.record(z.string(), z.unknown())
}
