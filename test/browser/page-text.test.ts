/** What the policy page says, with script and without: the pack's texts, character for character. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Policy } from '../../src/index.js'
import { renderPage } from '../../src/page.js'
import { inChromium, patiently } from './browser.js'
import { foreignPassages } from './language.js'
import { overflow } from './layout.js'
import { pageFile, passingFolder } from './pages.js'
import { choose, policyNamed, shownTexts, textsOf, topOf, writePage } from './policy-page.js'

inChromium('the text of the policy page', (tab) => {
  const folder = passingFolder()

  describe.each(['kreditomat', '1kredit'])('of %s', (name) => {
    let policy: Policy
    beforeAll(async () => {
      policy = await policyNamed(name)
    })

    it.each(['on', 'off'])(
      'is the text of its pack in the language that is chosen, script %s',
      async (script) => {
        const page = await tab.open(await writePage(folder, name, 'ru'), { script: script === 'on' })
        expect(await shownTexts(page)).toEqual(textsOf(policy, 'ru'))
        await choose(page, 'kk')
        expect(await shownTexts(page)).toEqual(textsOf(policy, 'kk'))
        expect(await foreignPassages(page)).toEqual([])
        await choose(page, 'ru')
        expect(await shownTexts(page)).toEqual(textsOf(policy, 'ru'))
      },
    )
  })

  it('opens without script in the language that was asked for, with terms and contents to unfold', async () => {
    const page = await tab.open(await writePage(folder, 'kreditomat', 'kk'), { script: false })
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    await page.getByText('Терминдер', { exact: true }).click()
    const policy = await policyNamed('kreditomat')
    expect(await page.locator('.terms').innerText()).toContain(policy.render('1/3', { language: 'kk' }))
    await page.getByText('Терминдер', { exact: true }).click()
    await page.locator('.contents a[href="#7"]').click()
    expect(await overflow(page)).toEqual([])
    expect(new URL(page.url()).hash).toBe('#7')
    await expect.poll(() => topOf(page, '7'), patiently).toBeLessThan(200)
  })

  it('has a passage in another language under its own', async () => {
    const policy = await policyNamed('kreditomat')
    const text = 'Служба отвечает на письма в течение одного рабочего дня.'
    const clauses = (language?: string) =>
      policy
        .clauses(language)
        .map((clause) =>
          clause.id === '2.2' && clause.language === 'kk' ? { ...clause, text, language: 'ru' } : clause,
        )
    const address = pageFile(folder, 'stray', renderPage({ ...policy, clauses }, { language: 'kk' }))
    const page = await tab.open(address)
    expect(await foreignPassages(page)).toEqual([])
    expect(await page.locator('[id="2.2"] [lang="ru"]', { hasText: text }).isVisible()).toBe(true)
  })
})
