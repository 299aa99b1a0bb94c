/** The policy page under attack: from the texts that it shows, and from what is put into it on the way. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pageScript, pageSecurityPolicy, pageStyles, renderPage } from '../../src/page.js'
import { inChromium } from './browser.js'
import { hostilePolicy } from './hostile.js'
import { overflow } from './layout.js'
import { pageFile, passingFolder, serve } from './pages.js'
import { choose, policyNamed, shownTexts, textsOf } from './policy-page.js'

inChromium('the policy page', (tab) => {
  const folder = passingFolder()

  it.each(['on', 'off'])('shows hostile texts as text, script %s', async (script) => {
    const policy = await hostilePolicy()
    const page = await tab.open(pageFile(folder, 'hostile', renderPage(policy)), { script: script === 'on' })
    for (const language of ['ru', 'kk']) {
      await choose(page, language)
      expect(await shownTexts(page)).toEqual(textsOf(policy, language))
    }
    const addresses = await page
      .locator('[href], [src], [action]')
      .evaluateAll((all) =>
        all.map((it) => it.getAttribute('href') ?? it.getAttribute('src') ?? it.getAttribute('action') ?? ''),
      )
    expect(addresses.filter((address) => !/^(?:https:|mailto:|tel:|#)/.test(address))).toEqual([])
    expect(await page.locator('main img, main script, main [onclick], main [onerror]').count()).toBe(0)
    expect(await overflow(page)).toEqual([])
  })

  it('runs no script but its own', async () => {
    const html = renderPage(await policyNamed('kreditomat'))
    const injected =
      '<script>document.title = "ran"</script><img src="data:," onerror="document.title = \'ran\'" alt="">'
    const page = await tab.open(pageFile(folder, 'injected', html.replace('</main>', `${injected}</main>`)))
    expect(await page.title()).not.toBe('ran')
    expect(tab.troubles().join()).toMatch(/inline script.*Content Security Policy/s)
    await choose(page, 'kk')
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
  })

  it('works from separate files under a policy that allows nothing inline', async () => {
    const policy = await policyNamed('kreditomat')
    const assets = { styles: 'page.css', script: 'page.js' }
    writeFileSync(join(folder, 'index.html'), renderPage(policy, { language: 'kk', assets }))
    writeFileSync(join(folder, 'page.css'), pageStyles)
    writeFileSync(join(folder, 'page.js'), pageScript)
    const served = await serve(
      folder,
      "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'",
    )
    try {
      const page = await tab.open(served.address)
      expect(await shownTexts(page)).toEqual(textsOf(policy, 'kk'))
      await choose(page, 'ru')
      expect(await shownTexts(page)).toEqual(textsOf(policy, 'ru'))
      expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    } finally {
      await served.close()
    }
  })

  it('works on a server that sends the same policy in a header', async () => {
    writeFileSync(join(folder, 'index.html'), renderPage(await policyNamed('1kredit')))
    const served = await serve(folder, pageSecurityPolicy)
    try {
      const page = await tab.open(served.address)
      await choose(page, 'kk')
      expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    } finally {
      await served.close()
    }
  })
})
