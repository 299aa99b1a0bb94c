/** The bar that stays at hand: contents, terms, search, and the choice of language. */
import { glossaryMarkup } from './contents.js'
import { escaped } from './markup.js'
import type { View } from './view.js'
import { wordsIn } from './words.js'

export function barMarkup(view: View): string {
  const { labels, idOf } = view
  const contents = labels.say('contents')
  return (
    `<header class="bar"><nav class="way"><a class="button" href="#${idOf('contents')}">${contents}</a></nav>` +
    glossaryMarkup(view) +
    searchMarkup(view) +
    choiceMarkup(view) +
    '</header>'
  )
}

/** Radio buttons: the style sheet shows the language that is chosen, with or without script. */
function choiceMarkup({ languages, labels, chosen }: View): string {
  if (languages.length === 1) return ''
  const legend = labels.say('language.choose')
  const choices = languages.map((language) => {
    const { at, tag } = language
    const checked = language === chosen ? ' checked' : ''
    const input = `<input type="radio" name="language" class="pick pick${at}" value="${escaped(tag)}"${checked}>`
    const words = wordsIn(tag)
    // A language is named in itself, or by its tag.
    const own = words.language === tag
    const name = own ? words.say('language.name') : tag
    const short = own ? words.say('language.short') : tag
    return (
      `<label lang="${escaped(tag)}">${input}<bdi class="full">${escaped(name)}</bdi>` +
      `<abbr class="short" aria-hidden="true">${escaped(short)}</abbr></label>`
    )
  })
  return `<fieldset class="languages"><legend class="unseen">${legend}</legend>${choices.join('')}</fieldset>`
}

/** Shown by the script that searches. */
function searchMarkup({ languages, labels }: View): string {
  const counts = languages.map(
    ({ at, words: { language, say } }) =>
      `<bdi class="t${at}" lang="${language}" data-found="${escaped(say('search.found'))}" ` +
      `data-none="${escaped(say('search.none'))}"></bdi>`,
  )
  return (
    `<details class="panel search" name="panel" hidden><summary>${labels.say('search')}</summary>` +
    `<form class="drawer" role="search"><label><span class="unseen">${labels.say('search.for')}</span>` +
    '<input type="search" autocomplete="off" spellcheck="false"></label>' +
    `<button type="button" class="previous"><span aria-hidden="true">↑</span><span class="unseen">${labels.say('search.previous')}</span></button>` +
    `<button type="submit" class="next"><span aria-hidden="true">↓</span><span class="unseen">${labels.say('search.next')}</span></button>` +
    `<p role="status">${counts.join('')}</p></form></details>`
  )
}
