/** The policy's text: every clause one element under its id, its texts in it as they are. */
import type { LoadedClause } from '../run/policy.js'
import { escaped, passage, shownIn } from './markup.js'
import { numberOf, type Place } from './outline.js'
import type { PageLanguage, View } from './view.js'

/** A list that is being written: whose it is, and the entry that was begun last. */
interface OpenList {
  readonly tag: string
  readonly of: string | null
  entry: string
}

/** All clauses but the title, in document order; items and sub-clauses in lists, whatever the order of their ids. */
export function clausesMarkup({ languages, outline }: View): string {
  const open: OpenList[] = []
  let list: OpenList | undefined
  let markup = ''
  for (const place of outline) {
    if (place.form === 'title') continue
    const { id, of } = place
    const tag = listOf(place)
    while (list && !(list.of === of && list.tag === tag) && !isUnder(id, list.entry)) {
      markup += `</li></${list.tag}>`
      open.pop()
      list = open.at(-1)
    }
    const shown = shownAt(languages, place)
    if (tag) {
      const start = shown ? `<li class="${shown}">` : '<li>'
      if (list?.of === of && list.tag === tag) {
        list.entry = id
        markup += `</li>${start}`
      } else {
        list = { tag, of, entry: id }
        open.push(list)
        markup += `${opening[tag]}${start}`
      }
    }
    markup += clauseMarkup(languages, place, shown)
  }
  for (const { tag } of open.reverse()) markup += `</li></${tag}>`
  return markup
}

/** The texts of one clause, each in its own language. */
export function textsAt(languages: readonly PageLanguage[], { at }: Place): string {
  let markup = ''
  for (const language of languages) {
    const { text, language: tag } = language.clauses[at] as LoadedClause
    if (text !== undefined) markup += passage(language, tag ?? language.tag, escaped(text))
  }
  return markup
}

/** The number of a clause, in each language where they differ. */
export function numberAt(languages: readonly PageLanguage[], { at }: Place): string {
  const first = numberOf(languages[0]?.clauses[at] as LoadedClause)
  for (let other = 1; other < languages.length; other++) {
    const number = numberOf(languages[other]?.clauses[at] as LoadedClause)
    if (number !== first) return numbersAt(languages, at)
  }
  return first && `<b class="number">${isolated(first)}</b> `
}

function numbersAt(languages: readonly PageLanguage[], at: number): string {
  const numbers = languages.map((language) => {
    const number = numberOf(language.clauses[at] as LoadedClause)
    return `<span class="t${language.at}">${isolated(number)}</span>`
  })
  return `<b class="number">${numbers.join('')}</b> `
}

/** Published numbers are of any characters. */
function isolated(number: string): string {
  return /^[\d.]*$/.test(number) ? number : `<bdi>${escaped(number)}</bdi>`
}

/** A list without bullets or numbers of its own is taken for none, unless it says that it is one. */
const opening: Readonly<Record<string, string>> = {
  ul: '<ul class="items">',
  ol: '<ol class="subclauses" role="list">',
}

/** Items make lists, and so do numbered clauses under a numbered clause; clauses of a section are its paragraphs. */
function listOf({ form, of }: Place): string | undefined {
  if (form === 'item') return 'ul'
  return form === 'clause' && of?.includes('.') ? 'ol' : undefined
}

function isUnder(id: string, other: string): boolean {
  const next = id.charAt(other.length)
  return (next === '.' || next === '/') && id.startsWith(other)
}

function clauseMarkup(languages: readonly PageLanguage[], place: Place, shown: string): string {
  const tag = tagOf(place)
  const start = shown ? `<${tag} class="clause ${shown}" id="` : starts[tag]
  return `${start}${escaped(place.id)}">${numberAt(languages, place)}${textsAt(languages, place)}${ends[tag]}`
}

const starts = { h2: '<h2 class="clause" id="', h3: '<h3 class="clause" id="', p: '<p class="clause" id="' }
const ends = { h2: '</h2>', h3: '</h3>', p: '</p>' }

/** A section of a section is one level deeper, however deep it is. */
function tagOf({ form, of }: Place): keyof typeof starts {
  if (form !== 'heading') return 'p'
  return of === null ? 'h2' : 'h3'
}

/** The class names of the languages that have a clause; empty where all of them do. */
function shownAt(languages: readonly PageLanguage[], { at }: Place): string {
  for (const { clauses } of languages) {
    if (clauses[at]?.text === undefined)
      return shownIn(languages.filter((one) => one.clauses[at]?.text !== undefined))
  }
  return ''
}
