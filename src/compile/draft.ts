/**
 * Collects rules as facts are gone through and puts them in the one order that decisions rely on:
 * numbered clauses in document order, then declarations, inside a clause by the vocabulary.
 * The order of the facts leaves no trace.
 */
import { isNumbered } from '../model/clause.js'
import type { PackClause } from '../model/pack.js'
import type { CautionRule, DutyRule, Permit, Prohibition, Requirement, Rules, Scope } from '../model/rule.js'
import { listsOf } from './lists.js'
import { placeInVocabulary } from './vocabulary.js'

export interface Draft {
  readonly permits: Permit[]
  readonly prohibitions: Prohibition[]
  readonly requirements: Requirement[]
  readonly duties: DutyRule[]
  readonly cautions: CautionRule[]
}

export function emptyDraft(): Draft {
  return { permits: [], prohibitions: [], requirements: [], duties: [], cautions: [] }
}

/** `first` names clauses that stand, for the condition `user-selected`, before the items that set it too. */
export function finishDraft(draft: Draft, clauses: readonly PackClause[], first: ReadonlySet<string>): Rules {
  const position = new Map(clauses.map((clause, index) => [clause.id, index]))
  const rank = (clause: string) =>
    (position.get(clause) ?? clauses.length) + (isNumbered(clause) ? 0 : clauses.length + 1)
  const requirementRank = ({ clause, condition }: Requirement) => {
    if (condition !== 'user-selected' || first.has(clause)) return rank(clause)
    const before = [...first].filter((other) => isNumbered(other) === isNumbered(clause)).map(rank)
    return Math.max(rank(clause), ...before.map((place) => place + 0.5))
  }
  const byClause = (rule: Scope) => rank(rule.clause)
  return {
    permits: ordered(draft.permits, byClause, () => 0),
    prohibitions: ordered(draft.prohibitions, byClause, () => 0),
    requirements: ordered(draft.requirements, requirementRank, (rule) => placeInVocabulary(rule.condition)),
    duties: ordered(draft.duties, byClause, (rule) => placeInVocabulary(rule.duty)),
    cautions: ordered(draft.cautions, byClause, (rule) => placeInVocabulary(rule.code)),
    lists: listsOf(clauses),
  }
}

function ordered<Rule extends Scope>(
  rules: readonly Rule[],
  rank: (rule: Rule) => number,
  place: (rule: Rule) => number,
): Rule[] {
  return joined(rules)
    .map((rule) => ({ rule, rank: rank(rule), place: place(rule), text: JSON.stringify(rule) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place || (a.text < b.text ? -1 : 1))
    .map(({ rule }) => rule)
}

/** Rules that differ only in the data they cover become one rule; equal rules become one. */
function joined<Rule extends Scope>(rules: readonly Rule[]): Rule[] {
  const groups = new Map<string, { rule: Rule; data: Set<string> | null }>()
  for (const rule of rules) {
    const { data, ...rest } = rule
    const key = `${data ? 'some' : 'all'} ${JSON.stringify(rest)}`
    const group = groups.get(key)
    if (!group) groups.set(key, { rule, data: data ? new Set(data) : null })
    else for (const id of data ?? []) group.data?.add(id)
  }
  return [...groups.values()].map(({ rule, data }) => (data ? { ...rule, data: [...data].sort() } : rule))
}
