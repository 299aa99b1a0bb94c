import type { Page } from 'playwright-core'

/** The elements that make the page wider than the screen, innermost last; empty where nothing has to be scrolled sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .map((element) => ({
        name: element.localName,
        right: Math.round(element.getBoundingClientRect().right),
      }))
      .filter(({ right }) => right > width)
      .map(({ name, right }) => `${name} is ${right} wide`)
  })
}
