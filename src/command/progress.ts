import type { Streams } from './streams.js'

const clearLine = '\r\u001b[2K'

/** A line on a terminal that says what is being worked on, and goes when the work is done. */
export interface Progress {
  readonly show: (what: string) => void
  readonly clear: () => void
}

/** Silent unless stderr is a terminal: a log or a pipe gets none of it. */
export function progressOn(streams: Streams): Progress {
  if (streams.stderr.isTTY !== true || streams.env.TERM === 'dumb') return { show() {}, clear() {} }
  return {
    show: (what) => void streams.stderr.write(`${clearLine}${what} …`),
    clear: () => void streams.stderr.write(clearLine),
  }
}
