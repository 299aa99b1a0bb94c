import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFolder } from '../../src/command/write.js'

describe('writing a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tarmaq-write-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('creates it, folders above and below included, and leaves no drafts behind', async () => {
    await writeFolder(
      join(folder, 'a', 'b'),
      new Map([
        ['x.md', 'one'],
        ['c/y.md', 'two'],
      ]),
    )
    expect(readFileSync(join(folder, 'a', 'b', 'c', 'y.md'), 'utf8')).toBe('two')
    expect(readdirSync(join(folder, 'a'))).toEqual(['b'])
  })

  it('replaces the files it names and leaves the others alone', async () => {
    writeFileSync(join(folder, 'kept.md'), 'kept')
    writeFileSync(join(folder, 'x.md'), 'old')
    await writeFolder(folder, new Map([['x.md', 'new']]))
    expect(readFileSync(join(folder, 'x.md'), 'utf8')).toBe('new')
    expect(readFileSync(join(folder, 'kept.md'), 'utf8')).toBe('kept')
  })

  it('writes nothing at all when one file cannot be written', async () => {
    const files = new Map([
      ['x.md', 'new'],
      ['', 'no name'],
    ])
    await expect(writeFolder(join(folder, 'out'), files)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('makes no folder that it leaves empty', async () => {
    const files = new Map([['', 'no name']])
    await expect(writeFolder(join(folder, 'a', 'b'), files)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  // A folder like that of a container's volume: nothing may be written beside it, or it would be on another disk.
  it.runIf(existsSync('/dev/shm'))('needs nothing of the folder above', async () => {
    const name = `${basename(folder)}.md`
    try {
      await writeFolder('/dev/shm', new Map([[name, 'one']]))
      expect(readFileSync(join('/dev/shm', name), 'utf8')).toBe('one')
      expect(readdirSync('/dev/shm').filter((each) => each.startsWith('.tarmaq'))).toEqual([])
    } finally {
      rmSync(join('/dev/shm', name), { force: true })
    }
  })

  it('says so when a folder above is a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(writeFolder(join(folder, 'file', 'a', 'b'), new Map())).rejects.toThrow(
      /file: is a file, a folder/,
    )
  })

  it.runIf(existsSync('/proc/self'))('says so, rather than to wait, where no folder can be', async () => {
    await expect(writeFolder('/proc/nowhere/a', new Map())).rejects.toThrow()
  })

  it('says so when the folder is a file', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(writeFolder(join(folder, 'file'), new Map())).rejects.toThrow('is a file')
  })
})
