/** What script adds to the policy page, and whether the keyboard alone does for everything. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { audit } from './axe.js'
import { inChromium, patiently, type Size } from './browser.js'
import { tabTo, walkByTab } from './keyboard.js'
import { passingFolder } from './pages.js'
import { choose, clause, topOf, writePage } from './policy-page.js'
import { languages } from './screens.js'

const sizes: readonly Size[] = ['phone', 'desktop']

inChromium('using the policy page', (tab) => {
  const folder = passingFolder()
  const open = async (size: Size, policy = 'kreditomat') =>
    tab.open(await writePage(folder, policy, 'ru'), { size })

  /** Scrolls so that a clause stands right under the bar, and says at what height. */
  async function scrollTo(page: Page, id: string): Promise<number> {
    await clause(page, id).evaluate((it) => {
      const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
      scrollBy(0, it.getBoundingClientRect().top - bar - 4)
    })
    // The page notes where the reader is at the next frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    return topOf(page, id)
  }

  describe.each(sizes)('on a %s', (size) => {
    it.each(['2.3/7', '4.1', '7.2.1', '8.2'])(
      'choosing a language keeps clause %s where it is',
      async (id) => {
        const page = await open(size)
        const before = await scrollTo(page, id)
        const moved = async () => Math.abs((await topOf(page, id)) - before)
        await choose(page, 'kk')
        expect(await moved(), 'in Kazakh').toBeLessThanOrEqual(2)
        await page.keyboard.press('ArrowLeft')
        expect(await moved(), 'in Russian').toBeLessThanOrEqual(2)
        await page.keyboard.press('ArrowRight')
        expect(await moved(), 'in Kazakh again').toBeLessThanOrEqual(2)
      },
    )

    it('every stop of the Tab key is to be seen, and nothing is out of its reach', async () => {
      const page = await open(size)
      const { stops, unseen, unreached } = await walkByTab(page)
      expect(stops).toBeGreaterThan(20)
      expect(unseen).toEqual([])
      expect(unreached).toEqual([])
    })
  })

  describe.each(sizes)('the summary on a %s', (size) => {
    it.each(languages)(
      'has links in %s that a finger can hit: 24 pixels high, none over another',
      async (language) => {
        const page = await tab.open(await writePage(folder, 'kreditomat', language), { size })
        const links = await page.locator('.summary a').evaluateAll((all) =>
          all.map((it) => {
            const { left, top, right, bottom, height } = it.getBoundingClientRect()
            return { name: (it as HTMLElement).innerText, left, top, right, bottom, height }
          }),
        )
        expect(links.length).toBeGreaterThan(50)
        expect(links.filter(({ height }) => height < 24)).toEqual([])
        const pairs = links.flatMap((one, at) => links.slice(at + 1).map((other) => [one, other] as const))
        const overlap = pairs.filter(
          ([one, other]) =>
            one.left < other.right - 0.5 &&
            other.left < one.right - 0.5 &&
            one.top < other.bottom - 0.5 &&
            other.top < one.bottom - 0.5,
        )
        expect(overlap.map(([one, other]) => `${one.name} | ${other.name}`)).toEqual([])
      },
    )
  })

  it('tells the document its language, and its title', async () => {
    const page = await open('phone')
    const title = await page.title()
    await choose(page, 'kk')
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    expect(await page.title()).not.toBe(title)
    expect(await page.title()).toBe(await page.locator('h1').innerText())
  })

  it.each(languages)('opens in %s at the clause that its address names, below the bar', async (language) => {
    const page = await tab.open(`${await writePage(folder, 'kreditomat', language)}#7.2.1`)
    const bar = await page.locator('.bar').evaluate((it) => it.getBoundingClientRect().bottom)
    await expect.poll(() => topOf(page, '7.2.1'), patiently).toBeLessThan(740 / 2)
    expect(await topOf(page, '7.2.1')).toBeGreaterThanOrEqual(bar)
  })
})

inChromium('the policy page by keyboard alone', (tab) => {
  const folder = passingFolder()

  it('changes the language', async () => {
    const page = await tab.open(await writePage(folder, 'kreditomat', 'ru'), { size: 'desktop' })
    await tabTo(page, 'Русский')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Қазақша' }).isChecked()).toBe(true)
    expect(await clause(page, '2.1').innerText()).toContain('Саясат Қосымшаны пайдалану')
  })

  it('opens the terms, and closes them', async () => {
    const page = await tab.open(await writePage(folder, 'kreditomat', 'ru'))
    await tabTo(page, 'Термины')
    await page.keyboard.press('Enter')
    expect(await page.locator('.terms li').first().isVisible()).toBe(true)
    expect(await audit(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.locator('.terms li').first().isVisible()).toBe(false)
  })

  it('follows the contents to a section, and reads on from there', async () => {
    const page = await tab.open(await writePage(folder, 'kreditomat', 'ru'))
    const entry = page.locator('.contents a[href="#7"]')
    await tabTo(page, await entry.innerText())
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#7')
    await expect.poll(() => topOf(page, '7'), patiently).toBeLessThan(200)
  })

  it('searches: counts what is found, goes on to the next and back, and says when there is nothing', async () => {
    const page = await tab.open(await writePage(folder, 'kreditomat', 'ru'))
    await tabTo(page, 'Поиск')
    await page.keyboard.press('Enter')
    await page.locator('input:focus').waitFor()
    await page.keyboard.type('согласи')
    const status = page.getByRole('status')
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('h1 [lang=ru], .policy .clause > [lang=ru]')]
        .map((it) => it.textContent)
        .join('\n'),
    )
    const expected = texts.match(/согласи/giu)?.length
    await expect.poll(() => status.innerText(), patiently).toBe(`1 из ${expected}`)
    const current = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('current') ?? []
        const { top, bottom } = (range as Range).getBoundingClientRect()
        return { at: top + scrollY, seen: top > 50 && bottom < innerHeight }
      })
    expect(await audit(page)).toEqual([])
    const first = await current()
    await page.keyboard.press('Enter')
    const second = await current()
    expect(second.at).toBeGreaterThanOrEqual(first.at)
    expect(second.seen).toBe(true)
    await page.keyboard.press('Shift+Enter')
    expect(await current()).toEqual(first)
    await page.keyboard.type('йцукен')
    await expect.poll(() => status.innerText(), patiently).toBe('Ничего не найдено')
  })
})
