/** The policy page on paper. */
import { describe, expect, it } from 'vitest'
import kk from '../../locales/kk/page.json' with { type: 'json' }
import ru from '../../locales/ru/page.json' with { type: 'json' }
import { renderPage } from '../../src/page.js'
import { policyOf } from '../page/pages.js'
import { inChromium } from './browser.js'
import { overflow } from './layout.js'
import { pageFile, passingFolder } from './pages.js'
import { choose, policyNamed, shownTexts, textsOf, writePage } from './policy-page.js'
import { printed, unspaced } from './printed.js'
import { languages, screenshot } from './screens.js'

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

  describe.each(languages)('printed to PDF in %s', (language) => {
    it.each(['kreditomat', '1kredit'])(
      'has every clause of %s, and no words of what is operated',
      async (name) => {
        const page = await tab.open(await writePage(folder, name, language))
        const { pages, text } = await printed(page)
        expect(pages).toBeGreaterThan(5)
        expect(pages).toBeLessThan(20)
        const clauses = Object.entries(textsOf(await policyNamed(name), language))
        expect(clauses.length).toBeGreaterThan(90)
        for (const [id, clause] of clauses) expect(text, id).toContain(unspaced(clause))
        for (const key of operating) {
          for (const words of Object.values(wordings)) expect(text).not.toContain(unspaced(words[key]))
        }
      },
    )
  })

  it('prints each letter of both languages as that letter', async () => {
    const texts = { ru: { '1': bothCases(russian) }, kk: { '1': bothCases(kazakh) } }
    for (const language of languages) {
      const html = renderPage(policyOf(texts), { language })
      const { text } = await printed(await tab.open(pageFile(folder, `letters-${language}`, html)))
      expect(text).toContain(unspaced(texts[language]['1']))
    }
  })
})

/** What a screen has to be operated with; `terms` is also the heading of a section. */
const operating = [
  'language.name',
  'skip',
  'search.for',
  'search.previous',
  'search.next',
  'terms.in-text',
] as const

const wordings = { ru, kk }

const russian = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя']
const kazakh = [...russian, ...'әғқңөұүһі']

/** Small and capital letters, each on its own. */
function bothCases(letters: readonly string[]): string {
  return letters.flatMap((letter) => [letter, letter.toUpperCase()]).join(' ')
}
