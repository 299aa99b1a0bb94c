/**
 * Facts → rules: the meaning of SPEC section 5, written down once.
 * Reads the merged facts of a policy, writes the one form from which decisions, exports and `tarmaq show --rules` are made.
 */
import type { FactKind } from '../model/fact.js'
import type { PackClause, PackFact } from '../model/pack.js'
import type { Mode, Rules, Scope } from '../model/rule.js'
import { type Draft, emptyDraft, finishDraft } from './draft.js'
import { type Terms, termOf } from './vocabulary.js'

/** Everything that a rule of one kind of fact may need to know. */
interface Context {
  readonly rules: Draft
  readonly own: Terms
  /** The device permissions that any clause grants. */
  readonly permissions: readonly string[]
}

type Maker = (fact: PackFact, context: Context) => void

/**
 * The rules of a policy.
 *
 * @param facts what its clauses say, all languages merged, in any order
 * @param clauses its clauses in document order
 * @param own terms that the policy declares for itself
 */
export function compileRules(
  facts: readonly PackFact[],
  clauses: readonly PackClause[],
  own: Terms = {},
): Rules {
  const granted = facts.filter((fact) => fact.kind === 'device-permission' && !fact.excluded)
  const permissions = [...new Set(granted.map((fact) => fact.id))]
  const rules = emptyDraft()
  for (const fact of facts) makers[fact.kind]?.(fact, { rules, own, permissions })
  const chosenByUser = facts.filter((fact) => fact.id === 'use-only-data-chosen-by-user' && !fact.excluded)
  return finishDraft(rules, clauses, new Set(chosenByUser.map((fact) => fact.clause)))
}

const makers: Partial<Record<FactKind, Maker>> = {
  'data-category': dataCategory,
  'de-identified-data': deIdentifiedData,
  'device-permission': devicePermission,
  purpose,
  'transfer-ground': transferGround,
  'cross-border': crossBorder,
  'minimum-age': minimumAge,
  consent,
  'user-right': userRight,
  'company-right': companyRight,
  'company-duty': companyDuty,
  'security-measure': securityMeasure,
}

function dataCategory(fact: PackFact, context: Context): void {
  const { clause, id } = fact
  const data = [id]
  if (fact.excluded) {
    // An exclusion of automatic collection leaves data that the user hands over alone; any other covers both.
    const automatic = fact.collected === 'automatic' ? { collected: fact.collected } : {}
    context.rules.prohibitions.push({ actions: ['collect'], ...automatic, clause, data })
    return
  }
  const scope: Scope = { actions: ['collect', 'transfer'], clause, data }
  context.rules.permits.push({ ...scope, grants: 'data', collected: fact.collected ?? 'declared' })
  if (fact.ifNecessary) {
    context.rules.requirements.push({ actions: ['collect'], clause, data, condition: 'necessary' })
  }
  if (fact.openEnded) context.rules.cautions.push({ ...scope, code: 'open-ended-list' })
  limits(fact, scope, context)
}

function deIdentifiedData(fact: PackFact, context: Context): void {
  const scope: Scope = { actions: ['collect'], clause: fact.clause, data: [fact.id] }
  if (fact.excluded) {
    context.rules.prohibitions.push(scope)
    return
  }
  const deIdentified: Scope = { ...scope, mode: 'de-identified' }
  context.rules.permits.push({ ...deIdentified, grants: 'data' })
  limits(fact, deIdentified, context)
}

function purpose(fact: PackFact, context: Context): void {
  const { clause } = fact
  const scope: Scope = { actions: ['collect'], clause, purpose: fact.id, ...dataOf(fact) }
  if (fact.excluded) {
    context.rules.prohibitions.push(scope)
    return
  }
  // A purpose limited to de-identified data covers only the data that its clause names: none, if it names none.
  const mode: Mode = fact.deIdentifiedOnly ? 'de-identified' : 'personal'
  const limited: Scope = { ...scope, mode, ...(fact.deIdentifiedOnly ? { data: fact.data ?? [] } : {}) }
  context.rules.permits.push({ ...limited, grants: 'purpose' })
  if (fact.deIdentifiedOnly) context.rules.requirements.push({ ...limited, condition: 'de-identified' })
  if (fact.openEnded) context.rules.cautions.push({ ...limited, code: 'open-ended-purpose' })
  limits(fact, limited, context)
}

