/** The example app as it looks: each of its screens in both languages, on a phone and a desktop, light and dark. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { audit } from './axe.js'
import { inChromium } from './browser.js'
import { walkByTab } from './keyboard.js'
import { foreignPassages } from './language.js'
import { enlargeText, overflow } from './layout.js'
import { buildLoanApp, securityPolicy } from './loan-app/site.js'
import { Visit } from './loan-app/visit.js'
import { passingFolder, type Served, serve } from './pages.js'
import { languages, looks, screenshot } from './screens.js'

inChromium('the example app', (tab) => {
  const folder = passingFolder()
  let served: Served
  beforeAll(async () => {
    await buildLoanApp(folder, 'development')
    served = await serve(folder, securityPolicy)
  })
  afterAll(() => served?.close())

  it.each(looks)(
    'in %s on a %s, %s: nothing for axe to find, nothing too wide, every passage in its language',
    async (language, size, scheme) => {
      const visit = await new Visit(
        await tab.open(served.address, { size, scheme }),
        language,
      ).chooseLanguage()
      const { page } = visit
      // What comes after the form is made of the same parts: half of the looks are enough for it.
      const closely = (language === 'kk') === (size === 'desktop')
      const look = async (name: string) => {
        await screenshot(page, `loan-app-${name}-${language}-${size}-${scheme}`, name !== 'system')
        expect(await audit(page), name).toEqual([])
        expect(await overflow(page), name).toEqual([])
        expect(await foreignPassages(page), name).toEqual([])
      }

      await visit.closed('field.iin').locator('> summary').click()
      await visit.closed('wish.marketing').locator('> summary').click()
      await look('closed')
      await visit.consent()
      await look('accesses')
      await visit.consentToAccesses()
      await visit.letIn('contacts')
      if (closely) await look('system')
      await visit.button('system.allow').click()
      await visit.button('access.camera.ask').click()
      await visit.button('submit').click()
      await look('open')
      if (!closely) return
      await visit.fillIn()
      await visit.page.getByRole('checkbox', { name: visit.word('item.assem') }).check()
      await visit.button('picker.take').click()
      await visit.button('submit').click()
      await look('receipt')
      await visit.goTo('consent')
      await look('consent')
    },
  )

  it.each(languages)('in %s: letters of twice the size need no scrolling sideways', async (language) => {
    const visit = await new Visit(await tab.open(served.address), language).chooseLanguage()
    await enlargeText(visit.page, 2)
    expect(await overflow(visit.page)).toEqual([])
    await visit.consent()
    await unfoldAll(visit.page)
    expect(await overflow(visit.page)).toEqual([])
  })

  it('everything is in reach of the Tab key, and to be seen', async () => {
    const visit = await new Visit(await tab.open(served.address), 'kk').chooseLanguage()
    const walk = async () => {
      // Tab goes on from where the visitor was last, unless the page is opened anew.
      await visit.page.reload()
      const { stops, unseen, unreached } = await walkByTab(visit.page)
      expect(stops).toBeGreaterThan(8)
      expect(unseen).toEqual([])
      expect(unreached).toEqual([])
    }
    await walk()
    await visit.consent()
    await walk()
    await visit.consentToAccesses()
    await walk()
    await visit.goTo('consent')
    await walk()
  })

  it('the policy is a screen of the app, with an address for each clause', async () => {
    const page = await tab.open(`${served.address}#4.2.1`, { size: 'desktop' })
    await page.locator(':target').waitFor()
    await screenshot(page, 'loan-app-policy-ru-desktop-light')
    expect(await page.locator(':target').getAttribute('id')).toBe('4.2.1')
    expect(await page.locator(':target').evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(200)
    expect(await audit(page)).toEqual([])
  })

  function unfoldAll(page: Page): Promise<void> {
    return page.locator('details').evaluateAll((all) => {
      for (const each of all as HTMLDetailsElement[]) each.open = true
    })
  }
})
