/** What the comparison makes of policies that were emitted with an error: one condition or prohibition dropped, or one limit lost. */
import type { Pack, PackFact } from '../../src/model/pack.js'
import type { Rules, Scope } from '../../src/model/rule.js'
import { packOf, smallClauses, smallFacts } from '../run/policies.js'
import { requestsOf, spacesOf, speaksOf } from '../run/requests.js'
import { compared, shareOf, task, tell } from './comparison.js'

interface Planted {
  readonly what: string
  /** The rule that is missing, or what became of it. */
  readonly rule: Scope
  readonly rules: Partial<Rules>
}

const limits = ['data', 'purpose', 'ground', 'crossBorder', 'permission', 'right'] as const

/** Beside the small policy's facts, what makes each of its limits matter. */
const more: readonly PackFact[] = [
  { kind: 'data-category', id: 'photo', clause: '1.1/2', collected: 'declared' },
  { kind: 'data-category', id: 'photo', clause: '1.2', collected: 'automatic', excluded: true },
  { kind: 'de-identified-data', id: 'feature-use', clause: '1.2' },
  { kind: 'purpose', id: 'analytics', clause: '2.2', deIdentifiedOnly: true, data: ['feature-use'] },
  {
    kind: 'purpose',
    id: 'statistics',
    clause: '2.1',
    deIdentifiedOnly: true,
    data: ['usage-data', 'feature-use'],
  },
  { kind: 'purpose', id: 'statistics', clause: '2.2', deIdentifiedOnly: true, data: ['traffic-data'] },
  { kind: 'purpose', id: 'advertising', clause: '2.1' },
  { kind: 'purpose', id: 'advertising', clause: '2.2', data: ['email'], conditions: ['marketing-consent'] },
  { kind: 'purpose', id: 'communication', clause: '2.2', data: ['usage-data'], excluded: true },
  { kind: 'device-permission', id: 'camera', clause: '3.2', conditions: ['as-stated'] },
  { kind: 'transfer-ground', id: 'processor', clause: '4.1/1', data: ['email'], conditions: ['as-stated'] },
  { kind: 'transfer-ground', id: 'processor', clause: '4.1/2' },
  { kind: 'cross-border', id: 'consented', clause: '4.1/2', data: ['email'] },
  { kind: 'cross-border', id: 'allowed', clause: '3.1' },
  { kind: 'cross-border', id: 'forbidden', clause: '4.1', data: ['usage-data'] },
  { kind: 'user-right', id: 'access', clause: '5.1' },
  { kind: 'user-right', id: 'erasure', clause: '5.2', excluded: true },
]
const pack = packOf([...smallFacts, ...more], smallClauses)
const { rules } = pack

for (const error of shareOf([...dropped(), ...widened()], task())) {
  const emitted: Pack = { ...pack, rules: { ...rules, ...error.rules } }
  const requests = spacesOf(pack).flatMap((space) => [...requestsOf(pack, space, 'of the ids')])
  const concerned = requests.filter((request) => speaksOf(error.rule, request))
  tell(compared(error.what, pack, concerned, emitted))
}

/** Each prohibition and each condition left out in turn. */
function dropped(): Planted[] {
  return (['prohibitions', 'requirements'] as const).flatMap((list) =>
    rules[list].map((rule, index) => ({
      what: `${list} without ${JSON.stringify(rule)}`,
      rule,
      rules: { [list]: rules[list].filter((_, place) => place !== index) },
    })),
  )
}

/** Each limit of each rule lost in turn, but those that say what a permit grants. */
function widened(): Planted[] {
  return (['permits', 'prohibitions', 'requirements'] as const).flatMap((list) =>
    rules[list].flatMap((rule: Scope & { readonly grants?: string }, index) =>
      limits
        .filter((limit) => rule[limit] !== undefined && limit !== rule.grants)
        .map((limit) => {
          const { [limit]: _lost, ...wider } = rule
          return {
            what: `${list} with ${JSON.stringify(rule)} for any ${limit}`,
            rule: wider,
            rules: { [list]: rules[list].map((each, place) => (place === index ? wider : each)) },
          }
        }),
    ),
  )
}
