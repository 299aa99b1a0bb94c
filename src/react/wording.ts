/** The entry `tarmaq/react/wording`: the words of screens, from the resources of languages or an i18next instance of the app's own. */
import type { i18n } from 'i18next'
import { actOf } from '../explain/act.js'
import { minimumAge } from '../explain/age.js'
import { explainer } from '../explain/explain.js'
import { referencesOf } from '../explain/reference.js'
import { wordingsOf } from '../explain/wordings.js'
import { isPersonal } from '../model/consent.js'
import { prompter } from '../prompt/prompter.js'
import type { ScreenResources } from './resources.js'
import type { ScreenWording, ScreenWords } from './words.js'

export { namespaces } from '../explain/wording.js'
export type { ScreenResources } from './resources.js'
export type { ConditionWords, ScreenWording, ScreenWords } from './words.js'

/**
 * Words for `<PolicyProvider wording={…}>`. Make it once, outside of components.
 *
 * @param resources the wording of each language, by its tag: `{ ru, kk }` from `tarmaq/react/ru` and `tarmaq/react/kk`
 * @param own the app's i18next instance, initialised. What it has in the namespaces `tarmaq-screens`, `tarmaq-explain`,
 * `tarmaq-prompts` and `tarmaq-vocabulary` goes before the resources, key by key; where it has all, `resources` may be `{}`
 */
export function screenWording(
  resources: Readonly<Record<string, ScreenResources>>,
  own?: i18n,
): ScreenWording {
  const screensIn = wordingsOf(resources, 'screens')
  const explainingIn = wordingsOf(resources)
  const explain = explainer(resources)
  const prompt = prompter(resources)

  return (policy, tag): ScreenWords => {
    const { language, wording: explaining } = explainingIn(tag, own)
    const { say } = screensIn(tag, own).wording
    const references = referencesOf(policy, language, explaining)
    return {
      say,
      clause: (id) => {
        const clause = references.one(id)
        return { name: clause.nominative, read: say('clause.read', { clause }) }
      },
      explain: (decision, request) => explain(policy, decision, { language: tag, request, i18n: own }),
      prompt: (permission, purposes) => prompt(policy, permission, { language: tag, purposes, i18n: own }),
      act: (request) => actOf(request, false, explaining).phrase,
      condition: (condition, clauses) => {
        const name = explaining.name('condition', condition)
        const age = condition === 'adult' ? minimumAge(policy, clauses) : undefined
        const kind = isPersonal(condition) ? 'ask' : 'must'
        const keys = [...(age ? ['ask.adult.age'] : []), `${kind}.${condition}`, kind]
        return { name, statement: say(keys, { name, count: age }) }
      },
    }
  }
}
