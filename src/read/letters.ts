/** One spelling for every word: lower case, NFC, ё as е, letters of the other script that look alike as the word's own. */

const toCyrillic: Readonly<Record<string, string>> = {
  a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', k: 'к', m: 'м', t: 'т', b: 'в', h: 'һ', i: 'і', ə: 'ә',
} // biome-ignore format: one pair after the other reads best in rows
const toLatin: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(toCyrillic).map(([latin, cyrillic]) => [cyrillic, latin]),
)
const latin = /[\p{Script=Latin}ə]/u
const cyrillic = /\p{Script=Cyrillic}/u

/** Spells a word of the text as the tables do. A mixed word is read in the script that all its letters can be read in. */
export function normalise(word: string): string {
  const plain = word.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
  if (!latin.test(plain)) return plain
  if (!cyrillic.test(plain)) return plain.length === 1 ? (toCyrillic[plain] ?? plain) : plain
  return respell(plain, latin, toCyrillic) ?? respell(plain, cyrillic, toLatin) ?? plain
}

function respell(word: string, foreign: RegExp, spelling: Readonly<Record<string, string>>): string | null {
  let out = ''
  for (const letter of word) {
    const own = foreign.test(letter) ? spelling[letter] : letter
    if (own === undefined) return null
    out += own
  }
  return out
}
