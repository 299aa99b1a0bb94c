/** Cedar beside tarmaq on everything that can be asked of the shipped policies. Size 1: with every condition of an action. */
import { cedarPolicies } from '../../src/emit/cedar.js'
import type { Pack } from '../../src/model/pack.js'
import { shippedPacks } from '../run/policies.js'
import { requestsOf, type Space, spacesOf } from '../run/requests.js'
import { compared, shareOf, task, tell } from './comparison.js'

const { size, ...share } = task()
const width = size === 1 ? 'of the action' : 'of the ids'

for (const pack of await shippedPacks()) {
  for (const space of spacesOf(pack)) {
    const { action, combinations, conditions } = space
    const mentioned =
      width === 'of the action'
        ? `the ${conditions.length} conditions that rules on ${action} mention`
        : 'the conditions that rules on those ids mention'
    const what =
      `${pack.policy} ${action}, exhaustive: ${combinations.length} combinations of all ids and unknown ones, ` +
      `each with every subset of ${mentioned}; the emitted policies name no others`
    const comparison = compared(what, pack, shareOf(requestsOf(pack, space, width), share))
    const strangers = namedBy(pack, space).filter((name) => !conditions.includes(name))
    tell({ ...comparison, differences: [...comparison.differences, ...strangers] })
  }
}

/** The conditions that the emitted policies of an action name. */
function namedBy(pack: Pack, { action }: Space): string[] {
  const texts = [...cedarPolicies(pack).values()].filter((text) => text.includes(`Action::"${action}"`))
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/context\.given has "([^"]*)"/g), ([, name]) => name ?? ''),
  )
}
