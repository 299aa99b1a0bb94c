import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { failureLine, UsageError } from '../../src/command/failure.js'
import { UnreadableInput } from '../../src/model/source.js'

const thrownBy = (action: () => unknown): unknown => {
  try {
    return action()
  } catch (error) {
    return error
  }
}

describe('the line that says what went wrong', () => {
  it('names the file and the cause in words', () => {
    expect(failureLine(thrownBy(() => readFileSync('/no/such.txt')))).toBe(
      '/no/such.txt: no such file or folder',
    )
    expect(failureLine(new UnreadableInput('a.txt:3: is empty'))).toBe('a.txt:3: is empty')
    expect(failureLine(new UsageError('name a file'))).toBe('name a file')
    expect(failureLine(new CommanderError(1, 'x', "error: unknown option '--x'"))).toBe(
      "unknown option '--x'",
    )
  })

  it('is one line without control characters, whatever was thrown', () => {
    for (const thrown of [
      new UnreadableInput('a\u001b[2Jb\nc\u2028d'),
      new Error('x\n    at y (z.js:1:1)'),
      'text',
      null,
      undefined,
      7,
    ]) {
      expect(failureLine(thrown)).not.toMatch(/[\p{Cc}\p{Zl}]/u)
      expect(failureLine(thrown).length).toBeGreaterThan(3)
    }
  })
})
