import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kazakhCodePages } from '../../src/source/codepages.js'
import { decodeBytes } from '../../src/source/decode.js'

const russian =
  'Мы собираем имя и номер телефона, чтобы заключить договор; «прочее» — только с согласия. Ёлка № 5 стоит в углу. '.repeat(
    3,
  )
const kazakh =
  'Біз тек аты-жөніңізді және телефон нөміріңізді жинаймыз, өйткені қызмет көрсету үшін қажет; ғимарат әкімшілігі һәм күн. '.repeat(
    3,
  )

/** Encodes in windows-1251, or in one of its Kazakh relatives. */
function encode(text: string, page: Readonly<Record<number, string>> = {}): Uint8Array {
  const decoder = new TextDecoder('windows-1251')
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byteOf.set(page[byte] ?? decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => byteOf.get(char) ?? 63))
}

function koi8(text: string): Uint8Array {
  const decoder = new TextDecoder('koi8-r')
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => byteOf.get(char) ?? 63))
}

function utf16(text: string, mark: readonly [number, number], swap: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from([...mark, ...(swap ? bytes.swap16() : bytes)])
}

describe('bytes', () => {
  it.each([
    ['utf-8', Buffer.from(kazakh)],
    ['utf-8', Buffer.from(`\uFEFF${kazakh}`)],
    ['utf-16le', utf16(kazakh, [0xff, 0xfe], false)],
    ['utf-16be', utf16(kazakh, [0xfe, 0xff], true)],
    ['kz-1048', encode(kazakh, kazakhCodePages['kz-1048'])],
    ['pt154', encode(kazakh, kazakhCodePages.pt154)],
  ])('in %s are read as the text that they hold (%#)', (encoding, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ text: kazakh, encoding })
  })

  it('in windows-1251 are recognised by their letters, in capitals too', () => {
    expect(decodeBytes(encode(russian))).toEqual({ text: russian, encoding: 'windows-1251' })
    const capitals = russian.toUpperCase()
    expect(decodeBytes(encode(capitals))).toEqual({ text: capitals, encoding: 'windows-1251' })
  })

  it('of another encoding are not taken for windows-1251', () => {
    const cause = { cause: expect.stringContaining('no known encoding') }
    expect(decodeBytes(koi8(russian))).toEqual(cause)
    expect(
      decodeBytes(Uint8Array.from([...'Données à caractère personnel'].map((char) => char.charCodeAt(0)))),
    ).toEqual(cause)
  })

  it.each([
    ['%PDF-1.7 …', 'PDF'],
    ['PK\x03\x04abc', 'ZIP'],
    ['{\\rtf1 abc', 'RTF'],
    ['text\0text', 'binary'],
    ['text\x01text', 'binary'],
  ])('that are no text are refused (%#)', (content, cause) => {
    const bytes = Uint8Array.from([...content].map((char) => char.charCodeAt(0)))
    expect(decodeBytes(bytes)).toEqual({ cause: expect.stringContaining(cause) })
  })

  it('never throw, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeBytes(bytes)
        expect('text' in decoded || decoded.cause !== '').toBe(true)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})
