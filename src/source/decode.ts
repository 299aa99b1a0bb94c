import { kazakhCodePages } from './codepages.js'

/** A file's bytes as text, without byte order mark. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Why bytes are no text that can be read. */
export interface Undecodable {
  readonly cause: string
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF, not text'],
  ['PK\x03\x04', 'a ZIP archive or office document, not text'],
  ['\xd0\xcf\x11\xe0', 'an old office document, not text'],
  ['{\\rtf', 'an RTF document, not text'],
  ['\x89PNG', 'an image, not text'],
  ['\xff\xd8\xff', 'an image, not text'],
  ['GIF8', 'an image, not text'],
  ['\x1f\x8b', 'a compressed file, not text'],
]

const sampleSize = 65_536
/** The letters that make up some two thirds of any Russian or Kazakh text. */
const commonLetters = new Set('оаеинтсрлыі')
const kazakhLetters = new Set('әғқңөұүһ')

/**
 * Reads UTF-8 (with or without mark), UTF-16 with mark, and windows-1251 with its Kazakh relatives, which
 * are told by the letters that they give: read in the wrong page, a text has too few of the common ones.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | Undecodable {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = signatures.find(([mark]) => start.startsWith(mark))
  if (signature !== undefined) return { cause: signature[1] }
  if (start.startsWith('\xff\xfe')) return decodeAs('utf-16le', bytes)
  if (start.startsWith('\xfe\xff')) return decodeAs('utf-16be', bytes)
  if (hasControlBytes(bytes)) return { cause: 'binary content, not text' }
  const utf8 = decodeAs('utf-8', bytes)
  return 'text' in utf8 ? utf8 : decodeSingleByte(bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | Undecodable {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return { cause: `bytes that are no valid ${encoding.toUpperCase()}` }
  }
}

/** Bytes that stand in no text: the C0 controls but for tab, line ends, form feed and the like. */
function hasControlBytes(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return true
  }
  return false
}

function decodeSingleByte(bytes: Uint8Array): Decoded | Undecodable {
  const unknown = { cause: 'bytes in no known encoding (UTF-8, UTF-16 with a mark, windows-1251)' }
  const sample = bytes.subarray(0, sampleSize)
  const pages = { 'windows-1251': {}, ...kazakhCodePages }
  let best: { encoding: string; differences: Readonly<Record<number, string>>; score: number } | null = null
  for (const [encoding, differences] of Object.entries(pages)) {
    const score = likelihood(decodePage(sample, differences))
    if (score > (best?.score ?? 0)) best = { encoding, differences, score }
  }
  if (best === null) return unknown
  return { text: decodePage(bytes, best.differences), encoding: best.encoding }
}

function decodePage(bytes: Uint8Array, differences: Readonly<Record<number, string>>): string {
  const text = new TextDecoder('windows-1251').decode(bytes)
  if (Object.keys(differences).length === 0) return text
  const changed = new Map(
    Object.entries(differences).map(([byte, letter]) => [
      new TextDecoder('windows-1251').decode(Uint8Array.of(Number(byte))),
      letter,
    ]),
  )
  return text.replace(/[^\0-\x7f\u0410-\u044f]/g, (letter) => changed.get(letter) ?? letter)
}

/**
 * The share of common Russian and Kazakh letters among the letters outside ASCII, and a little more for each Kazakh
 * one; 0 where this can't be the page, since other letters or signs stand where words should be.
 */
function likelihood(text: string): number {
  let letters = 0
  let common = 0
  let kazakh = 0
  let strange = 0
  for (const char of text.toLowerCase()) {
    if (char < '\x80') continue
    if (/[а-яёі]/.test(char)) letters++
    else if (kazakhLetters.has(char)) kazakh++
    else if (!/[\u2010-\u203a\u00a0-\u00bf№€™]/.test(char)) strange++
    if (commonLetters.has(char)) common++
  }
  const all = letters + kazakh
  const insideLatinWords = text.match(/[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]/giu)?.length ?? 0
  if (all === 0 || (strange + insideLatinWords) * 20 > all || common < 0.45 * all) return 0
  return (common + 2 * kazakh - 4 * strange) / all
}
