import type { Page } from 'playwright-core'

/** The elements that make the page wider than the screen; empty where nothing has to be scrolled sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
      .filter(({ right }) => right > width)
      .map(({ element, right }) => `${element.localName}.${element.className} is ${right} wide`)
  })
}

/** Sets the size of letters that the user has chosen in the browser, so many times its usual 16 pixels. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } })
}
