/** Cedar as a second judge of the same policy, over what `tarmaq emit cedar` writes. */
import {
  type EntityUidJson,
  policyToJson,
  preparsePolicySet,
  statefulIsAuthorized,
  type TypeAndId,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs'
import { cedarPolicies } from '../../src/emit/cedar.js'
import { cedarSchema } from '../../src/emit/cedar-schema.js'
import type { Pack } from '../../src/model/pack.js'
import type { Request } from '../run/requests.js'

export interface CedarAnswer {
  readonly allowed: boolean
  /** The clauses that the determining policies are named after. */
  readonly clauses: ReadonlySet<string>
}

const resourceTypes: Readonly<Record<string, readonly ['data' | 'permission' | 'right', string]>> = {
  collect: ['data', 'Tarmaq::Data'],
  transfer: ['data', 'Tarmaq::Data'],
  use: ['permission', 'Tarmaq::Permission'],
  exercise: ['right', 'Tarmaq::Right'],
}

/**
 * Cedar over a policy's emitted schema and policies. Only the judge made last answers: Cedar keeps policies by name.
 *
 * @throws if Cedar's parser or validator refuses them
 */
export function cedarJudge(pack: Pack): (request: Request) => CedarAnswer {
  const policies = cedarPolicies(pack)
  validated(policies, cedarSchema(pack.rules))
  const setFor = setsOf(policies)
  return (request) => {
    const [field, type] = resourceTypes[request.action] ?? ['data', 'Tarmaq::Data']
    const id = String(request[field])
    const answer = statefulIsAuthorized({
      principal: { type: 'Tarmaq::User', id: 'someone' },
      action: { type: 'Tarmaq::Action', id: request.action },
      resource: { type, id },
      context: contextOf(request) as never,
      preparsedPolicySetId: setFor(request.action, nameOf({ type, id })),
      validateRequest: false,
      entities: [],
    })
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
    const { decision, diagnostics } = answer.response
    if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors))
    const clauses = diagnostics.reason.map((policy) => policy.slice(0, policy.indexOf(' ')))
    return { allowed: decision === 'allow', clauses: new Set(clauses) }
  }
}

function contextOf({ action, purpose, via, ground, crossBorder, given }: Request): object {
  // Only `true` and `false` state anything; a context of the schema's types can't carry the rest.
  const stated = Object.entries(given ?? {}).filter(([, value]) => typeof value === 'boolean')
  const context = { given: Object.fromEntries(stated) }
  // Cedar's empty `via` means that there is none; an empty one that was sent is an unknown permission.
  if (action === 'collect') return { ...context, purpose, via: via === undefined ? '' : via || 'unheard-of' }
  return action === 'transfer' ? { ...context, ground, crossBorder } : context
}

function validated(policies: ReadonlyMap<string, string>, schema: string): void {
  const checked = validate({ schema, policies: { staticPolicies: Object.fromEntries(policies) } })
  const fine = checked.type === 'success' && !checked.validationErrors.length
  if (!fine) throw new Error(`Cedar refuses the policies: ${JSON.stringify(checked).slice(0, 2000)}`)
}

/**
 * The policies in sets by action and resource. For each request Cedar copies and tries every policy of its set, so those
 * whose head names another action or resource, as Cedar's own parser reads it, are left out: they can't apply.
 *
 * @returns the name of the set for a request
 */
function setsOf(policies: ReadonlyMap<string, string>): (action: string, resource: string) => string {
  const heads = Array.from(policies, ([id, text]) => ({ id, text, ...headOf(text) }))
  const resources = new Set(heads.map((head) => head.resource))
  const names = new Map<string, string>()
  return (action, asked) => {
    const resource = resources.has(asked) ? asked : undefined
    const key = `${action} ${resource}`
    const name = names.get(key) ?? `set ${names.size}`
    if (!names.has(key)) {
      const fitting = heads.filter(
        (head) => head.action === action && (head.resource ?? resource) === resource,
      )
      const staticPolicies = Object.fromEntries(fitting.map(({ id, text }) => [id, text]))
      const parsed = preparsePolicySet(name, { staticPolicies })
      if (parsed.type !== 'success') throw new Error(`Cedar refuses the policies: ${JSON.stringify(parsed)}`)
      names.set(key, name)
    }
    return name
  }
}

/** The action and the resource that a policy's head names; without one, it is about any. */
function headOf(text: string): { readonly action: string; readonly resource: string | undefined } {
  const read = policyToJson(text)
  if (read.type !== 'success') throw new Error(`Cedar can't read ${text}`)
  const { action, resource } = read.json
  if (action.op !== '==' || !('entity' in action)) throw new Error(`no action in ${text}`)
  const named = resource.op === '==' && 'entity' in resource ? resource.entity : undefined
  return { action: idOf(action.entity).id, resource: named && nameOf(idOf(named)) }
}

function nameOf({ type, id }: TypeAndId): string {
  return `${type}::${JSON.stringify(id)}`
}

function idOf(entity: EntityUidJson): TypeAndId {
  return '__entity' in entity ? entity.__entity : entity
}
