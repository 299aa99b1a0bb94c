import type { Page } from 'playwright-core'

/**
 * The passages whose `lang` belies their letters: Kazakh letters under another language, Cyrillic ones under English,
 * and under `kk` a passage without Kazakh letters that has a Russian word of few letters.
 */
export function foreignPassages(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kazakh = /[әғқңөұүһі]/iu
    const russian = /(?<!\p{L})(?:и|в|на|с|по|для|или|от|при|из|об?|это|ваш\p{L}*)(?!\p{L})|[ёщъэ]/iu
    const belies: Record<string, (text: string) => boolean> = {
      ru: (text) => kazakh.test(text),
      kk: (text) => russian.test(text) && !kazakh.test(text),
      en: (text) => /\p{Script=Cyrillic}/u.test(text),
    }
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode as Text
      if (!parent || parent.closest('script, style')) continue
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      if (belies[language]?.(data) ?? true) found.push(`${language}: ${data.trim().slice(0, 80)}`)
    }
    return found
  })
}
