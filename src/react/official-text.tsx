import type { ReactElement } from 'react'
import { usePolicy } from './hooks/provider.js'
import { useWords } from './hooks/words.js'
import { SafeLink } from './safe-link.js'

/** Says of a restatement that it is one, and where the official text is. Nothing on the company's own words. */
export function OfficialText(): ReactElement | null {
  const { policy, clauseLanguage } = usePolicy()
  const { say } = useWords()
  if (!clauseLanguage || policy.wording(clauseLanguage) !== 'restated') return null
  const url = policy.identity.official?.url
  return (
    <p className="tarmaq-note">
      {say('restated')}
      {url && (
        <>
          {' '}
          {say('official')} <SafeLink to={url} />
        </>
      )}
    </p>
  )
}
