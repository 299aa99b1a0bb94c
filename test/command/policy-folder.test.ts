import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examples, repository, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()

const iin = { kind: 'data-category', id: 'iin' }

/** The example's `policy.json` with corrections. */
function corrected(...corrections: readonly object[]): string {
  const file = JSON.parse(readFileSync(join(examples, 'zholserik', 'policy.json'), 'utf8'))
  return JSON.stringify({ ...file, corrections }, null, 2)
}

/** A copy of the example in which some files are others, or missing. */
function policy(name: string, files: Readonly<Record<string, string | null>>): string {
  const path = join(folder, name)
  cpSync(join(examples, 'zholserik'), path, { recursive: true, filter: (file) => !file.endsWith('dist') })
  for (const [file, content] of Object.entries(files)) {
    if (content === null) rmSync(join(path, file))
    else writeFileSync(join(path, file), content)
  }
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

  it.each([
    ['no policy Markdown', { 'ru.md': null, 'kk.md': null }, /no-policy-Markdown: no policy Markdown/],
    [
      'a listed language missing',
      { 'kk.md': null },
      /policy\.json:7: lists language `kk`, but there is no kk\.md/,
    ],
    [
      'two documents of one language',
      { 'again.md': kk },
      /kk\.md:3: is a second document in language `kk`, beside .*again\.md/,
    ],
    [
      'a clause in one language only',
      { 'kk.md': kk.replace(/\*\*2\.4\.\*\*.+\n\n/, '') },
      /ru\.md:\d+: its languages disagree in 2\.4/,
    ],
    [
      'a correction of no clause',
      { 'policy.json': corrected({ clause: '99.1', action: 'drop', fact: iin, reason: 'gone' }) },
      /policy\.json:\d+: corrects clause 99\.1, which is not there/,
    ],
    [
      'a correction of a fact that the clause does not give',
      { 'policy.json': corrected({ clause: '2.4', action: 'drop', fact: iin, reason: 'misread' }) },
      /policy\.json:\d+: corrects the fact data-category `iin`, which clause 2\.4 does not give/,
    ],
    [
      'a correction without a reason',
      { 'policy.json': corrected({ clause: '2.2/2', action: 'drop', fact: iin }) },
      /policy\.json:\d+: corrections\.0\.reason/,
    ],
    [
      'front matter of another wording',
      { 'kk.md': kk.replace('wording: published', 'wording: own') },
      /kk\.md:4: /,
    ],
    [
      'front matter of another policy',
      { 'kk.md': kk.replace('policy: z', 'policy: w') },
      /kk\.md:2: .*`wholserik`/,
    ],
  ])('with %s is named with file and line, and nothing is written', async (what, files, cause) => {
    const path = policy(what.replace(/\W/g, '-'), files)
    const out = join(folder, 'nothing')
    const { status, stderr } = await tarmaq(['build', path, '--out', out])
    expect([status, stderr]).toEqual([2, expect.stringMatching(cause)])
    expect(stderr).toMatch(/^tarmaq: [^\n]+\n$/)
    expect(existsSync(out)).toBe(false)
  })

  it('settles a disagreement by a correction with its reason', async () => {
    const other = { 'kk.md': kk.replace('ЖСН', 'БСН') }
    expect((await tarmaq(['build', policy('unsettled', other)])).status).toBe(2)
    const bin = { kind: 'data-category', id: 'bin', collected: 'declared' }
    const reason = 'the number of a person is meant: the item stands among data of persons'
    const settled = {
      ...other,
      'policy.json': corrected(
        { clause: '2.2/2', action: 'drop', fact: bin, language: 'kk', reason },
        { clause: '2.2/2', action: 'add', fact: { ...iin, collected: 'declared' }, language: 'kk', reason },
      ),
    }
    const path = policy('settled', settled)
    expect(await tarmaq(['build', path])).toMatchObject({ status: 0, stderr: '' })
    expect((await tarmaq(['show', path, '2.2/2'])).stdout).toMatch(/facts +data-category iin/)
  })

  it('is built from a folder that stands alone, with modules for every kind of package', async () => {
    const path = policy('alone', {})
    expect((await tarmaq(['build', path])).status).toBe(0)
    expect(JSON.parse(readFileSync(join(path, 'dist', 'package.json'), 'utf8'))).toMatchObject({
      type: 'module',
    })
    expect(readFileSync(join(path, 'dist', 'index.d.ts'), 'utf8')).toMatch(/readonly data: .*'iin'/)
  })

  it('says what its languages disagree about, and stops', async () => {
    const out = join(folder, 'disagreeing-out')
    const path = join(repository, 'test', 'fixtures', 'disagreeing')
    const { status, stdout, stderr } = await tarmaq(['build', path, '--out', out])
    expect(status).toBe(2)
    expect(stdout).toMatch(/ru\.md:14:1 +1\.1\/2 .*only the text in ru gives the fact `phone-number`/)
    expect(stdout).toMatch(/ru\.md:14:1 +1\.1\/2 .*only the text in kk gives the fact `address`/)
    expect(stderr).toMatch(/disagree in 1\.1\/2, 2\.1\/2; settle it/)
    expect(existsSync(out)).toBe(false)
  })

  it('takes a README for what it is: about the folder, no text of the policy', async () => {
    const path = policy('with-readme', { 'README.md': '# About these files\n' })
    expect(await tarmaq(['build', path])).toMatchObject({ status: 0, stderr: '' })
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
