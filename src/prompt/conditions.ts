/** What collecting with a permission depends on. */
import type { Unmet } from '../model/decision.js'
import { unique, type Way } from './ways.js'

/** What collecting depends on. Where `data` or `purposes` is absent, it concerns all of them. */
export interface PromptCondition extends Unmet {
  readonly data?: readonly string[]
  readonly purposes?: readonly string[]
}

/** Each condition of these ways, once for each clause that sets it. */
export function conditionsOf(ways: readonly Way[]): PromptCondition[] {
  const set = new Map(
    ways.flatMap(({ decision }) =>
      decision.unmet.map((unmet) => [`${unmet.condition} ${unmet.clause}`, unmet] as const),
    ),
  )
  return Array.from(set.values(), ({ condition, clause }) => {
    const concerned = ways.filter(({ decision }) =>
      decision.unmet.some((unmet) => unmet.condition === condition && unmet.clause === clause),
    )
    return { condition, clause, ...boundsOf(concerned, ways) }
  })
}

/** Which of the ways these are, by as little as tells them apart: by what is collected, by what for, or by both, then rather too many. */
function boundsOf(these: readonly Way[], ways: readonly Way[]): Pick<PromptCondition, 'data' | 'purposes'> {
  const data = unique(these.map((way) => way.data))
  const purposes = unique(these.map((way) => way.purpose))
  const tells = (within: (way: Way) => boolean) => ways.filter(within).length === these.length
  if (tells(() => true)) return {}
  if (tells((way) => data.includes(way.data))) return { data }
  if (tells((way) => purposes.includes(way.purpose))) return { purposes }
  return { data, purposes }
}
