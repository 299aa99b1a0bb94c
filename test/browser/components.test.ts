/** The React components, rendered on the server and taken over in the browser under a strict security policy. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompiledFolder, compileFolder } from '../../src/compiler.js'
import { consentCovers, loadPolicy } from '../../src/index.js'
import { audit } from './axe.js'
import { inChromium, type Look } from './browser.js'
import { buildClient, renderStory, type StoryOf, securityPolicy } from './components/site.js'
import { asked, type Story } from './components/stories.js'
import { hostilePacks } from './hostile.js'
import { tabTo, walkByTab } from './keyboard.js'
import { foreignPassages } from './language.js'
import { enlargeText, overflow } from './layout.js'
import { passingFolder, type Served, serve } from './pages.js'
import { languages, looks, screenshot } from './screens.js'

inChromium('the components', (tab) => {
  const folder = passingFolder()
  let served: Served
  let kreditomat: CompiledFolder

  beforeAll(async () => {
    kreditomat = await compileFolder(new URL('../../policies/kreditomat', import.meta.url).pathname)
    await buildClient(folder)
    served = await serve(folder, securityPolicy)
  })
  afterAll(() => served?.close())

  async function open(story: Story, language: string, look?: Look, of: Partial<StoryOf> = {}): Promise<Page> {
    const { pack, languagePacks } = kreditomat
    renderStory(folder, { pack, languagePacks, language, story, ...of })
    const page = await tab.open(served.address, look)
    if (look?.script !== false) await page.locator('body[data-ready]').waitFor()
    return page
  }

  describe.each(['consent', 'prompts', 'notices'] as const)('%s', (story) => {
    it.each(looks)(
      'in %s on a %s, %s: nothing for axe to find, nothing too wide',
      async (language, size, scheme) => {
        const page = await open(story, language, { size, scheme })
        await page.locator('summary').first().click()
        await screenshot(page, `component-${story}-${language}-${size}-${scheme}`, true)
        await unfoldAll(page)
        expect(await audit(page)).toEqual([])
        expect(await foreignPassages(page)).toEqual([])
        await enlargeText(page, 2)
        expect(await overflow(page)).toEqual([])
      },
    )

    it('everything is in reach of the Tab key, and to be seen', async () => {
      const { stops, unseen, unreached } = await walkByTab(await open(story, 'kk'))
      expect(stops).toBeGreaterThan(3)
      expect(unseen).toEqual([])
      expect(unreached).toEqual([])
    })
  })

  describe('<ConsentRequest>', () => {
    it.each(languages)(
      'by keyboard alone in %s: nothing ticked beforehand, and a record only of all',
      async (language) => {
        const page = await open('consent', language)
        const boxes = page.getByRole('checkbox')
        const output = page.locator('output')
        const count = await boxes.count()
        expect(count).toBe(2)
        expect(await page.locator('.tarmaq-circumstances > li').count()).toBe(2)
        expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)

        await page.locator('button[type=submit]').focus()
        await page.keyboard.press('Enter')
        expect(await output.innerText()).toBe('')
        expect(await boxes.first().evaluate((it) => it === document.activeElement)).toBe(true)

        for (let ticked = 1; ticked < count; ticked++) {
          await page.keyboard.press('Space')
          await page.locator('button[type=submit]').focus()
          await page.keyboard.press('Enter')
          expect(await output.innerText()).toBe('')
        }
        await page.keyboard.press('Space')
        await page.locator('button[type=submit]').focus()
        await page.keyboard.press('Enter')

        const record = JSON.parse(await output.innerText())
        const policy = loadPolicy(kreditomat.pack, ...kreditomat.languagePacks)
        const conditions = ['consent', 'adult']
        expect(record).toMatchObject({
          policy: 'kreditomat',
          language,
          wording: 'restated',
          given: conditions,
        })
        for (const condition of conditions)
          expect(consentCovers(policy, record, condition, asked).covered).toBe(true)
      },
    )

    it('tells that the user declines', async () => {
      const page = await open('consent', 'ru')
      await page.locator('button[type=button]').click()
      expect(await page.locator('output').innerText()).toBe('"declined"')
    })
  })

  it('<PermissionPrompt> tells what the user chose', async () => {
    const page = await open('prompts', 'kk')
    await tabTo(page, 'Рұқсат беру')
    await page.keyboard.press('Enter')
    expect(await page.locator('output').innerText()).toBe('allow location')
    await tabTo(page, 'Қазір емес')
    await page.keyboard.press('Space')
    expect(await page.locator('output').innerText()).toMatch('not now location')
  })

  it.each(languages)(
    '<Policy> in %s has every clause of the pack, character for character',
    async (language) => {
      const page = await open('policy', language, { size: 'desktop', scheme: 'dark' })
      await screenshot(page, `component-policy-${language}`)
      expect(await shownClauses(page)).toEqual(
        kreditomat.languagePacks.find((part) => part.language === language)?.texts,
      )
      expect(await audit(page)).toEqual([])
      expect(await foreignPassages(page)).toEqual([])
    },
  )

  it('a clause that is loaded only in another language than the screen keeps its own', async () => {
    const page = await open('notices', 'ru', {}, { languagePacks: kreditomat.languagePacks.slice(1) })
    await unfoldAll(page)
    expect(await page.locator('main [lang=kk]').count()).toBeGreaterThan(3)
    expect(await foreignPassages(page)).toEqual([])
  })

  it('are to be read without script', async () => {
    const page = await open('notices', 'kk', { script: false })
    expect(await page.locator('.tarmaq-card').first().innerText()).toContain('Саясат')
    await page.locator('summary').first().click()
    expect(await page.locator('.tarmaq-quote').first().isVisible()).toBe(true)
  })

  it.each<Story>(['policy', 'notices', 'consent'])('show hostile texts as text: %s', async (story) => {
    const hostile = await hostilePacks()
    const page = await open(story, 'kk', {}, hostile)
    await unfoldAll(page)
    if (story === 'policy') expect(await shownClauses(page)).toEqual(hostile.languagePacks[1]?.texts)
    expect(
      await page
        .locator('#root img, #root script, #root [onclick], #root [onerror], a[href^="javascript"]')
        .count(),
    ).toBe(0)
    expect(await overflow(page)).toEqual([])
  })

  function unfoldAll(page: Page): Promise<void> {
    return page.locator('details').evaluateAll((all) => {
      for (const each of all as HTMLDetailsElement[]) each.open = true
    })
  }

  /** The texts of `<Policy>`: id → what is shown, without its number. */
  function shownClauses(page: Page): Promise<Record<string, string | undefined>> {
    return page.locator('.tarmaq-passage[id]').evaluateAll((passages) =>
      Object.fromEntries(
        passages.map(({ id, firstElementChild: line }) => {
          const number = line?.querySelector('.tarmaq-number')?.textContent ?? ''
          return [id, line?.textContent?.slice(number.length)]
        }),
      ),
    )
  }
})
