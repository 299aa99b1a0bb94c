/** The looks that every screen is tested in, and pictures of them for people: `test/output/screens/`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Scheme, Size } from './browser.js'

const output = join(import.meta.dirname, '..', 'output', 'screens')

export const languages = ['ru', 'kk'] as const
const sizes: readonly Size[] = ['phone', 'desktop']
const schemes: readonly Scheme[] = ['light', 'dark']

export const looks = languages.flatMap((language) =>
  sizes.flatMap((size) => schemes.map((scheme) => [language, size, scheme] as const)),
)

/** A picture of the window, or of the whole page. */
export async function screenshot(page: Page, name: string, whole = false): Promise<void> {
  mkdirSync(output, { recursive: true })
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: whole })
}
