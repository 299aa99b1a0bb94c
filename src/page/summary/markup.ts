/** The summary as markup: names in every language, each a link to the clause that says so. */
import { anchorTo, escaped, inEachMarkup } from '../markup.js'
import type { PageLanguage, View } from '../view.js'
import { filled, type WordKey } from '../words.js'
import type { Entry, Note, Topic } from './topic.js'
import { topicsOf } from './topics.js'

/** Empty where the policy's clauses say nothing that a summary could name. */
export function summaryMarkup({ policy, languages, labels, chosen, idOf }: View): string {
  const topics = topicsOf(policy, chosen.clauses)
  if (topics.length === 0) return ''
  const naming = { languages, labels }
  const id = idOf('summary')
  let markup =
    `<section class="summary" aria-labelledby="${id}"><h2 id="${id}">${labels.say('summary')}</h2>` +
    `<p class="aside">${labels.say('summary.note')}</p>`
  for (const topic of topics) markup += topicMarkup(naming, topic)
  return `${markup}</section>`
}

/** What names are found with. */
type Naming = Pick<View, 'languages' | 'labels'>

function topicMarkup(naming: Naming, { key, groups, ruledOut, conditions }: Topic): string {
  const { labels } = naming
  const layout = key === 'data' ? 'data' : 'lines'
  let markup = `<h3>${labels.say(key)}</h3>${conditionsMarkup(naming, conditions)}`
  for (const { heading, notes = [], entries } of groups) {
    if (notes.length) markup += `<p class="notes">${notesMarkup(naming, notes)}</p>`
    markup += listMarkup(naming, heading, layout, entries)
  }
  return markup + listMarkup(naming, 'ruled-out', `${layout} ruled-out`, ruledOut)
}

/** What holds for all of a topic, each a link to its clause: conditions under a heading that says so, and remarks. */
function conditionsMarkup(naming: Naming, notes: readonly Note[]): string {
  if (notes.length === 0) return ''
  const { labels } = naming
  const links = notes.map(
    (note) => `<li><a href="${anchorTo(note.clause ?? '')}">${notesMarkup(naming, [note])}</a></li>`,
  )
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
  const name = labels.name(kind, id) ?? inEachMarkup(languages, (language) => nameIn(language, kind, id))
  let markup = `<li><a href="${anchorTo(clauses[0] ?? '')}">${name}</a>`
  for (let at = 1; at < clauses.length; at++) {
    const clause = clauses[at] as string
    markup += ` <a class="further" href="${anchorTo(clause)}"><bdi>${escaped(clause)}</bdi></a>`
  }
  if (notes.length) markup += ` <span class="notes">${notesMarkup(naming, notes)}</span>`
  return `${markup}</li>`
}

function notesMarkup({ languages, labels }: Naming, notes: readonly Note[]): string {
  const [first] = notes
  // Most have one note, which names nothing.
  if (notes.length === 1 && first?.say && !first.names) return labels.say(first.say)
  return inEachMarkup(languages, (language) =>
    notes.map((note) => noteIn(languages, language, note)).join('; '),
  )
}

function noteIn(
  languages: readonly PageLanguage[],
  language: PageLanguage,
  { say, maybe, names, value }: Note,
): string {
  const { words } = language
  const named = names ? namesIn(languages, language, ...names) : ''
  if (say) return filled(escaped(words.say(say)), 'names', named)
  if (maybe) return escaped(words.maybe(maybe) ?? words.say('how.otherwise'))
  const plain = escaped(value ?? '')
  return plain && named ? `${named} (${plain})` : plain || named
}

function namesIn(
  languages: readonly PageLanguage[],
  language: PageLanguage,
  kind: string,
  ids: readonly string[],
): string {
  return ids
    .map((id) => (kind === 'name' ? ownName(languages, language, id) : nameIn(language, kind, id)))
    .join(', ')
}

/** A name as the policy writes it, in the language of a text that has it: this one's if it does. */
function ownName(languages: readonly PageLanguage[], language: PageLanguage, name: string): string {
  const holder = [language, ...languages].find(({ clauses }) =>
    clauses.some(({ text }) => text?.includes(name)),
  )
  return `<bdi lang="${escaped(holder?.tag ?? '')}">${escaped(name)}</bdi>`
}

/** Longer than any name of the vocabulary; what a clause says may be of any length. */
const longestName = 80

/** The name of an id; where there is none, what the first clause that yields it says. */
function nameIn({ words, clauses }: PageLanguage, kind: string, id: string): string {
  // Where data are named, those that tell nobody are named beside those that do.
  const other = kind === 'data-category' ? words.name('de-identified-data', id) : undefined
  const name = words.name(kind, id) ?? other
  if (name !== undefined) return escaped(name)
  const text = clauses.find(({ facts }) => facts.some((fact) => fact.id === id))?.text ?? id
  return escaped(text.length > longestName ? `${text.slice(0, longestName)}…` : text)
}
