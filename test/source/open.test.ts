import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../src/model/source.js'
import { openSource, sourceFromBytes } from '../../src/source/open.js'

const folder = mkdtempSync(join(tmpdir(), 'tarmaq-open-'))
const sentence = 'Сервис просит назвать имя и город, а больше ничего знать не хочет. '

function onDisk(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

function causeOf(file: string, options?: { maxBytes: number }): string {
  try {
    openSource(file, options)
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message
    throw error
  }
  return 'no error'
}

describe('opening a file', () => {
  it.each([
    ['missing.txt', null, 'no such file'],
    ['', null, 'a directory, not a file'],
    ['empty.txt', '', 'the file is empty'],
    ['blank.txt', ' \n\t\n', 'the file is blank'],
    ['short.txt', 'Политика', 'only 8 letters; a policy has at least 100'],
    ['digits.txt', '1.2.3. '.repeat(100_000), 'only 0 letters'],
    ['picture.txt', '\x89PNG\0\0', 'binary content'],
    [
      'latin.txt',
      Uint8Array.from([...'Données à café '.repeat(20)].map((char) => char.charCodeAt(0))),
      'no known encoding',
    ],
    ['page.html', '<!doctype html><title> </title><script>var a = 1</script>', 'no visible text'],
    ['deep.html', '<div>'.repeat(2_000) + sentence, 'elements inside each other'],
  ])('%s is refused in one line that names the file and the cause', (name, content, cause) => {
    const file = content === null ? join(folder, name) : onDisk(name, content)
    const message = causeOf(file)
    expect(message.startsWith(file)).toBe(true)
    expect(message).toContain(cause)
    expect(message).not.toContain('\n')
  })

  it('refuses a file over the limit, which can be set', () => {
    const file = onDisk('large.txt', sentence.repeat(100))
    expect(causeOf(file, { maxBytes: 1_000 })).toContain('more than the limit')
    expect(causeOf(file)).toBe('no error')
    expect(causeOf(onDisk('huge.txt', Buffer.alloc(16 * 1_048_576 + 1, 'a')))).toContain(
      'more than the limit of 16 MiB',
    )
  })

  it('gives the lines of a text as they are, with the digest of its bytes', () => {
    const source = openSource(onDisk('policy.txt', `\uFEFF${sentence}\r\n\r\n  ${sentence}\f\r${sentence}`))
    expect(source.format).toBe('text')
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(source.lines).toEqual([
      { text: sentence, line: 1, column: 1 },
      { text: '', line: 2, column: 1 },
      { text: `  ${sentence}\f`, line: 3, column: 1 },
      { text: sentence, line: 4, column: 1 },
    ])
    expect(source.findings).toEqual([])
  })

  it.each([
    ['a.txt', '<html><body>', 'text'],
    ['a.HTM', '', 'html'],
    ['a.md', '', 'markdown'],
    ['a', '<!DOCTYPE html><body>', 'html'],
    ['a', '<p>а</p><p>б</p><p>в</p><p>г</p><p>д</p>', 'html'],
    ['a', '# Политика\n\n', 'markdown'],
    ['policy.2026', '1. Слова\n2. Дела\n', 'text'],
  ])('takes %s for %s', (name, start, format) => {
    const bytes = Buffer.from(`${start}${sentence.repeat(3)}`)
    expect(sourceFromBytes(bytes, name).format).toBe(format)
  })
})
