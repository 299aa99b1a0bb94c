/** The policy page under test: made from a shipped policy, and what can be seen and done on it. */
import type { Locator, Page } from 'playwright-core'
import type { Policy } from '../../src/index.js'
import { renderPage } from '../../src/page.js'
import { shippedPolicy } from '../explain/space.js'
import { pageFile } from './pages.js'

const loaded = new Map<string, Promise<Policy>>()

/** A shipped policy, compiled once. */
export function policyNamed(name: string): Promise<Policy> {
  const policy = loaded.get(name) ?? shippedPolicy(name)
  loaded.set(name, policy)
  return policy
}

/** Writes the page of a shipped policy that opens in a language, and gives its address. */
export async function writePage(folder: string, policy: string, language: string): Promise<string> {
  return pageFile(folder, `${policy}-${language}`, renderPage(await policyNamed(policy), { language }))
}

/** What a language calls itself. */
const ownNames: Record<string, string> = { ru: 'Русский', kk: 'Қазақша' }

/** Chooses a language as a reader does. */
export async function choose(page: Page, language: string): Promise<void> {
  await page.getByRole('radio', { name: ownNames[language] as string }).check()
}

/** The element of a clause. */
export function clause(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`)
}

/** How far below the top of the window a clause begins, in pixels. */
export function topOf(page: Page, id: string): Promise<number> {
  return clause(page, id).evaluate((it) => it.getBoundingClientRect().top)
}

/** The clauses of a policy that have a text in a language: id → text. */
export function textsOf(policy: Policy, language: string): Record<string, string> {
  const clauses = policy.clauses(language).filter(({ text }) => text !== undefined)
  return Object.fromEntries(clauses.map(({ id, text }) => [id, text as string]))
}

/** The clauses as the page shows them now: id → its text, without its number and without what stands under it. */
export function shownTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('main .clause')].map((element) => {
      const passages = [...element.querySelectorAll('[lang]')].filter(
        (passage) => !passage.closest('.number') && passage.checkVisibility(),
      )
      return [element.id, passages.map(({ textContent }) => textContent).join('')]
    })
    return Object.fromEntries(shown.filter(([, text]) => text !== ''))
  })
}
