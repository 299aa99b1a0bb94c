import type { PolicyIds } from '../model/decision.js'
import type { LanguagePack, Pack } from '../model/pack.js'
import { checkLanguagePack, checkPack } from './check.js'
import { type Policy, policyOf } from './policy.js'

/**
 * A policy from its pack, with the languages whose texts are wanted. The packs are checked and copied:
 * format, field types, references between clauses and facts. Who wrote them is not checked.
 *
 * @param pack `pack.json`, parsed
 * @param languagePacks `ru.json`, `kk.json`, parsed; none where no text is shown
 * @throws PackError with one line that names the part, the field and the trouble
 */
export function loadPolicy<Ids extends PolicyIds = PolicyIds>(
  pack: Pack,
  ...languagePacks: readonly LanguagePack[]
): Policy<Ids> {
  const checked = checkPack(pack)
  return policyOf(
    checked,
    languagePacks.map((part) => checkLanguagePack(part, checked)),
  )
}
