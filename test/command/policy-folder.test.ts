import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examples, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()

/** A copy of the example in which some files are others. */
function policy(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name)
  cpSync(join(examples, 'zholserik'), path, { recursive: true, filter: (file) => !file.endsWith('dist') })
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
  return path
}

const kk = readFileSync(join(examples, 'zholserik', 'kk.md'), 'utf8')

describe('a policy folder', () => {
  it.each([
    ['policy.json that is no JSON', { 'policy.json': '{' }, /policy\.json:1: is no JSON/],
    ['policy.json without its id', { 'policy.json': '{}' }, /policy\.json:1: policy: expected string/],
    ['policy.json with an unknown field', { 'policy.json': '{"policy":"zholserik","more":1}' }, /more/],
    ['policy.json of another policy', { 'policy.json': '{"policy":"other"}' }, /zholserik.*other/],
    ['Markdown that is empty', { 'kk.md': '' }, /kk\.md/],
    ['Markdown without front matter', { 'kk.md': '# A\n' }, /kk\.md:1: .*front matter/],
    [
      'Markdown in a language that no table knows',
      { 'kk.md': kk.replace('language: kk', 'language: fr') },
      /kk\.md: is in fr/,
    ],
    ['two texts in one language', { 'again.md': kk }, /second document/],
    [
      'languages that disagree',
      { 'kk.md': kk.replace(/\*\*2\.4\.\*\*.+\n\n/, '') },
      /its languages disagree in 2\.4/,
    ],
  ])('with %s is refused with one line, and nothing is written', async (what, files, cause) => {
    const path = policy(what.replace(/\W/g, '-'), files)
    const out = join(folder, 'out')
    const { status, stderr } = await tarmaq(['build', path, '--out', out])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^tarmaq: [^\n]+\n$/)
    expect(stderr).toMatch(cause)
    expect(() => readFileSync(join(out, 'pack.json'))).toThrow()
  })

  it('says what its languages disagree about', async () => {
    const path = policy('disagreeing', { 'kk.md': kk.replace('ЖСН', 'БСН') })
    const { stdout } = await tarmaq(['build', path])
    expect(stdout).toMatch(/2\.2\/2 .*only the text in ru gives the fact `iin`/)
    expect(stdout).toMatch(/2\.2\/2 .*only the text in kk gives the fact `bin`/)
  })

  it('needs no policy.json: the id stands in the front matter', async () => {
    const path = join(folder, 'bare')
    mkdirSync(path)
    writeFileSync(join(path, 'kk.md'), kk)
    const { status, stdout } = await tarmaq(['build', path])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^zholserik {2}edition [0-9a-f]{12} {2}kk published/)
  })

  it('gives the same edition as its pack', async () => {
    const path = policy('same', {})
    const out = join(folder, 'same-out')
    await tarmaq(['build', path, '--out', out])
    const request = '{"action":"use","permission":"camera"}\n'
    expect(await tarmaq(['check', path], request)).toEqual(
      await tarmaq(['check', join(out, 'pack.json')], request),
    )
  })
})
