/** What the page opens and closes with: whose policy it is, title, edition, and whether these are the company's own words. */
import { linkable } from '../run/linkable.js'
import type { Policy } from '../run/policy.js'
import { contactAddress } from './addresses.js'
import { textsAt } from './clauses.js'
import type { Labels } from './labels.js'
import { escaped, inEach, shownIn } from './markup.js'
import type { PageLanguage, View } from './view.js'
import { filled } from './words.js'

export function headMarkup(view: View): string {
  const { policy, languages, outline } = view
  const place = outline.find(({ form }) => form === 'title')
  const title = place ? textsAt(languages, place) : ''
  const heading = title
    ? `<h1 class="clause" id="title">${title}</h1>`
    : `<h1>${inEach(languages, (_, language) => titleIn(policy, language))}</h1>`
  const who = inEach(languages, (_, { tag }) => ownersIn(policy, tag))
  return `<header class="head">${who && `<p class="who">${who}</p>`}${heading}${restatedMarkup(view)}</header>`
}

/** Edition, official text, and how to reach the company. */
export function footMarkup({ policy, labels }: View): string {
  const { official, contacts = {} } = policy.identity
  const ways = Object.values(contacts).map((value) => linkMarkup(value, contactAddress(value)))
  const rows = [
    row(labels, 'edition', [`<code>${escaped(policy.edition)}</code>`]),
    row(labels, 'official', official ? [linkMarkup(official.url, linkable(official.url))] : []),
    row(labels, 'contact', ways),
  ]
  return `<footer class="foot"><dl>${rows.join('')}</dl></footer>`
}

/** The title in one language as plain text; the service's name or the policy's id where it has none. */
export function titleIn(policy: Policy, { tag, clauses }: PageLanguage): string {
  return clauses.find(({ id }) => id === 'title')?.text ?? serviceIn(policy, tag) ?? policy.policy
}

function serviceIn({ identity: { service } }: Policy, tag: string): string | undefined {
  return typeof service === 'object' ? service[tag] : service
}

function ownersIn(policy: Policy, tag: string): string | undefined {
  const names = [serviceIn(policy, tag), policy.identity.controller?.[tag]].filter(
    (name) => name !== undefined,
  )
  return names.length ? names.join(' · ') : undefined
}

/** Says that a text is a restatement, in the languages in which it is one, and where the official text is. */
function restatedMarkup({ policy, languages, labels }: View): string {
  const restated = languages.filter(({ tag }) => policy.wording(tag) === 'restated')
  if (restated.length === 0) return ''
  const shown = restated.length === languages.length ? '' : ` ${shownIn(restated)}`
  const notice = labels.say('restated')
  const meaning = labels.say('restated.meaning')
  return (
    `<div class="restated${shown}" role="note"><p class="notice">${notice}</p><p>${meaning}</p>` +
    `${officialMarkup(policy, restated, labels)}</div>`
  )
}

function officialMarkup(
  { identity: { official } }: Policy,
  languages: readonly PageLanguage[],
  labels: Labels,
): string {
  if (!official) return ''
  const { url, read, published = [] } = official
  const details = inEach(languages, ({ say, maybe }) => {
    const tongues = published.map((tag) => maybe(`language.of.${tag}`) ?? tag).join(', ')
    const sentences = [
      ...(tongues ? [filled(say('official.languages'), 'languages', tongues)] : []),
      ...(read ? [filled(say('official.read'), 'date', dateIn(read, say('date')))] : []),
    ]
    return sentences.length ? sentences.join('. ') : undefined
  })
  const label = labels.say('official')
  return `<p>${label}: ${linkMarkup(url, linkable(url))}</p>${details && `<p class="aside">${details}</p>`}`
}

function row(labels: Labels, key: 'edition' | 'official' | 'contact', values: readonly string[]): string {
  if (values.length === 0) return ''
  const said = values.map((value) => `<dd>${value}</dd>`).join('')
  return `<div><dt>${labels.say(key)}</dt>${said}</div>`
}

/** An address, as a link where it may be one. */
function linkMarkup(address: string, href: string | undefined): string {
  const text = `<bdi>${escaped(address)}</bdi>`
  return href ? `<a href="${escaped(href)}" rel="noopener noreferrer">${text}</a>` : text
}

/** A day in the order in which a language writes it; as it is where it is no day. */
function dateIn(day: string, order: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  return year ? order.replace('Y', year).replace('M', String(month)).replace('D', String(date)) : day
}
