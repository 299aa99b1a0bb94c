import type { Readable } from 'node:stream'

/** A line of input, or `null` where it is longer than the limit; `number` counts from 1. */
export interface InputLine {
  readonly number: number
  readonly text: string | null
}

/**
 * The lines of a stream as they come in, so that a long stream is never held whole.
 * UTF-8; `\n` or `\r\n` ends a line; a line of more than `limit` characters is given as `null` and not kept.
 */
export async function* linesOf(input: Readable, limit: number): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder()
  let number = 1
  let pending = ''
  let tooLong = false

  const keep = (part: string): void => {
    if (tooLong || pending.length + part.length > limit) {
      tooLong = true
      pending = ''
    } else pending += part
  }
  const finish = (): InputLine => {
    const line = { number, text: tooLong ? null : pending.replace(/\r$/, '') }
    number += 1
    pending = ''
    tooLong = false
    return line
  }

  for await (const chunk of input) {
    const parts = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n')
    for (const part of parts.slice(0, -1)) {
      keep(part)
      yield finish()
    }
    keep(parts.at(-1) ?? '')
  }
  keep(decoder.decode())
  if (tooLong || pending !== '') yield finish()
}
