/** The policy page on paper. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inChromium } from './browser.js'
import { overflow } from './layout.js'
import { passingFolder } from './pages.js'
import { choose, policyNamed, shownTexts, textsOf, writePage } from './policy-page.js'
import { screenshot } from './screens.js'

inChromium('the policy page on paper', (tab) => {
  const folder = passingFolder()

  describe.each([
    { language: 'ru', script: true },
    { language: 'kk', script: false },
  ])('in $language, script: $script', ({ language, script }) => {
    it('has every clause of the language that is chosen, and nothing to operate', async () => {
      const policy = await policyNamed('kreditomat')
      const page = await tab.open(await writePage(folder, 'kreditomat', 'ru'), {
        size: 'desktop',
        scheme: 'dark',
        script,
      })
      await choose(page, language)
      await page.emulateMedia({ media: 'print' })
      // The width of A4 between its margins.
      await page.setViewportSize({ width: 700, height: 1000 })
      expect(await shownTexts(page)).toEqual(textsOf(policy, language))
      expect(await page.locator('button, input, summary, .skip').filter({ visible: true }).count()).toBe(0)
      expect(await overflow(page)).toEqual([])
      expect(await page.locator('body').evaluate((it) => getComputedStyle(it).backgroundColor)).toMatch(
        /rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\)/,
      )
      await screenshot(page, `paper-${language}`)
    })
  })

  it('prints to PDF', async () => {
    const page = await tab.open(await writePage(folder, '1kredit', 'kk'))
    const pdf = await page.pdf({ format: 'A4', tagged: true })
    writeFileSync(join(folder, 'policy.pdf'), pdf)
    const text = pdf.toString('latin1')
    expect(text.startsWith('%PDF')).toBe(true)
    const pages = Number(/\/Count (\d+)/.exec(text)?.[1])
    expect(pages).toBeGreaterThan(5)
    expect(pages).toBeLessThan(30)
  })
})
