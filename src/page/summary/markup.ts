/** The summary as markup: names in every language, each a link to the clause that says so. */
import type { PackFact } from '../../model/pack.js'
import { anchorTo, escaped, inEach } from '../markup.js'
import type { PageLanguage, View } from '../view.js'
import type { WordKey } from '../words.js'
import type { Entry, Note, Topic } from './topic.js'
import { topicsOf } from './topics.js'

/** Empty where the policy's clauses say nothing that a summary could name. */
export function summaryMarkup({ policy, languages, labels, chosen, idOf }: View): string {
  const facts: PackFact[] = []
  for (const clause of chosen.clauses) facts.push(...clause.facts)
  const topics = topicsOf(policy, facts)
  if (topics.length === 0) return ''
  const placeOf = (id: string) =>
    chosen.clauses.findIndex((clause) => clause.facts.some((fact) => fact.id === id))
  const naming = { languages, labels, placeOf }
  const id = idOf('summary')
  return (
    `<section class="summary" aria-labelledby="${id}"><h2 id="${id}">${labels.say('summary')}</h2>` +
    `<p class="aside">${labels.say('summary.note')}</p>` +
    `${topics.map((topic) => topicMarkup(naming, topic)).join('')}</section>`
  )
}

/** What names are found with. */
interface Naming extends Pick<View, 'languages' | 'labels'> {
  /** The place of the first clause that yields an id: what it says stands for a name that the vocabulary has not. */
  readonly placeOf: (id: string) => number
}

function topicMarkup(naming: Naming, { key, groups, ruledOut, conditions }: Topic): string {
  const { labels } = naming
  const layout = key === 'data' ? 'data' : 'lines'
  let markup = `<h3>${labels.say(key)}</h3>${conditionsMarkup(naming, conditions)}`
  for (const { heading, entries } of groups) markup += listMarkup(naming, heading, layout, entries)
  return markup + listMarkup(naming, 'ruled-out', `${layout} ruled-out`, ruledOut)
}

/** What holds for all of a topic, each a link to its clause: conditions under a heading that says so, and remarks. */
function conditionsMarkup(naming: Naming, notes: readonly Note[]): string {
  if (notes.length === 0) return ''
  const { languages, labels } = naming
  const links = notes.map((note) => {
    const said = inEach(languages, (_, language) => noteIn(naming, language, note))
    return `<li><a href="${anchorTo(note.clause ?? '')}">${said}</a></li>`
  })
  const heading = notes.some(({ names }) => names) ? `<h4>${labels.say('conditions')}</h4>` : ''
  return `${heading}<ul class="conditions">${links.join('')}</ul>`
}

function listMarkup(
  naming: Naming,
  heading: WordKey | undefined,
  className: string,
  entries: readonly Entry[],
): string {
  if (entries.length === 0) return ''
  let markup = heading ? `<h4>${naming.labels.say(heading)}</h4>` : ''
  markup += `<ul class="${className}">`
  for (const entry of entries) markup += entryMarkup(naming, entry)
  return `${markup}</ul>`
}

function entryMarkup(naming: Naming, { kind, id, clauses, notes }: Entry): string {
  const { languages, labels } = naming
  const name = labels.name(kind, id) ?? inEach(languages, (_, language) => nameIn(naming, language, kind, id))
  let markup = `<li><a href="${anchorTo(clauses[0] ?? '')}">${name}</a>`
  for (let at = 1; at < clauses.length; at++) {
    const clause = clauses[at] as string
    markup += ` <a class="further" href="${anchorTo(clause)}"><bdi>${escaped(clause)}</bdi></a>`
  }
  if (notes.length) markup += ` <span class="notes">${notesMarkup(naming, notes)}</span>`
  return `${markup}</li>`
}

function notesMarkup(naming: Naming, notes: readonly Note[]): string {
  const [first] = notes
  // Most have one note, which names nothing.
  if (notes.length === 1 && first?.say && !first.names) return naming.labels.say(first.say)
  return inEach(naming.languages, (_, language) =>
    notes.map((note) => noteIn(naming, language, note)).join('; '),
  )
}

function noteIn(naming: Naming, language: PageLanguage, { say, maybe, names, value }: Note): string {
  const { words } = language
  const named = names?.[1].map((id) => nameIn(naming, language, names[0], id)).join(', ') ?? ''
  if (say) return words.say(say, { names: named })
  if (maybe) return words.maybe(maybe) ?? words.say('how.otherwise')
  return value && named ? `${named} (${value})` : value || named
}

/** Longer than any name of the vocabulary; what a clause says may be of any length. */
const longestName = 80

/** The name of an id; where there is none, what the clause that yields it says. */
function nameIn({ placeOf }: Naming, { words, clauses }: PageLanguage, kind: string, id: string): string {
  // Where data are named, those that tell nobody are named beside those that do.
  const other = kind === 'data-category' ? words.name('de-identified-data', id) : undefined
  const name = words.name(kind, id) ?? other
  if (name !== undefined) return name
  const text = clauses[placeOf(id)]?.text ?? id
  return text.length > longestName ? `${text.slice(0, longestName)}…` : text
}
