import type { Rules } from '../model/rule.js'
import { text } from './cedar-expression.js'

/** The Cedar schema of a policy's requests: what is asked as resource and context, the conditions in `context.given`. */
export function cedarSchema({ requirements, prohibitions }: Rules): string {
  const conditions = [
    ...requirements.map((rule) => rule.condition),
    ...prohibitions.flatMap((rule) => rule.whenFalse ?? []),
  ]
  const given = [...new Set(conditions)].sort().map((name) => `  ${text(name)}?: Bool,`)
  return `${[
    'entity User;',
    'entity Data;',
    'entity Permission;',
    'entity Right;',
    '',
    '// The conditions that hold. What is absent does not hold.',
    'type Given = {',
    ...given,
    '};',
    '',
    '// `via` is a device permission, `automatic`, or empty where data are got in no particular way.',
    action('collect', 'Data', 'purpose: String, via: String, '),
    action('transfer', 'Data', 'ground: String, crossBorder: Bool, '),
    action('use', 'Permission'),
    action('exercise', 'Right'),
  ].join('\n')}\n`
}

function action(name: string, resource: string, context = ''): string {
  return `action ${name} appliesTo { principal: User, resource: ${resource}, context: { ${context}given: Given } };`
}
