/** Cedar as a second judge of the same policy, over what `tarmaq emit cedar` writes. */
import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import { cedarPolicies } from '../../src/emit/cedar.js'
import { cedarSchema } from '../../src/emit/cedar-schema.js'
import type { Pack } from '../../src/model/pack.js'

export interface Request {
  readonly action: string
  readonly data?: string
  readonly purpose?: string
  readonly via?: string
  readonly ground?: string
  readonly crossBorder?: boolean
  readonly permission?: string
  readonly right?: string
  readonly given?: Readonly<Record<string, unknown>> | undefined
}

export interface CedarAnswer {
  readonly allowed: boolean
  /** The clauses that the determining policies are named after. */
  readonly clauses: ReadonlySet<string>
}

const resourceTypes: Readonly<Record<string, readonly ['data' | 'permission' | 'right', string]>> = {
  collect: ['data', 'Data'],
  transfer: ['data', 'Data'],
  use: ['permission', 'Permission'],
  exercise: ['right', 'Right'],
}

/** @throws if Cedar's parser or validator refuses the policies */
export function cedarJudge(pack: Pack, name: string): (request: Request) => CedarAnswer {
  const staticPolicies = Object.fromEntries(cedarPolicies(pack))
  const schema = cedarSchema(pack.rules)
  const checked = validate({ schema, policies: { staticPolicies } })
  if (checked.type !== 'success' || checked.validationErrors.length > 0) {
    throw new Error(`Cedar refuses ${name}: ${JSON.stringify(checked).slice(0, 2000)}`)
  }
  for (const parsed of [preparsePolicySet(name, { staticPolicies }), preparseSchema(name, schema)]) {
    if (parsed.type !== 'success') throw new Error(`Cedar refuses ${name}: ${JSON.stringify(parsed)}`)
  }
  return (request) => {
    const { action, purpose, ground, crossBorder } = request
    // Cedar's empty `via` means that there is none; an empty one that was sent is an unknown permission.
    const via =
      action === 'collect' ? (request.via === undefined ? '' : request.via || 'unheard-of') : undefined
    const [field, type] = resourceTypes[action] ?? ['data', 'Data']
    const named = Object.entries({ purpose, via, ground, crossBorder }).filter(
      ([, value]) => value !== undefined,
    )
    // Only `true` and `false` state anything; a context of the schema's types can't carry the rest.
    const given = Object.entries(request.given ?? {}).filter(([, value]) => typeof value === 'boolean')
    const answer = statefulIsAuthorized({
      principal: { type: 'User', id: 'someone' },
      action: { type: 'Action', id: action },
      resource: { type, id: String(request[field]) },
      context: { ...Object.fromEntries(named), given: Object.fromEntries(given) } as never,
      preparsedPolicySetId: name,
      validateRequest: false,
      entities: [],
    })
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
    const { decision, diagnostics } = answer.response
    if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors))
    const clauses = diagnostics.reason.map((id) => String(id.split(' ')[0]))
    return { allowed: decision === 'allow', clauses: new Set(clauses) }
  }
}
