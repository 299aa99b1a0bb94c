import type { Page } from 'playwright-core'

/** A walk over the page by the Tab key. Each fault names the element that has it. */
export interface Walk {
  readonly stops: number
  /** Stops where the focus is not to be seen: without an outline, covered, or off the screen. */
  readonly unseen: readonly string[]
  /** What a mouse can operate on the page as it is shown now, and the key did not come to. */
  readonly unreached: readonly string[]
}

declare global {
  interface Window {
    /** The elements that the walk has come to. */
    stops: Element[]
  }
}

/** Walks from the beginning of the page until the focus leaves it. @throws Error if it never does */
export async function walkByTab(page: Page): Promise<Walk> {
  const unseen: string[] = []
  const most = 5 + (await page.locator('a, button, input, select, textarea, summary, [tabindex]').count())
  await page.evaluate(() => {
    window.stops = []
    window.scrollTo(0, 0)
    ;(document.activeElement as HTMLElement | null)?.blur()
    // The key goes on from where the selection is.
    document.getSelection()?.setPosition(document.body, 0)
  })
  for (let stops = 0; stops <= most; stops++) {
    await page.keyboard.press('Tab')
    const trouble = await page.evaluate(focusedTrouble)
    if (trouble === null) return { stops, unseen, unreached: await page.evaluate(unreached) }
    if (trouble !== '') unseen.push(trouble)
  }
  throw new Error(`the focus does not leave the page after ${most} stops`)
}

/** Why the focus is not to be seen; empty where it is, null where it has left the page or begins anew. */
function focusedTrouble(): string | null {
  const element = document.activeElement
  if (!element || element === document.body || window.stops.includes(element)) return null
  window.stops.push(element)
  // A box to tick may be drawn by its label.
  const drawn = [element, ...((element as HTMLInputElement).labels ?? [])]
  const outlined = drawn.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  })
  const onTop = drawn.some((each) => {
    const { left, top, right, bottom } = each.getClientRects()[0] ?? new DOMRect()
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return at !== null && (each.contains(at) || at.contains(each))
  })
  if (outlined && onTop) return ''
  return `${outlined ? 'covered or off the screen' : 'no outline'}: ${element.outerHTML.slice(0, 160)}`
}

function unreached(): string[] {
  const reached = (element: Element) =>
    window.stops.includes(element) ||
    // One of a group of radio buttons stands for all: the arrow keys go on from it.
    (element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      window.stops.some((stop) => (stop as HTMLInputElement).name === element.name))
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(
      (element) => !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }),
    )
    .filter((element) => !reached(element))
    .map((element) => element.outerHTML.slice(0, 160))
}

/** Presses Tab until the focus is on something that has this text or name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      const labels = [...((element as HTMLInputElement | null)?.labels ?? [])]
      return [element, ...labels].map((each) => (each as HTMLElement | null)?.innerText?.trim())
    })
    if (focused.includes(name)) return
  }
  throw new Error(`Tab does not come to «${name}»`)
}
