import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Policy } from '../index.js'
import type { Decision, PolicyRequest } from '../model/decision.js'
import { UnreadableInput } from '../model/source.js'
import { exitStatus } from './failure.js'
import { type InputLine, linesOf } from './lines.js'
import { openPolicy } from './policy.js'
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
  const { policy } = await openPolicy(named)
  let denied = false
  for await (const line of linesOf(await requests(file, streams), longestRequest)) {
    if (line.text?.trim() === '') continue
    const answer = answerTo(line, policy)
    denied ||= !answer.allowed
    await print(streams.stdout, `${JSON.stringify(answer)}\n`)
  }
  return options.require === true && denied ? exitStatus.refused : exitStatus.done
}

/** A decision with what tells whose it is: the request's own `id`, or the line of one that is none or cannot come back. */
type Answer = Decision & { readonly id?: string | number; readonly line?: number }

function answerTo({ text, number }: InputLine, policy: Policy): Answer {
  const request = parsed(text)
  const id = (request as { readonly id?: unknown } | null | undefined)?.id
  const named = typeof id === 'string' || isExact(id)
  const decision = policy.decide(request as PolicyRequest)
  const malformed = decision.cautions.some(({ code }) => code === 'invalid-request')
  const lost = id !== undefined && !named
  return { ...(named ? { id } : {}), ...(malformed || lost ? { line: number } : {}), ...decision }
}

/** A longer whole number would come back as another one. */
function isExact(id: unknown): id is number {
  return Number.isSafeInteger(id) || (Number.isFinite(id) && !Number.isInteger(id))
}

/** Undefined, which is no request, where the line is no JSON or too long. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

async function requests(file: string, { stdin, stderr }: Streams): Promise<Readable> {
  if (file === '-') {
    if (stdin.isTTY === true) await print(stderr, 'requests, one JSON object a line; Ctrl-D ends\n')
    return stdin
  }
  const opened = await open(file)
  if ((await opened.stat()).isDirectory()) {
    await opened.close()
    throw new UnreadableInput(`${file}: is a folder, a file of requests is expected`)
  }
  return opened.createReadStream()
}
