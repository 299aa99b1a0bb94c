/** Clauses, quoted as they have to be read. */
import type { ReactElement, ReactNode } from 'react'
import type { PolicyIds } from '../model/decision.js'
import { type Passage, passagesAt } from './hooks/passages.js'
import { usePolicy } from './hooks/provider.js'
import { useWords } from './hooks/words.js'
import { Passages } from './passages.js'

/** With the ids of a typed policy, `Clause<Ids>` takes only clauses that it has. */
export interface ClauseProps<Ids extends PolicyIds = PolicyIds> {
  /** A clause id: `7.2.1`, `2.3/7`. */
  readonly id: Ids['clause']
  /** What to show where the policy has no such clause, or no text of it in the language shown; nothing if absent. */
  readonly fallback?: ReactNode
}

/**
 * A clause under its name, with what leads in to it and what stands under it. Ids that were stored with an earlier edition
 * may lead nowhere in this one, and that must not take the whole screen down.
 */
export function Clause<Ids extends PolicyIds = PolicyIds>({ id, fallback }: ClauseProps<Ids>): ReactElement {
  const { policy, language, clauseLanguage } = usePolicy()
  const words = useWords()
  const passages = passagesAt(policy, [id], clauseLanguage)
  if (!passages.length) return <>{fallback}</>
  return (
    <figure className="tarmaq tarmaq-clause" lang={language}>
      <figcaption className="tarmaq-name">{words.clause(id).name}</figcaption>
      <Quote passages={passages} />
    </figure>
  )
}

export interface FoldedProps {
  /** What stands there to be unfolded. */
  readonly summary: string
  /** The clauses that are to be read under it. */
  readonly ids: readonly string[]
}

/** Clauses that are folded away until the user wants to read them; nothing where there is nothing to read. */
export function Folded({ summary, ids }: FoldedProps): ReactElement | null {
  const { policy, clauseLanguage } = usePolicy()
  const passages = passagesAt(policy, ids, clauseLanguage)
  if (!passages.length) return null
  return (
    <details className="tarmaq-folded">
      <summary>{summary}</summary>
      <Quote passages={passages} />
    </details>
  )
}

/** The clauses that something rests on, folded away by the numbered clauses that they stand in. */
export function FoldedClauses({ ids }: Pick<FoldedProps, 'ids'>): ReactElement {
  const words = useWords()
  const numbered = [...new Set(ids.map(numberOf))]
  return (
    <div className="tarmaq-clauses">
      {numbered.map((number) => (
        <Folded
          key={number}
          summary={words.clause(number).read}
          ids={ids.filter((id) => numberOf(id) === number)}
        />
      ))}
    </div>
  )
}

/** `2.4/p1` stands in `2.4`; a paragraph of the preamble stands alone. */
function numberOf(id: string): string {
  return id.startsWith('preamble/') ? id : (id.split('/')[0] as string)
}

function Quote({ passages }: { readonly passages: readonly Passage[] }): ReactElement {
  const { language } = usePolicy()
  return (
    <blockquote className="tarmaq-quote">
      <Passages passages={passages} language={language} />
    </blockquote>
  )
}
