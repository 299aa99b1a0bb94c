import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../src/command/program.js'
import { schemas } from '../../src/compile/schemas.js'
import { examples, inShell, tarmaq, temporaryFolder } from './commands.js'
import { type MemoryStreams, streamsInMemory } from './streams-in-memory.js'

const folder = temporaryFolder()
const policy = join(examples, 'zholserik')
const given = { consent: true, adult: true }
const good = { action: 'collect', data: 'iin', purpose: 'identification', given }
const lines = (...requests: unknown[]) => requests.map((one) => `${JSON.stringify(one)}\n`).join('')

function decisions(
  stdout: string,
): { outcome: string; id?: unknown; line?: number; cautions: { code: string }[] }[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('tarmaq check', () => {
  it('answers each request on a line of its own, in the same order, with the id of the request', async () => {
    const requests = [
      { ...good, id: 'a' },
      { action: 'use', permission: 'microphone', id: 2 },
      { ...good, given: {} },
    ]
    const { status, stdout } = await tarmaq(['check', policy], lines(...requests))
    expect(status).toBe(0)
    expect(decisions(stdout).map(({ id, outcome }) => [id, outcome])).toEqual([
      ['a', 'permitted'],
      [2, 'not-covered'],
      [undefined, 'conditional'],
    ])
  })

  it('answers a broken line with its number and goes on', async () => {
    const { status, stdout } = await tarmaq(
      ['check', policy],
      `${lines(good)}{"action":\n\n[]\nnull\n${lines(good)}`,
    )
    expect(status).toBe(0)
    expect(
      decisions(stdout).map(({ line, outcome, cautions }) => [line, outcome, cautions[0]?.code]),
    ).toEqual([
      [undefined, 'permitted', undefined],
      [2, 'not-covered', 'invalid-request'],
      [4, 'not-covered', 'invalid-request'],
      [5, 'not-covered', 'invalid-request'],
      [undefined, 'permitted', undefined],
    ])
  })

  it('tells by its line a request whose id would not come back as it is', async () => {
    const ids = ['12345678901234567890', '1e999', '{"a":1}', 'null', '0.5', '-7', '"7"']
    const asked = ids.map((id) => `{"action":"use","permission":"camera","id":${id}}\n`)
    const answers = decisions((await tarmaq(['check', policy], asked.join(''))).stdout)
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      [undefined, 1],
      [undefined, 2],
      [undefined, 3],
      [undefined, 4],
      [0.5, undefined],
      [-7, undefined],
      ['7', undefined],
    ])
  })

  it.each([
    ['brackets a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['an id as deep', `{"action":"use","permission":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['its action twice, the last no word', '{"action":"use","permission":"camera","action":["use"]}'],
    ['an action that it inherits', '{"__proto__":{"action":"use"},"permission":"camera"}'],
    ['a zero byte', '\u0000'],
  ])('answers a line with %s as malformed, and goes on', async (_what, line) => {
    const answers = decisions((await tarmaq(['check', policy], `${line}\r\n${lines(good)}`)).stdout)
    expect(answers.map((answer) => [answer.line, answer.outcome])).toEqual([
      [1, 'not-covered'],
      [undefined, 'permitted'],
    ])
  })

  it('permits nothing by conditions that are inherited, or taken back', async () => {
    const request = '"action":"collect","data":"iin","purpose":"identification"'
    const held = '{"consent":true,"adult":true}'
    const { stdout } = await tarmaq(
      ['check', policy],
      `{${request},"given":{"__proto__":${held}}}\n{${request},"given":${held},"given":{}}\n`,
    )
    expect(decisions(stdout).map(({ outcome }) => outcome)).toEqual(['conditional', 'conditional'])
  })

  it('prints what its schema says', async () => {
    const { stdout } = await tarmaq(
      ['check', policy],
      `${lines(good, { ...good, given: {} }, { action: 'fly' })}nonsense\n`,
    )
    for (const decision of decisions(stdout)) schemas.decision.parse(decision)
  })

  it('does not keep a line of many megabytes', async () => {
    const huge = `{"action":"${'x'.repeat(3_000_000)}"}\n`
    const { stdout } = await tarmaq(['check', policy], huge + lines(good))
    expect(decisions(stdout).map(({ outcome }) => outcome)).toEqual(['not-covered', 'permitted'])
  })

  it('reads requests from a file', async () => {
    const file = join(folder, 'requests.ndjson')
    writeFileSync(file, `\uFEFF${lines(good)}`)
    expect(decisions((await tarmaq(['check', policy, file])).stdout)).toHaveLength(1)
  })

  it('exits with 1 under --require unless every answer is permitted', async () => {
    expect((await tarmaq(['check', policy, '--require'], lines(good))).status).toBe(0)
    expect((await tarmaq(['check', policy, '--require'], lines({ ...good, given: {} }, good))).status).toBe(1)
    expect((await tarmaq(['check', policy, '--require'], 'nonsense\n')).status).toBe(1)
  })

  it.each([
    ['a missing file of requests', ['check', policy, join(folder, 'no.ndjson')], /no\.ndjson: no such file/],
    ['a folder of requests', ['check', policy, folder], /folder/],
    ['no policy', ['check', join(folder, 'nowhere')], /nowhere: no such/],
  ])('names the file for %s', async (_what, args, cause) => {
    const { status, stdout, stderr } = await tarmaq(args, lines(good))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(cause)
  })

  it('stops quietly when its reader has gone', async () => {
    const endless = `yes '${JSON.stringify(good)}' | head -20000 | tarmaq check ${policy} | head -1`
    const { status, stdout, stderr } = await inShell(endless)
    expect([status, stderr]).toEqual([0, ''])
    expect(decisions(stdout)).toHaveLength(1)
  })

  it('answers while requests are still coming in', async () => {
    async function* slowly(printed: () => string) {
      yield new TextEncoder().encode(lines(good))
      while (printed() === '') await setTimeout(5)
      yield new TextEncoder().encode(lines(good))
    }
    const streams: MemoryStreams = streamsInMemory(slowly(() => streams.printed()))
    expect(await runCommand(['check', policy], streams)).toBe(0)
    expect(decisions(streams.printed())).toHaveLength(2)
  })
})
