/** What a page prints, read back from the PDF by another program than the one that wrote it. */
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'

export interface Printed {
  readonly pages: number
  /** The text of all pages without white space: lines are broken anew on paper. */
  readonly text: string
}

export async function printed(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ format: 'A4', tagged: true })
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  })
  return { pages: totalPages, text: unspaced(text) }
}

export function unspaced(text: string): string {
  return text.replace(/\s/g, '')
}
