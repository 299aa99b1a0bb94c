/** Clauses on a screen: headings, numbered clauses, lists. Texts go in as they are, character for character. */
import type { ReactElement } from 'react'
import { idParent } from '../model/clause.js'
import type { LoadedClause } from '../run/policy.js'
import type { Passage } from './hooks/passages.js'

export interface PassagesProps {
  readonly passages: readonly Passage[]
  /** The language of what stands around: a clause says its own where it is another. */
  readonly language: string | undefined
  /** The level of the headings, from 1 to 6; those under them go one deeper. Absent in a quotation, whose headings are none of the page's. */
  readonly level?: number
  /** Whether each clause carries its id, so that a link `#7.2.1` leads to it. */
  readonly anchors?: boolean
}

export function Passages({ passages, ...given }: PassagesProps): ReactElement {
  return (
    <>
      {runsOf(passages).map((run) => {
        const [{ clause }] = run
        if (!isItem(clause)) return <Block key={clause.id} passage={run[0]} {...given} />
        return (
          <ul key={clause.id} className="tarmaq-list">
            {run.map((passage) => (
              <Block key={passage.clause.id} passage={passage} {...given} />
            ))}
          </ul>
        )
      })}
    </>
  )
}

function Block({
  passage: { clause, parts },
  level,
  ...given
}: Omit<PassagesProps, 'passages'> & { readonly passage: Passage }): ReactElement {
  const { id, kind, language } = clause
  const heading = kind === 'heading'
  const Outer = isItem(clause) ? 'li' : 'div'
  const Line = heading && level ? (`h${Math.min(level, 6)}` as 'h2') : 'p'
  return (
    <Outer
      className="tarmaq-passage"
      id={given.anchors ? id : undefined}
      lang={language === given.language ? undefined : language}
    >
      <Line className={heading ? 'tarmaq-heading' : undefined}>
        <PrintedNumber of={clause} />
        {clause.text}
      </Line>
      <Passages {...given} {...(level && { level: level + +heading })} language={language} passages={parts} />
    </Outer>
  )
}

/** The number as published, with the full stop that the policy's text leaves out. */
function PrintedNumber({ of: { printed } }: { readonly of: LoadedClause }): ReactElement | null {
  if (printed === null) return null
  return <span className="tarmaq-number">{/\d$/.test(printed) ? `${printed}. ` : `${printed} `}</span>
}

/** Items of one list stand together; everything else alone. */
function runsOf(passages: readonly Passage[]): [Passage, ...Passage[]][] {
  const runs: [Passage, ...Passage[]][] = []
  for (const passage of passages) {
    const run = runs.at(-1)
    if (run && isItem(run[0].clause) && isItem(passage.clause)) run.push(passage)
    else runs.push([passage])
  }
  return runs
}

/** What stands straight in the preamble or under the salutation is a paragraph. */
function isItem({ id }: LoadedClause): boolean {
  const parent = idParent(id)
  return parent !== null && parent !== 'consent' && /\/\d+$/.test(id)
}
