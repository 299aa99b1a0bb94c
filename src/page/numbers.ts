/** How a clause stands on the page: by the form of its id, and by the number that its publisher gave it. */
import { idParent } from '../model/clause.js'
import type { LoadedClause } from '../run/policy.js'
import { escaped, inEach, type PageLanguage } from './markup.js'

/** `clause` has a number, `item` is one of a list, everything else is a `paragraph`. */
export type Form = 'title' | 'heading' | 'clause' | 'item' | 'paragraph'

/** Ids of clauses and sections that have numbers. */
const numbered = /^\d+(?:\.\d+)*$/
const lastInList = /\/\d+$/

export function formOf({ id, kind }: LoadedClause): Form {
  if (id === 'title') return 'title'
  if (kind === 'heading') return 'heading'
  if (numbered.test(id)) return 'clause'
  // What stands straight under the salutation or in the preamble is a paragraph.
  const parent = idParent(id)
  return lastInList.test(id) && parent !== null && parent !== 'consent' ? 'item' : 'paragraph'
}

/**
 * The number of a clause as markup: the printed one, and the id beside it where that is another.
 * Of a clause that was published without its number, the id alone, in brackets.
 */
export function numberOf(languages: readonly PageLanguage[], place: number): string {
  const [first, ...others] = languages.map(({ clauses }) => labelOf(clauses[place] as LoadedClause))
  if (first === undefined || others.some((label) => label !== first)) {
    const labels = inEach(languages, (_, { clauses }) => labelOf(clauses[place] as LoadedClause))
    return labels && `<span class="number">${labels}</span> `
  }
  return first && `<bdi class="number">${escaped(first)}</bdi> `
}

function labelOf({ id, printed }: LoadedClause): string {
  if (!numbered.test(id)) return /[\p{L}\p{N}]/u.test(printed ?? '') ? (printed as string) : ''
  if (printed === id) return id
  return printed === null ? `[${id}]` : `${printed} [${id}]`
}
