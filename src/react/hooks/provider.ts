/** Which policy the components and hooks below show, and in which language. */
import { createContext, createElement, type ReactElement, type ReactNode, useContext, useMemo } from 'react'
import { languageOf } from '../../run/language.js'
import type { Policy } from '../../run/policy.js'
import type { ScreenWording, ScreenWords } from '../words.js'

export interface PolicyProviderProps {
  readonly policy: Policy
  /** The language of the screen, as a tag; one with a region (`kk-KZ`) means its language. Changing it re-renders. */
  readonly language: string
  /** The words of the components: `screenWording({ ru, kk })` of `tarmaq/react/wording`. Hooks alone need none. */
  readonly wording?: ScreenWording | undefined
  readonly children?: ReactNode
}

/** What components are told by the provider above them. */
export interface ProvidedPolicy {
  readonly policy: Policy
  /** The language of the screen, without a region. */
  readonly language: string
  /** The language in which clauses are shown: the screen's where the policy is loaded in it, else the policy's first. */
  readonly clauseLanguage: string | undefined
  readonly words: ScreenWords | undefined
}

const PolicyContext = createContext<ProvidedPolicy | undefined>(undefined)

/** @throws RangeError if the wording has no words in the language */
export function PolicyProvider({
  policy,
  wording,
  children,
  language: tag,
}: PolicyProviderProps): ReactElement {
  const value = useMemo(() => {
    const { languages } = policy
    const language = languageOf(tag)
    const clauseLanguage = languages.includes(language) ? language : languages[0]
    return { policy, language, clauseLanguage, words: wording?.(policy, tag) }
  }, [policy, tag, wording])
  return createElement(PolicyContext.Provider, { value }, children)
}

/** @throws Error if there is no `PolicyProvider` above */
export function usePolicy(): ProvidedPolicy {
  const provided = useContext(PolicyContext)
  if (provided) return provided
  throw new Error(
    'no policy to show here: put <PolicyProvider policy={…} language="ru"> around this component',
  )
}
