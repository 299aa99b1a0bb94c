import type { ReactElement } from 'react'
import { passagesOf } from './hooks/passages.js'
import { usePolicy } from './hooks/provider.js'
import { OfficialText } from './official-text.js'
import { Passages } from './passages.js'

export interface PolicyProps {
  /** The level of the policy's title among the headings of the page, from 1 to 5; 2 if absent. */
  readonly headingLevel?: number
}

/** The whole policy, every clause under its id as an anchor. */
export function Policy({ headingLevel = 2 }: PolicyProps): ReactElement {
  const { policy, language, clauseLanguage } = usePolicy()
  const passages = passagesOf(policy, clauseLanguage)
  const titles = passages.filter(({ clause }) => clause.id === 'title')
  const rest = passages.filter(({ clause }) => clause.id !== 'title')
  const common = { language, anchors: true }
  return (
    <article className="tarmaq tarmaq-policy" lang={language}>
      <Passages {...common} passages={titles} level={headingLevel} />
      <OfficialText />
      <Passages {...common} passages={rest} level={headingLevel + 1} />
    </article>
  )
}