function devicePermission(fact: PackFact, context: Context): void {
  const { clause, id } = fact
  const scope: Scope = { actions: ['use', 'collect'], clause, permission: id }
  if (fact.excluded) {
    context.rules.prohibitions.push(scope)
    return
  }
  const yields = termOf(fact.kind, id, context.own).yields ?? []
  context.rules.permits.push({ actions: ['use'], clause, permission: id, grants: 'permission' })
  context.rules.permits.push({
    actions: ['collect'],
    clause,
    permission: id,
    data: yields,
    grants: 'permission',
  })
  context.rules.requirements.push({ ...scope, condition: 'permission-granted' })
  limits(fact, scope, context)
}

function transferGround(fact: PackFact, context: Context): void {
  const scope: Scope = { actions: ['transfer'], clause: fact.clause, ground: fact.id, ...dataOf(fact) }
  if (fact.excluded) {
    context.rules.prohibitions.push(scope)
    return
  }
  context.rules.permits.push({ ...scope, grants: 'ground' })
  limits(fact, scope, context)
}

function crossBorder(fact: PackFact, context: Context): void {
  const scope: Scope = { actions: ['transfer'], clause: fact.clause, crossBorder: true, ...dataOf(fact) }
  if (fact.excluded || fact.id === 'forbidden') {
    context.rules.prohibitions.push(scope)
    return
  }
  context.rules.permits.push({ ...scope, grants: 'crossBorder' })
  limits(fact, scope, context)
}

function minimumAge({ clause, excluded }: PackFact, { rules }: Context): void {
  if (excluded) return
  rules.requirements.push({ actions: ['collect'], clause, condition: 'adult' })
  rules.prohibitions.push({ actions: ['collect', 'transfer', 'use'], clause, whenFalse: 'adult' })
}

/** Consent deemed from use is no condition: only a clause that makes collection depend on consent is. */
function consent(fact: PackFact, { rules }: Context): void {
  if (fact.id !== 'collection-with-knowledge-and-consent' || fact.excluded) return
  rules.requirements.push({
    actions: ['collect'],
    clause: fact.clause,
    mode: 'personal',
    condition: 'consent',
  })
}

function userRight(fact: PackFact, context: Context): void {
  const scope: Scope = { actions: ['exercise'], clause: fact.clause, right: fact.id }
  if (fact.excluded) {
    context.rules.prohibitions.push(scope)
    return
  }
  const { form, addressee, exception } = fact
  const how = { ...(form && { form }), ...(addressee && { addressee }), ...(exception && { exception }) }
  context.rules.permits.push({ ...scope, grants: 'right', ...(Object.keys(how).length && { how }) })
  // `as-stated` holds back the company, never the user.
  const conditions = fact.conditions?.filter((condition) => condition !== 'as-stated') ?? []
  limits({ ...fact, conditions }, scope, context)
}

function companyRight(fact: PackFact, { rules, permissions }: Context): void {
  const { clause } = fact
  if (fact.id === 'transfer-to-third-parties' && fact.excluded) {
    rules.prohibitions.push({ actions: ['transfer'], clause, ...dataOf(fact) })
  }
  if (fact.id === 'limit-use-if-permission-refused' && !fact.excluded) {
    for (const permission of permissions) {
      rules.cautions.push({ actions: ['use', 'collect'], clause, permission, code: 'refusal-limits-use' })
    }
  }
}

function companyDuty(fact: PackFact, { rules, permissions }: Context): void {
  if (fact.id !== 'use-only-data-chosen-by-user' || fact.excluded) return
  for (const permission of permissions) {
    rules.requirements.push({
      actions: ['use', 'collect'],
      clause: fact.clause,
      permission,
      condition: 'user-selected',
    })
  }
}

function securityMeasure(fact: PackFact, { rules }: Context): void {
  if (fact.id !== 'encrypted-transport' || fact.excluded) return
  const scope: Scope = { actions: ['collect', 'transfer'], clause: fact.clause, ...dataOf(fact) }
  rules.duties.push({ ...scope, duty: 'encrypt-in-transit' })
}

/** What a permit's clause and the vocabulary attach to it. */
function limits(fact: PackFact, scope: Scope, { rules, own }: Context): void {
  const term = termOf(fact.kind, fact.id, own)
  for (const condition of new Set([...(term.conditions ?? []), ...(fact.conditions ?? [])])) {
    rules.requirements.push({ ...scope, condition })
  }
  for (const duty of fact.duties ?? []) rules.duties.push({ ...scope, duty })
  for (const code of term.cautions ?? []) rules.cautions.push({ ...scope, code })
}

function dataOf(fact: PackFact): { data?: readonly string[] } {
  return fact.data ? { data: fact.data } : {}
}
