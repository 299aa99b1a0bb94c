/** The policy page in every look: nothing for axe to find, nothing too wide, words in their own language. */
import { describe, expect, it } from 'vitest'
import { audit } from './axe.js'
import { inChromium } from './browser.js'
import { foreignPassages } from './language.js'
import { enlargeText, overflow } from './layout.js'
import { passingFolder } from './pages.js'
import { writePage } from './policy-page.js'
import { looks, screenshot } from './screens.js'

inChromium('the policy page', (tab) => {
  const folder = passingFolder()

  describe.each(['kreditomat', '1kredit'])('of %s', (policy) => {
    it.each(looks)(
      'in %s on a %s, %s: nothing for axe to find, nothing too wide',
      async (language, size, scheme) => {
        const page = await tab.open(await writePage(folder, policy, language), { size, scheme })
        const name = `page-${policy}-${language}-${size}-${scheme}`
        await screenshot(page, name)
        expect(await audit(page)).toEqual([])
        expect(await foreignPassages(page)).toEqual([])
        expect(await overflow(page)).toEqual([])

        await page.locator('[id="2.3"]').scrollIntoViewIfNeeded()
        await enlargeText(page, 2)
        await screenshot(page, `${name}-large`)
        expect(await overflow(page)).toEqual([])
      },
    )

    it.each(looks.filter(([, , scheme]) => scheme === 'light'))(
      'in %s on a %s, %s, without script: nothing for axe to find, with all open that opens',
      async (language, size, scheme) => {
        const address = await writePage(folder, policy, language)
        const page = await tab.open(address, { size, scheme, script: false })
        await page.locator('.terms summary').click()
        expect(await page.locator('.terms li').first().isVisible()).toBe(true)
        expect(await page.locator('.search').isVisible()).toBe(false)
        expect(await audit(page)).toEqual([])
        expect(await overflow(page)).toEqual([])
      },
    )
  })
})
