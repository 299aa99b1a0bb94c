import { isNode, LineCounter, parseDocument } from 'yaml'
import { UnreadableInput } from '../model/source.js'

/** A place inside JSON: names of fields and places in lists, from the outside in. */
export type JsonPath = readonly PropertyKey[]

/** A JSON file that knows on which line its values stand, so that trouble can be told with its line. */
export interface PlacedJson {
  readonly value: unknown
  /** `file:line` of a value, or of what is around it where there is no such value. */
  readonly place: (path: JsonPath) => string
}

/** @throws UnreadableInput with `file:line` if the text is no JSON */
export function placedJson(text: string, file: string): PlacedJson {
  const lines = new LineCounter()
  // JSON is YAML: its parser keeps the places that `JSON.parse` forgets.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => `${file}:${Math.max(1, lines.linePos(offset).line)}`
  try {
    return { value: JSON.parse(text), place: (path) => at(offsetOf(path)) }
  } catch (error) {
    const told = /at position (\d+)/.exec((error as Error).message)?.[1]
    const offset = told === undefined ? (document.errors[0]?.pos[0] ?? 0) : Number(told)
    throw new UnreadableInput(`${at(offset)}: is no JSON: ${(error as Error).message}`, { cause: error })
  }

  function offsetOf(path: JsonPath): number {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return node.range[0]
    return path.length > 0 ? offsetOf(path.slice(0, -1)) : 0
  }
}
