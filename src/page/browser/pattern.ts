/** What is typed into a search field as a pattern: letter by letter, so that no input is slow. */

/** Letters that people type for others: Kazakh ones on a Russian keyboard, е for ё. */
const meant: Readonly<Record<string, string>> = {
  а: 'аә',
  г: 'гғ',
  е: 'её',
  и: 'иі',
  к: 'кқ',
  н: 'нң',
  о: 'оө',
  у: 'уұү',
  х: 'хһ',
}

/** Undefined for what is too short to look for. Any white space matches any other. */
export function patternFor(words: string): RegExp | undefined {
  const typed = words.normalize('NFC').trim().toLowerCase()
  if (typed.length < 2) return undefined
  const parts = Array.from(typed.replace(/\s+/g, ' '), (letter) => {
    const letters = Object.hasOwn(meant, letter) ? meant[letter] : undefined
    if (letters) return `[${letters}]`
    return letter === ' ' ? '\\s+' : letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  })
  return new RegExp(parts.join(''), 'giu')
}
