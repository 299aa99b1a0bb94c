import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { DropReason } from './dropped.js'

/** Which parts of a web page are no part of the text that it publishes, and why. */

const reasonOfTag: Readonly<Record<string, DropReason>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'page-footer',
  script: 'script',
  style: 'script',
  template: 'script',
  noscript: 'script',
  button: 'control',
  select: 'control',
  textarea: 'control',
  datalist: 'control',
  dialog: 'hidden',
  svg: 'embedded',
  math: 'embedded',
  iframe: 'embedded',
  object: 'embedded',
  video: 'embedded',
  audio: 'embedded',
  canvas: 'embedded',
}

const reasonOfRole: Readonly<Record<string, DropReason>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'control',
  banner: 'page-header',
  contentinfo: 'page-footer',
  dialog: 'hidden',
  alertdialog: 'hidden',
}

/** Elements that hold the text itself, whatever their class says. */
const neverParts = new Set(['html', 'body', 'main', 'article'])

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const cookieBanner =
  /^(?:(?:cookies?|gdpr|consent)[-_]?(?:banner|bar|notice|popup|modal|overlay|alert)|(?:banner|popup|modal)[-_]?cookies?)$/i
const menuName = /^(?:(?:main|top|side|site|nav)[-_]?)?(?:menu|navbar|navigation|breadcrumbs?)$/i

/** Why an element is left out of the text, or null if it belongs to it. */
export function partReason(element: Tree.Element): DropReason | null {
  const byTag = reasonOfTag[element.tagName]
  if (byTag !== undefined) return byTag
  if (element.tagName === 'header' && !containsHeading(element)) return 'page-header'
  if (element.attrs.length === 0 || neverParts.has(element.tagName)) return null
  return reasonOfAttributes(element)
}

function reasonOfAttributes({ attrs }: Tree.Element): DropReason | null {
  for (const { name, value } of attrs) {
    if (name === 'hidden' || (name === 'aria-hidden' && value === 'true')) return 'hidden'
    if (name === 'style' && hiddenStyle.test(value)) return 'hidden'
    if (name === 'role' && Object.hasOwn(reasonOfRole, value)) return reasonOfRole[value] as DropReason
    if (name !== 'class' && name !== 'id') continue
    const names = value.split(/\s+/)
    if (names.some((part) => cookieBanner.test(part))) return 'cookie-banner'
    if (names.some((part) => menuName.test(part))) return 'navigation'
  }
  return null
}

function containsHeading(element: Tree.Element): boolean {
  const open: Tree.ChildNode[] = [...element.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (/^h[1-6]$/.test(node.nodeName)) return true
    if ('childNodes' in node) for (const child of node.childNodes) open.push(child)
  }
  return false
}
