/** One clause, quoted as it has to be read. */
import type { ReactElement } from 'react'
import { type Passage, passageOf } from './hooks/passages.js'
import { usePolicy } from './hooks/provider.js'
import { Passages } from './passages.js'
import { useWords } from './use-words.js'

export interface ClauseProps {
  /** A clause id: `7.2.1`, `2.3/7`. */
  readonly id: string
}

/**
 * A clause under its name, with what leads in to it and what stands under it.
 * @throws RangeError if the policy has no such clause, or no text of it in the language shown
 */
export function Clause({ id }: ClauseProps): ReactElement {
  const { policy, language, clauseLanguage } = usePolicy()
  const words = useWords()
  const passage = passageOf(policy, id, clauseLanguage)
  if (!passage) throw new RangeError(`no clause \`${id}\` to show in policy \`${policy.policy}\``)
  return (
    <figure className="tarmaq tarmaq-clause" lang={language}>
      <figcaption className="tarmaq-name">{words.clause(id).name}</figcaption>
      <Quote passage={passage} />
    </figure>
  )
}

/** A clause that is folded away until it is asked for. */
export function FoldedClause({ id, passage }: ClauseProps & { readonly passage: Passage | undefined }) {
  const words = useWords()
  return passage ? (
    <details className="tarmaq-folded">
      <summary>{words.clause(id).read}</summary>
      <Quote passage={passage} />
    </details>
  ) : null
}

/** The clauses that something rests on, each to be unfolded. Those that the policy doesn't have are left out. */
export function FoldedClauses({ ids }: { readonly ids: readonly string[] }): ReactElement[] {
  const { policy, clauseLanguage } = usePolicy()
  return ids.map((id) => <FoldedClause key={id} id={id} passage={passageOf(policy, id, clauseLanguage)} />)
}

function Quote({ passage }: { readonly passage: Passage }): ReactElement {
  const { language } = usePolicy()
  return (
    <blockquote className="tarmaq-quote">
      <Passages passages={[passage]} language={language} />
    </blockquote>
  )
}
