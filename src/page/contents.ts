/** What leads through the page: the table of contents, and the definitions at hand everywhere. */

import { textsOf } from './clauses.js'
import { anchorTo, type Ids, inEach, type PageLanguage } from './markup.js'
import { formOf, numberOf } from './numbers.js'

/** The sections, each a link. */
export function contentsMarkup(languages: readonly PageLanguage[], ids: Ids): string {
  let entries = ''
  for (const [place, clause] of (languages[0]?.clauses ?? []).entries()) {
    if (formOf(clause) !== 'heading') continue
    entries += `<li><a href="${anchorTo(clause.id)}">${numberOf(languages, place)}${textsOf(languages, place)}</a></li>`
  }
  if (!entries) return ''
  const heading = inEach(languages, ({ say }) => say('contents'))
  const id = ids.own('contents')
  return (
    `<nav class="contents" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>` +
    `<ol role="list">${entries}</ol></nav>`
  )
}

/** The definitions once more, in a part that opens over the text wherever one reads. Empty where there are none. */
export function glossaryMarkup(languages: readonly PageLanguage[]): string {
  let entries = ''
  for (const [place, clause] of (languages[0]?.clauses ?? []).entries()) {
    if (clause.kind !== 'definition' || formOf(clause) === 'heading') continue
    const link = inEach(languages, ({ say }) => say('terms.in-text'))
    entries += `<li>${textsOf(languages, place)} <a href="${anchorTo(clause.id)}">${link}</a></li>`
  }
  if (!entries) return ''
  const heading = inEach(languages, ({ say }) => say('terms'))
  return (
    `<details class="panel terms" name="panel"><summary>${heading}</summary>` +
    `<ul class="drawer">${entries}</ul></details>`
  )
}
