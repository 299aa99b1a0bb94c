/** What leads through the page: the table of contents, and the definitions at hand everywhere. */
import { numberAt, textsAt } from './clauses.js'
import { anchorTo } from './markup.js'
import type { View } from './view.js'

/** The sections, each a link. */
export function contentsMarkup({ languages, labels, outline, idOf }: View): string {
  let entries = ''
  for (const place of outline) {
    if (place.form !== 'heading') continue
    entries += `<li><a href="${anchorTo(place.id)}">${numberAt(languages, place)}${textsAt(languages, place)}</a></li>`
  }
  if (!entries) return ''
  const id = idOf('contents')
  const heading = labels.say('contents')
  return (
    `<nav class="contents" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>` +
    `<ol role="list">${entries}</ol></nav>`
  )
}

/** The definitions once more, in a part that opens over the text wherever one reads. Empty where there are none. */
export function glossaryMarkup({ languages, labels, outline }: View): string {
  const link = labels.say('terms.in-text')
  let entries = ''
  for (const place of outline) {
    if (place.kind !== 'definition' || place.form === 'heading') continue
    entries += `<li>${textsAt(languages, place)} <a href="${anchorTo(place.id)}">${link}</a></li>`
  }
  if (!entries) return ''
  const heading = labels.say('terms')
  return (
    `<details class="panel terms" name="panel"><summary>${heading}</summary>` +
    `<ul class="drawer" role="list">${entries}</ul></details>`
  )
}
