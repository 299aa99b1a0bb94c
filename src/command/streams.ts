import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** What a command reads from and prints to: the process's own streams, or a test's. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Characters a line of output may have: what the terminal shows, or a readable width in a file or pipe. */
export function widthOf(output: Output): number {
  return Math.max(output.columns ?? 110, 40)
}

/** Whoever read the output has gone (`tarmaq … | head`): no trouble, but nothing more to do. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** Writes text and waits while the reader is behind. Throws `OutputClosed` when nobody reads any more. */
export async function print(output: Output, text: string): Promise<void> {
  if (output.errored !== null || output.destroyed) throw closed(output.errored)
  if (output.write(text)) return
  try {
    await once(output, 'drain')
  } catch (error) {
    throw closed(error)
  }
}

function closed(cause: unknown): unknown {
  const code = (cause as { code?: string } | null)?.code
  return cause === null || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? new OutputClosed() : cause
}
