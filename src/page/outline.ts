/** Where a clause stands on the page: told from its id, its kind, and the number that its publisher gave it. */
import { idParent } from '../model/clause.js'
import type { LoadedClause } from '../run/policy.js'

/** `clause` has a number, `item` is one of a list, everything else is a `paragraph`. */
export type Form = 'title' | 'heading' | 'clause' | 'item' | 'paragraph'

export interface Place {
  /** Where its texts are among each language's clauses. */
  readonly at: number
  readonly id: string
  readonly kind: LoadedClause['kind']
  readonly form: Form
  /** The id of the clause that it stands under. */
  readonly of: string | null
}

/** Ids of clauses and sections that have numbers. */
const numbered = /^\d+(?:\.\d+)*$/

export function placeOf({ id, kind }: LoadedClause, at: number): Place {
  const of = idParent(id)
  return { at, id, kind, form: formOf(id, kind, of), of }
}

function formOf(id: string, kind: LoadedClause['kind'], of: string | null): Form {
  if (id === 'title') return 'title'
  if (kind === 'heading') return 'heading'
  if (numbered.test(id)) return 'clause'
  // What stands straight under the salutation or in the preamble is a paragraph.
  return of !== null && of !== 'consent' && /\/\d+$/.test(id) ? 'item' : 'paragraph'
}

/**
 * The number that a reader sees: the printed one, and the id beside it where that is another.
 * Of a clause that was published without its number, the id alone, in brackets. Empty for what needs none.
 */
export function numberOf({ id, printed }: LoadedClause): string {
  if (printed === id) return id
  if (numbered.test(id)) {
    if (printed === null) return `[${id}]`
    // A word beside the number, as in «2-тарау», makes it no other.
    const [, number] = /^\D*(\d+(?:\.\d+)*)\D*$/.exec(printed) ?? []
    return number === id ? printed : `${printed} [${id}]`
  }
  // The mark of an item, unless it is a dash or a dot.
  return printed !== null && /[\p{L}\p{N}]/u.test(printed) ? printed : ''
}
