import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InputLine, linesOf } from '../../src/command/lines.js'

async function read(chunks: Iterable<Uint8Array>, limit = 100): Promise<InputLine[]> {
  const lines: InputLine[] = []
  for await (const line of linesOf(Readable.from(chunks), limit)) lines.push(line)
  return lines
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the lines of a stream', () => {
  it('are the same however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'қ', '\n', '\r\n', '🙂', '{}')),
        fc.nat(7),
        async (parts, size) => {
          const whole = bytes(parts.join(''))
          const chunks: Uint8Array[] = []
          for (let at = 0; at < whole.length; at += size + 1) chunks.push(whole.subarray(at, at + size + 1))
          expect(await read(chunks)).toEqual(await read([whole]))
        },
      ),
      { seed: 2 },
    )
  })

  it('are counted from 1, with or without an end on the last one', async () => {
    expect(await read([bytes('one\r\n\ntwo')])).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: '' },
      { number: 3, text: 'two' },
    ])
    expect(await read([bytes('one\n')])).toEqual([{ number: 1, text: 'one' }])
    expect(await read([])).toEqual([])
  })

  it('give null for a line over the limit and go on after it', async () => {
    expect(await read([bytes('x'.repeat(60)), bytes('x'.repeat(60)), bytes('\nok')])).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'ok' },
    ])
  })
})
