import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Decision } from '../model/decision.js'
import type { Policy } from '../run/policy.js'
import { exitStatus } from './failure.js'
import { type InputLine, linesOf } from './lines.js'
import { loadNamed } from './policy.js'
import { print, type Streams } from './streams.js'

/** A request is a few hundred characters; what is longer is no request, and is not kept in memory. */
const longestRequest = 1 << 20

export interface CheckOptions {
  readonly require?: boolean
}

/**
 * `tarmaq check`: a decision a line for a request a line, in the same order, as they come in.
 * A line that is no JSON is answered like a malformed request, with its `line`. Empty lines are passed over.
 */
export async function check(
  named: string,
  file: string,
  options: CheckOptions,
  streams: Streams,
): Promise<number> {
  const policy = await loadNamed(named)
  let denied = false
  for await (const line of linesOf(await requests(file, streams), longestRequest)) {
    if (line.text?.trim() === '') continue
    const answer = answerTo(line, policy)
    denied ||= !answer.allowed
    await print(streams.stdout, `${JSON.stringify(answer)}\n`)
  }
  return options.require === true && denied ? exitStatus.refused : exitStatus.done
}

async function requests(file: string, { stdin, stderr }: Streams): Promise<Readable> {
  if (file !== '-') return createReadStream(file)
  if (stdin.isTTY === true) await print(stderr, 'requests, one JSON object a line; Ctrl-D ends\n')
  return stdin
}

function answerTo(
  { text, number }: InputLine,
  policy: Policy,
): Decision & { readonly id?: unknown; readonly line?: number } {
  const request = parsed(text)
  if (request === undefined) return { line: number, ...policy.decide(undefined) }
  const id = (request as { readonly id?: unknown } | null)?.id
  return { ...(id === undefined ? {} : { id }), ...policy.decide(request) }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
