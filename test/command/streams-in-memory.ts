import { Readable, Writable } from 'node:stream'
import type { Streams } from '../../src/command/streams.js'

export interface MemoryStreams extends Streams {
  readonly printed: () => string
  readonly complained: () => string
}

/** Streams for a command called in a test: `input` is what stands on its standard input. */
export function streamsInMemory(
  input: string | Iterable<Uint8Array> | AsyncIterable<Uint8Array> = '',
  { terminal = false, env = {} as Streams['env'] } = {},
): MemoryStreams {
  const stdout = collector(terminal)
  const stderr = collector(terminal)
  const bytes = typeof input === 'string' ? [new TextEncoder().encode(input)] : input
  return {
    stdin: Readable.from(bytes),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    printed: stdout.text,
    complained: stderr.text,
  }
}

function collector(isTTY: boolean) {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { stream: Object.assign(stream, { isTTY, ...(isTTY ? { columns: 100 } : {}) }), text: () => text }
}
