import type { ReactElement } from 'react'
import { Folded, FoldedClauses } from './clause.js'
import type { AskedGrant } from './hooks/asked.js'
import { useWords } from './hooks/words.js'

/**
 * What consent is asked for, with the clauses that grant it. Several grants are listed by name, each to be unfolded to its
 * clauses; one is named in a sentence, and so are those of which nobody says what was asked.
 */
export function ConsentGrants({ grants }: { readonly grants: readonly AskedGrant[] }): ReactElement {
  const { act, say } = useWords()
  const several = grants.length > 1
  if (several && grants.every(({ request }) => request)) {
    return (
      <>
        <p className="tarmaq-lead">{say('consent.lead.list')}</p>
        <ul className="tarmaq-grants">
          {grants.map(({ request, clauses }, index) => (
            <li key={JSON.stringify([index, request])}>
              <Folded summary={act(request)} ids={clauses} />
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      <p className="tarmaq-lead">
        {say('consent.lead', { act: act(several ? undefined : grants[0]?.request) })}
      </p>
      <FoldedClauses ids={grants.flatMap(({ clauses }) => clauses)} />
    </>
  )
}
