import type { Action, Rules } from '../model/rule.js'
import { namespace, text } from './cedar-expression.js'
import { resources } from './cedar-guard.js'

/** What a request says of the context beside `given`, by action. */
const asked: Readonly<Record<Action, Readonly<Record<string, 'String' | 'Bool'>>>> = {
  collect: { purpose: 'String', via: 'String' },
  transfer: { ground: 'String', crossBorder: 'Bool' },
  use: {},
  exercise: {},
}
const types = ['User', ...new Set(Object.values(resources).map(({ type }) => type))]
const given = 'Given'

/**
 * The Cedar schema of a policy's requests: what is asked as resource and context, the conditions in `context.given`.
 * In a namespace, so that an app's own entities of such names are others, and since Amazon Verified Permissions asks for one.
 */
export function cedarSchema(rules: Rules): string {
  const actions = Object.entries(asked).map(([name, fields]) => {
    const context = [...Object.entries(fields), ['given', given]].map((field) => field.join(': ')).join(', ')
    return `  action ${name} appliesTo { principal: User, resource: ${resourceOf(name)}, context: { ${context} } };`
  })
  return `${[
    `namespace ${namespace} {`,
    ...types.map((type) => `  entity ${type};`),
    '',
    '  // The conditions that hold. What is absent does not hold.',
    `  type ${given} = {`,
    ...conditionsOf(rules).map((name) => `    ${text(name)}?: Bool,`),
    '  };',
    '',
    '  // `via` is a device permission, `automatic`, or empty where data are got in no particular way.',
    ...actions,
    '}',
  ].join('\n')}\n`
}

/** The same in Cedar's JSON format, the only one that Amazon Verified Permissions takes. */
export function cedarJsonSchema(rules: Rules): string {
  const conditions = conditionsOf(rules).map((name) => [name, { type: 'Boolean', required: false }])
  const actions = Object.entries(asked).map(([name, fields]) => {
    const context = [...Object.entries(fields), ['given', given] as const].map(([field, type]) => [
      field,
      { type: type === 'Bool' ? 'Boolean' : type },
    ])
    const appliesTo = {
      principalTypes: ['User'],
      resourceTypes: [resourceOf(name)],
      context: record(context),
    }
    return [name, { appliesTo }]
  })
  const schema = {
    commonTypes: { [given]: record(conditions) },
    entityTypes: Object.fromEntries(types.map((type) => [type, {}])),
    actions: Object.fromEntries(actions),
  }
  return `${JSON.stringify({ [namespace]: schema }, null, 2)}\n`
}

function record(attributes: readonly (readonly unknown[])[]): object {
  return { type: 'Record', attributes: Object.fromEntries(attributes as [string, object][]) }
}

function conditionsOf({ requirements, prohibitions }: Rules): string[] {
  const named = [
    ...requirements.map((rule) => rule.condition),
    ...prohibitions.flatMap((rule) => rule.whenFalse ?? []),
  ]
  return [...new Set(named)].sort()
}

function resourceOf(action: string): string {
  return resources[action as Action].type
}
