/** The summary as markup: names in every language, each a link to the clause that says so. */
import type { PackFact } from '../../model/pack.js'
import type { Policy } from '../../run/policy.js'
import { anchorTo, escaped, type Ids, inEach, type PageLanguage } from '../markup.js'
import type { Entry, Note, Topic } from './topic.js'
import { topicsOf } from './topics.js'

/** Empty where the policy's clauses say nothing that a summary could name. */
export function summaryMarkup(policy: Policy, languages: readonly PageLanguage[], ids: Ids): string {
  const facts = (languages[0]?.clauses ?? []).flatMap((clause) => clause.facts)
  const topics = topicsOf(policy, facts)
  if (topics.length === 0) return ''
  const view = { languages, firsts: firstsOf(facts, languages) }
  const id = ids.own('summary')
  return (
    `<section class="summary" aria-labelledby="${id}"><h2 id="${id}">${inEach(languages, ({ say }) => say('summary'))}</h2>` +
    `<p class="aside">${inEach(languages, ({ say }) => say('summary.note'))}</p>` +
    `${topics.map((topic) => topicMarkup(view, topic)).join('')}</section>`
  )
}

interface View {
  readonly languages: readonly PageLanguage[]
  /** The place of the first clause that yields an id: what it says stands for a name that the vocabulary has not. */
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
  const heading = inEach(languages, ({ say }) => say(key))
  return `<h3>${heading}</h3>${conditionsMarkup(view, conditions)}${lists.join('')}${out}`
}

/** What holds for all of a topic, each a link to its clause: conditions under a heading that says so, and remarks. */
function conditionsMarkup(view: View, notes: readonly Note[]): string {
  if (notes.length === 0) return ''
  const { languages } = view
  const links = notes.map((note) => {
    const said = inEach(languages, (_, language) => noteIn(view, language, note))
    return `<li><a href="${anchorTo(note.clause ?? '')}">${said}</a></li>`
  })
  const named = notes.some(({ names }) => names)
  const heading = named ? `<h4>${inEach(languages, ({ say }) => say('conditions'))}</h4>` : ''
  return `${heading}<ul class="conditions">${links.join('')}</ul>`
}

function listMarkup(view: View, className: string, entries: readonly Entry[]): string {
  return `<ul class="${className}">${entries.map((one) => entryMarkup(view, one)).join('')}</ul>`
}

function entryMarkup(view: View, { kind, id, clauses, notes }: Entry): string {
  const { languages } = view
  const [first = '', ...others] = clauses
  const name = inEach(languages, (_, language) => nameIn(view, language, kind, id))
  const further = others.map(
    (clause) => ` <a class="further" href="${anchorTo(clause)}"><bdi>${escaped(clause)}</bdi></a>`,
  )
  const noted = notes.length
    ? ` <span class="notes">${inEach(languages, (_, language) => notes.map((note) => noteIn(view, language, note)).join('; '))}</span>`
    : ''
  return `<li><a href="${anchorTo(first)}">${name}</a>${further.join('')}${noted}</li>`
}

function noteIn(view: View, language: PageLanguage, { say, maybe, names, value }: Note): string {
  const { words } = language
  const named = names?.[1].map((id) => nameIn(view, language, names[0], id)).join(', ') ?? ''
  if (say) return words.say(say, { names: named })
  if (maybe) return words.maybe(maybe) ?? words.say('how.otherwise')
  return value && named ? `${named} (${value})` : value || named
}

/** Longer than any name of the vocabulary; what a clause says may be of any length. */
const longestName = 80

/** The name of an id; where the vocabulary has none, what the clause that yields it says. */
function nameIn({ firsts }: View, { words, clauses }: PageLanguage, kind: string, id: string): string {
  const name = words.name(kind, id) ?? words.maybe(`${kind}.${id}`)
  // Data that tell nobody are named beside those that do.
  const other = kind === 'data-category' ? words.name('de-identified-data', id) : undefined
  if (name ?? other) return (name ?? other) as string
  const text = clauses[firsts.get(id) ?? -1]?.text ?? id
  return text.length > longestName ? `${text.slice(0, longestName)}…` : text
}
