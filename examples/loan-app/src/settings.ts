/** What the visitor has chosen: the language, and the policy to try the app under. */
import { useState } from 'react'
import type { Policy } from 'tarmaq'
import { policyNamed } from './policy/policies.js'
import { remember, remembered } from './storage.js'
import { type Language, languages } from './words/words.js'

export interface Settings {
  readonly language: Language
  readonly policy: Policy
  chooseLanguage(language: Language): void
  choosePolicy(id: string): void
}

export function useSettings(): Settings {
  const [language, setLanguage] = useState(chosenLanguage)
  const [policy, setPolicy] = useState(() => policyNamed(remembered('policy')))
  return {
    language,
    policy,
    chooseLanguage: (chosen) => {
      remember('language', chosen)
      setLanguage(chosen)
    },
    choosePolicy: (id) => {
      remember('policy', id)
      setPolicy(policyNamed(id))
    },
  }
}

/** The language chosen last time, else the first of the browser's that the app speaks. */
function chosenLanguage(): Language {
  const wanted = [remembered('language') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0])
  return wanted.map((tag) => languages.find((each) => each === tag)).find(Boolean) ?? 'ru'
}
