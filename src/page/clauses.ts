/** The policy's text: every clause one element under its id, its texts in it as they are. */
import { idParent } from '../model/clause.js'
import type { LoadedClause } from '../run/policy.js'
import { escaped, type PageLanguage, passage } from './markup.js'
import { type Form, formOf, numberOf } from './numbers.js'

/** A list that is being written: whose it is, and the entry that was begun last. */
interface OpenList {
  readonly tag: string
  readonly of: string | null
  entry: string
}

/** All clauses but the title, in document order; items and sub-clauses in lists, whatever the order of their ids. */
export function clausesMarkup(languages: readonly PageLanguage[]): string {
  const open: OpenList[] = []
  let markup = ''
  let place = -1
  for (const clause of languages[0]?.clauses ?? []) {
    place++
    const form = formOf(clause)
    if (form === 'title') continue
    const of = idParent(clause.id)
    const tag = listOf(form, of)
    const goesOn = (list: OpenList) => (list.of === of && list.tag === tag) || isUnder(clause.id, list.entry)
    let list = open.at(-1)
    while (list && !goesOn(list)) {
      markup += closing(list)
      open.pop()
      list = open.at(-1)
    }
    if (tag) {
      const shown = shownIn(languages, place)
      const entry = shown ? `<li class="${shown}">` : '<li>'
      if (list?.of === of && list.tag === tag) {
        list.entry = clause.id
        markup += `</li>${entry}`
      } else {
        open.push({ tag, of, entry: clause.id })
        markup += `${opening[tag]}${entry}`
      }
    }
    markup += clauseMarkup(languages, place, clause.id, form)
  }
  for (const list of open.reverse()) markup += closing(list)
  return markup
}

/** The texts of one clause, each in its own language. */
export function textsOf(languages: readonly PageLanguage[], place: number): string {
  let markup = ''
  for (const language of languages) {
    const { text, language: tag } = language.clauses[place] as LoadedClause
    if (text !== undefined) markup += passage(language, escaped(tag ?? language.tag), escaped(text))
  }
  return markup
}

/** Without its bullet or number a list is one only to those who are told so. */
const opening: Readonly<Record<string, string>> = {
  ul: '<ul class="items">',
  ol: '<ol class="subclauses" role="list">',
}

function closing({ tag }: OpenList): string {
  return `</li></${tag}>`
}

/** Items make lists, and so do numbered clauses under a numbered clause; clauses of a section are its paragraphs. */
function listOf(form: Form, of: string | null): string | undefined {
  if (form === 'item') return 'ul'
  return form === 'clause' && of?.includes('.') ? 'ol' : undefined
}

function isUnder(id: string, other: string): boolean {
  return id.startsWith(other) && /[./]/.test(id.charAt(other.length))
}

function clauseMarkup(languages: readonly PageLanguage[], place: number, id: string, form: Form): string {
  // A section of a section is one level deeper, however deep it is.
  const tag = form === 'heading' ? (idParent(id) === null ? 'h2' : 'h3') : 'p'
  const shown = shownIn(languages, place)
  const classes = shown ? `clause ${shown}` : 'clause'
  const content = numberOf(languages, place) + textsOf(languages, place)
  return `<${tag} class="${classes}" id="${escaped(id)}">${content}</${tag}>`
}

/** The class names of the languages that have a clause which not all of them have. */
function shownIn(languages: readonly PageLanguage[], place: number): string {
  const having = languages.filter(({ clauses }) => clauses[place]?.text !== undefined)
  return having.length === languages.length ? '' : ['t', ...having.map(({ at }) => `t${at}`)].join(' ')
}
