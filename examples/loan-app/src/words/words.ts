/** The app's own words: one table a language, in i18next. The policy's words come from tarmaq, and stay there. */
import { createInstance, type TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import { kk as policyInKazakh } from 'tarmaq/react/kk'
import { ru as policyInRussian } from 'tarmaq/react/ru'
import kk from './kk.json'
import ru from './ru.json'

export const languages = ['ru', 'kk'] as const
export type Language = (typeof languages)[number]

/** A language is called by its own name, whatever the screen's. */
export const languageNames: Record<Language, string> = { ru: 'Русский', kk: 'Қазақша' }

const words = createInstance()
words.init({
  // `vocabulary` names the policy's ids: `vocabulary:purpose.identification`.
  resources: {
    ru: { translation: ru, vocabulary: policyInRussian.vocabulary },
    kk: { translation: kk, vocabulary: policyInKazakh.vocabulary },
  },
  fallbackLng: false,
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

const days = new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric' })

export interface Words {
  readonly language: Language
  readonly t: TFunction
  /** A day in figures, as both languages write it: not every browser knows the months in Kazakh. */
  day(at: string): string
}

export function wordsIn(language: Language): Words {
  return { language, t: words.getFixedT(language), day: (at) => days.format(new Date(at)) }
}

/** The words in the language that the visitor has chosen. */
export const WordsContext = createContext(wordsIn('ru'))
export const useWords = (): Words => useContext(WordsContext)
