/** The policy page: one HTML document that holds all loaded languages and needs neither script nor network to be read. */
import type { Policy } from '../run/policy.js'
import { pageScript, pageSecurityPolicy, pageStyles } from './assets.js'
import { barMarkup } from './bar.js'
import { clausesMarkup } from './clauses.js'
import { contentsMarkup } from './contents.js'
import { footMarkup, headMarkup, titleIn } from './head.js'
import { escaped } from './markup.js'
import { summaryMarkup } from './summary/markup.js'
import { type View, viewOf } from './view.js'

/** Where the style sheet and the script are, as they go into `href` and `src`. */
export interface PageAssets {
  readonly styles: string
  readonly script: string
}

export interface PageOptions {
  /** The language that the page opens in: a tag; one with a region (`kk-KZ`) means its language. The first one loaded if absent. */
  readonly language?: string
  /**
   * `inline` if absent: one file, under a content security policy that lets nothing in but its own style sheet and script.
   * Else links to where `pageStyles` and `pageScript` are served; the security policy is then the server's.
   */
  readonly assets?: 'inline' | PageAssets
}

/**
 * Renders a policy as a page. Every clause is one element whose `id` is the clause's, with its text in each loaded
 * language; the reader chooses the language.
 *
 * @throws RangeError if the language is not loaded, none is, or more than eight are
 */
export function renderPage(policy: Policy, { language, assets = 'inline' }: PageOptions = {}): string {
  const view = viewOf(policy, language)
  const { chosen } = view
  return (
    `<!doctype html>\n<html lang="${escaped(chosen.tag)}" class="show${chosen.at}"><head><meta charset="utf-8">` +
    `${securityMarkup(assets)}<meta name="viewport" content="width=device-width, initial-scale=1">` +
    '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">' +
    '<meta name="format-detection" content="telephone=no">' +
    `<title>${escaped(titleIn(policy, chosen))}</title>${stylesMarkup(assets)}</head><body>` +
    `<a class="skip" href="#${view.idOf('text')}">${view.labels.say('skip')}</a>${barMarkup(view)}` +
    `${bodyMarkup(view)}${scriptMarkup(assets)}</body></html>\n`
  )
}

function bodyMarkup(view: View): string {
  return (
    `<main>${headMarkup(view)}${summaryMarkup(view)}${contentsMarkup(view)}` +
    `<div class="policy" id="${view.idOf('text')}" tabindex="-1">${clausesMarkup(view)}</div></main>` +
    footMarkup(view)
  )
}

function securityMarkup(assets: 'inline' | PageAssets): string {
  if (assets !== 'inline') return ''
  return `<meta http-equiv="Content-Security-Policy" content="${pageSecurityPolicy}">`
}

function stylesMarkup(assets: 'inline' | PageAssets): string {
  if (assets === 'inline') return `<style>${pageStyles}</style>`
  return `<link rel="stylesheet" href="${escaped(assets.styles)}">`
}

function scriptMarkup(assets: 'inline' | PageAssets): string {
  if (assets === 'inline') return `<script>${pageScript}</script>`
  return `<script src="${escaped(assets.script)}" defer></script>`
}
