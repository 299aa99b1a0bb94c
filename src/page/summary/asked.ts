/** Device permissions and user rights: one thing is asked of each, so that the policy's own answer says all there is. */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import { entry, type Note, naming, type Said, saidIn, type Topic } from './topic.js'

/** What the device is asked for. */
export function permissionTopic(policy: Policy, facts: readonly PackFact[]): Topic {
  const answer = ({ id: permission }: Said) => policy.canUse({ permission })
  const listed = saidIn(facts.filter(({ kind }) => kind === 'device-permission'))
  const granted = listed.filter((said) => answer(said).outcome !== 'prohibited')
  const cautions = granted.flatMap((said) => answer(said).cautions)
  const refusal = cautions.find(({ code }) => code === 'refusal-limits-use')
  return {
    key: 'permission',
    groups: [{ entries: granted.map((said) => entry(said, unmetIn(answer(said)))) }],
    ruledOut: listed.filter((said) => !granted.includes(said)).map((said) => entry(said, [])),
    conditions: refusal?.clause ? [{ say: 'permission.refusal', clause: refusal.clause }] : [],
  }
}

/** What the user may do, and how. */
export function rightTopic(policy: Policy, facts: readonly PackFact[]): Topic {
  const answer = ({ id: right }: Said) => policy.canExercise({ right })
  const listed = saidIn(facts.filter(({ kind }) => kind === 'user-right'))
  const granted = listed.filter((said) => answer(said).outcome !== 'prohibited')
  return {
    key: 'right',
    groups: [
      { entries: granted.map((said) => entry(said, [...howIn(answer(said)), ...unmetIn(answer(said))])) },
    ],
    ruledOut: listed.filter((said) => !granted.includes(said)).map((said) => entry(said, [])),
    conditions: [],
  }
}

type Answer = ReturnType<Policy['decide']>

function unmetIn({ unmet }: Answer): Note[] {
  return naming(
    'conditioned',
    'condition',
    unmet.map(({ condition }) => condition),
  )
}

function howIn(answer: Answer): Note[] {
  const { form, addressee, exception } = ('how' in answer && answer.how) || {}
  const address: Note[] = addressee?.includes('@') ? [{ value: addressee }] : []
  return [
    ...(form ? [{ maybe: `how.form.${form}` }] : []),
    ...(addressee === 'company' ? [{ say: 'how.company' } as const] : address),
    ...(exception ? [{ say: exception === 'by-law' ? 'how.except-by-law' : 'how.exceptions' } as const] : []),
  ]
}
