/** A policy with texts in two languages, and later editions of it, to hold consent records against. */
import { consentRecord, loadPolicy, type Policy } from '../../src/index.js'
import type { LanguagePack } from '../../src/model/pack.js'
import { smallPack } from './policies.js'

export type Texts = Readonly<Record<string, string>>

export const russian: Texts = {
  'preamble/1': 'Служба только для взрослых.',
  '1.1/1': 'адрес почты;',
  '3.1': 'Данные собирают с согласия.',
  '5.1': 'Согласие можно отозвать письменно.',
}

/** Has no text of `preamble/1`. */
export const kazakh: Texts = {
  '1.1/1': 'пошта мекенжайы;',
  '3.1': 'Деректер келісіммен жиналады.',
  '5.1': 'Келісімді жазбаша қайтарып алуға болады.',
}

/** The small policy with these texts; another edition than `0123456789ab` where one is named. */
export function policyWith(ru: Texts, kk: Texts = kazakh, edition = smallPack.edition): Policy {
  const part = (language: string, texts: Texts): LanguagePack => ({
    format: 1,
    edition,
    language,
    wording: 'restated',
    texts,
  })
  return loadPolicy({ ...smallPack, edition }, part('ru', ru), part('kk', kk))
}

export const policy = policyWith(russian)

/** A later edition with these texts. */
export const later = (ru: Texts, kk: Texts = kazakh): Policy => policyWith(ru, kk, 'ffffffffffff')

export const at = '2026-11-22T12:00:00Z'

/** Consent and age, given on three clauses in Russian. */
export const record = consentRecord(policy, {
  given: ['consent', 'adult', 'consent'],
  clauses: ['3.1', 'preamble/1', '1.1/1', '3.1'],
  at,
})
