import { styleText } from 'node:util'
import type { Streams } from './streams.js'

type Style = Parameters<typeof styleText>[0]

/** Paints a text, or hands it back as it is where colour is not wanted. */
export type Paint = (style: Style, text: string) => string

/**
 * Colour on a terminal only, and not where `NO_COLOR` is set (https://no-color.org) or the terminal is `dumb`.
 */
export function paintFor(output: 'stdout' | 'stderr', streams: Streams): Paint {
  const { NO_COLOR, TERM } = streams.env
  const wanted = streams[output].isTTY === true && !NO_COLOR && TERM !== 'dumb'
  // Whether to paint is decided here, for the stream that is printed to; `styleText` would ask the process's own.
  if (wanted) return (style, text) => styleText(style, text, { validateStream: false })
  return (_style, text) => text
}
