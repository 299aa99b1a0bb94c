import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { examples, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const dist = join(folder, 'dist')

type Tree = { [field: string]: unknown }
const read = (name: string): Tree => JSON.parse(readFileSync(join(dist, name), 'utf8'))

/** A copy of the built packs in which one file is another. */
async function show(name: string, content: string) {
  const copy = join(folder, 'copy')
  await tarmaq(['build', join(examples, 'zholserik'), '--out', copy])
  writeFileSync(join(copy, name), content)
  return tarmaq(['show', copy])
}

describe('a pack that is not as tarmaq build wrote it', () => {
  beforeAll(async () => {
    expect((await tarmaq(['build', join(examples, 'zholserik'), '--out', dist])).stderr).toBe('')
  })

  it.each<[string, string, (tree: Tree) => unknown, RegExp]>([
    ['of another format version', 'pack.json', (pack) => ({ ...pack, format: 2 }), /format/],
    ['without a field', 'pack.json', ({ rules: _, ...pack }) => pack, /rules/],
    ['with a field of another type', 'pack.json', (pack) => ({ ...pack, clauses: 'all' }), /clauses/],
    ['with a field that is not known', 'pack.json', (pack) => ({ ...pack, more: 1 }), /more/],
    [
      'with a fact of no clause',
      'pack.json',
      (pack) => ({ ...pack, facts: [{ kind: 'purpose', id: 'a', clause: '99' }] }),
      /facts\.0\.clause/,
    ],
    ['that is a list', 'pack.json', () => [], /pack/],
    [
      'with a language of another edition',
      'kk.json',
      (part) => ({ ...part, edition: '0123456789ab' }),
      /edition/,
    ],
    ['with a language of another format', 'kk.json', (part) => ({ ...part, format: 7 }), /format/],
    ['with a text of no clause', 'kk.json', (part) => ({ ...part, texts: { nowhere: 'text' } }), /nowhere/],
  ])('%s is refused with file and field', async (_what, name, change, cause) => {
    const { status, stdout, stderr } = await show(name, JSON.stringify(change(read(name))))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^tarmaq: [^\n]+\n$/)
    expect(stderr).toContain(name)
    expect(stderr).toMatch(cause)
  })

  it.each(['', '{', 'no json'])('that holds %j is refused', async (content) => {
    const { status, stderr } = await show('pack.json', content)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^tarmaq: [^\n]*pack\.json[^\n]*is no pack[^\n]*\n$/)
  })
})
