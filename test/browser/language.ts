import type { Page } from 'playwright-core'

/**
 * The passages whose `lang` belies their letters: Kazakh letters under another language, or a passage of twenty
 * letters and more without one of them under `kk`. English is told by its letters.
 */
export function foreignPassages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode as Text
      const text = data.trim()
      const language = parent?.closest('[lang]')?.getAttribute('lang')
      if (text === '' || !parent || parent.closest('script, style')) continue
      const kazakh = /[әғқңөұүһі]/iu.test(text)
      const cyrillic = text.match(/[\p{Script=Cyrillic}]/gu)?.length ?? 0
      const fits = language === 'kk' ? kazakh || cyrillic < 20 : language === 'ru' ? !kazakh : cyrillic === 0
      if (!fits) found.push(`${language}: ${text.slice(0, 80)}`)
    }
    return found
  })
}
