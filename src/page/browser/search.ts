/** Search within the text that is shown: marks what is found without touching the text. */
import { patternFor } from './pattern.js'

export interface Search {
  /** Searches once more, for the same words in what is shown now. */
  again(): void
}

/** More are not counted. */
const most = 999

export function searching(): Search {
  const panel = document.querySelector<HTMLDetailsElement>('.search')
  const form = panel?.querySelector('form')
  const input = panel?.querySelector('input')
  if (!panel || !form || !input) return { again() {} }
  const counts = panel.querySelectorAll<HTMLElement>('[data-found]')
  let found: Range[] = []
  let at = 0
  let timer = 0

  function search(): void {
    clearTimeout(timer)
    found = panel?.open ? occurrences(input?.value ?? '') : []
    at = Math.max(0, found.findIndex(isBelowTop))
    show()
  }

  function show(): void {
    const current = found[at]
    mark(found, current)
    for (const count of counts) {
      const { found: some = '', none = '' } = count.dataset
      const wording = found.length ? some : (input?.value.trim().length ?? 0) < 2 ? '' : none
      const all = found.length < most ? `${found.length}` : `${most}+`
      count.textContent = wording.replace('{{at}}', `${at + 1}`).replace('{{count}}', all)
    }
    if (current) bringIntoView(current)
  }

  function go(by: number): void {
    if (!found.length) return
    at = (at + by + found.length) % found.length
    show()
  }

  panel.hidden = false
  panel.addEventListener('toggle', () => {
    if (panel.open) input.focus()
    search()
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 150)
  })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    go(-1)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(1)
  })
  form.querySelector('.previous')?.addEventListener('click', () => go(-1))

  return {
    again() {
      if (panel.open) search()
    },
  }
}

function occurrences(words: string): Range[] {
  const pattern = patternFor(words)
  const ranges: Range[] = []
  if (!pattern) return ranges
  for (const text of document.querySelectorAll('h1 > bdi, .policy .clause > bdi')) {
    const node = text.firstChild
    if (!node || text.getClientRects().length === 0) continue
    for (const { index, 0: match } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + match.length)
      if (ranges.push(range) === most) return ranges
    }
  }
  return ranges
}

function isBelowTop(range: Range): boolean {
  return range.getBoundingClientRect().top > 0
}

/** By the browser's own highlights; where it has none, the clause that holds the present match is marked. */
function mark(found: readonly Range[], current: Range | undefined): void {
  if (typeof Highlight === 'undefined') {
    document.querySelector('.hit')?.classList.remove('hit')
    current?.startContainer.parentElement?.closest('.clause')?.classList.add('hit')
    return
  }
  CSS.highlights.set('found', new Highlight(...found))
  CSS.highlights.set('current', new Highlight(...(current ? [current] : [])))
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const edge = document.querySelector('.search form')?.getBoundingClientRect().bottom ?? 0
  if (top >= edge && bottom <= innerHeight) return
  scrollBy({ top: top - edge - (innerHeight - edge) / 3, behavior: 'instant' })
}
