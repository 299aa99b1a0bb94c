/** The summary as markup: names in every language, each a link to the clause that says so. */
import type { PackFact } from '../model/pack.js'
import type { Policy } from '../run/policy.js'
import { anchorTo, escaped, type Ids, inEach, type PageLanguage } from './markup.js'
import { type Entry, type Note, type Topic, topicsOf } from './summary.js'

/** Empty where the policy's clauses say nothing that a summary could name. */
export function summaryMarkup(policy: Policy, languages: readonly PageLanguage[], ids: Ids): string {
  const facts = (languages[0]?.clauses ?? []).flatMap((clause) => clause.facts)
  const topics = topicsOf(policy, facts)
  if (topics.length === 0) return ''
  const id = ids.own('summary')
  const view: View = { languages, firsts: firstsOf(facts, languages) }
  return (
    `<section class="summary" aria-labelledby="${id}"><h2 id="${id}">${inEach(languages, ({ say }) => say('summary'))}</h2>` +
    `<p class="aside">${inEach(languages, ({ say }) => say('summary.note'))}</p>` +
    `${topics.map((topic) => topicMarkup(view, topic)).join('')}</section>`
  )
}

interface View {
  readonly languages: readonly PageLanguage[]
  /** The place of the first clause that names an id: what it says stands for a name that the vocabulary has not. */
  readonly firsts: ReadonlyMap<string, number>
}

function firstsOf(facts: readonly PackFact[], languages: readonly PageLanguage[]): Map<string, number> {
  const places = new Map(languages[0]?.clauses.map(({ id }, place) => [id, place]))
  const firsts = new Map<string, number>()
  for (const { id, clause } of facts) if (!firsts.has(id)) firsts.set(id, places.get(clause) ?? 0)
  return firsts
}

function topicMarkup(view: View, { key, groups, ruledOut, conditions }: Topic): string {
  const { languages } = view
  const layout = key === 'data' ? 'data' : 'lines'
  const lists = groups.map(({ heading, entries }) => {
    if (entries.length === 0) return ''
    const above = heading ? `<h4>${inEach(languages, ({ say }) => say(heading))}</h4>` : ''
    return above + listMarkup(view, layout, entries)
  })
  const out = ruledOut.length
    ? `<h4>${inEach(languages, ({ say }) => say('ruled-out'))}</h4>${listMarkup(view, `${layout} ruled-out`, ruledOut)}`
    : ''
  return `<h3>${inEach(languages, ({ say }) => say(key))}</h3>${conditionsMarkup(view, conditions)}${lists.join('')}${out}`
}

/** What holds for all of a topic: conditions after a word that says so, and remarks, each a link to its clause. */
function conditionsMarkup(view: View, notes: readonly Note[]): string {
  const links = notes.map((note) => {
    const said = inEach(view.languages, (_, language) => noteIn(view, language, note))
    return note.clause === undefined ? said : `<a href="${anchorTo(note.clause)}">${said}</a>`
  })
  if (links.length === 0) return ''
  const label = notes.some(({ name }) => name)
    ? `${inEach(view.languages, ({ say }) => say('conditions'))}: `
    : ''
  return `<p class="conditions">${label}${links.join('; ')}</p>`
}

function listMarkup(view: View, className: string, entries: readonly Entry[]): string {
  return `<ul class="${className}">${entries.map((entry) => entryMarkup(view, entry)).join('')}</ul>`
}

function entryMarkup(view: View, entry: Entry): string {
  const { languages } = view
  const [first = '', ...others] = entry.clauses
  const name = inEach(languages, (_, language) => nameIn(view, language, [entry.kind], entry.id))
  const further = others.map(
    (id) => ` <a class="further" href="${anchorTo(id)}"><bdi>${escaped(id)}</bdi></a>`,
  )
  const notes = entry.notes.length
    ? ` <span class="notes">${inEach(languages, (_, language) => notesIn(view, language, entry.notes))}</span>`
    : ''
  return `<li><a href="${anchorTo(first)}">${name}</a>${further.join('')}${notes}</li>`
}

function notesIn(view: View, language: PageLanguage, notes: readonly Note[]): string {
  return notes.map((note) => noteIn(view, language, note)).join('; ')
}

function noteIn(view: View, language: PageLanguage, note: Note): string {
  const { words } = language
  const named = note.name && (words.name(...note.name) ?? words.say('as-stated'))
  const data = note.data?.map((id) => nameIn(view, language, ['data-category', 'de-identified-data'], id))
  const said = note.say && words.say(note.say, { data: data?.join(', ') ?? '' })
  const manner = note.maybe && (words.maybe(note.maybe) ?? words.say('how.otherwise'))
  const value = note.value && (named ? `(${note.value})` : note.value)
  return [named, said, manner, value].filter(Boolean).join(' ')
}

/** Longer than any name of the vocabulary; what a clause says may be of any length. */
const longestName = 80

function nameIn({ firsts }: View, language: PageLanguage, kinds: readonly string[], id: string): string {
  for (const kind of kinds) {
    const name = language.words.name(kind, id) ?? language.words.maybe(`${kind}.${id}`)
    if (name !== undefined) return name
  }
  const text = language.clauses[firsts.get(id) ?? -1]?.text ?? id
  return text.length > longestName ? `${text.slice(0, longestName)}…` : text
}
