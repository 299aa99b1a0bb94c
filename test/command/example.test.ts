import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPolicy } from '../../src/command/policy.js'
import { ruleRows } from '../../src/command/rule-rows.js'
import { compileRules } from '../../src/compile/rules.js'
import { schemas } from '../../src/compile/schemas.js'
import type { Pack } from '../../src/model/pack.js'
import { examples, type Outcome, repository, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const policy = join(examples, 'zholserik')
const published = ['examples/published/zholserik.ru.txt', 'examples/published/zholserik.kk.txt']

describe('the example', () => {
  beforeAll(() => process.chdir(repository))

  it('is imported to exactly the policy Markdown that stands beside it', async () => {
    const out = join(folder, 'imported')
    const { status, stderr } = await tarmaq(['import', ...published, '--policy', 'zholserik', '--out', out])
    expect([status, stderr]).toEqual([0, ''])
    for (const name of ['ru.md', 'kk.md']) {
      expect(readFileSync(join(out, name), 'utf8')).toBe(readFileSync(join(policy, name), 'utf8'))
    }
  })

  it('gives the same again when its own policy Markdown is imported', async () => {
    const out = join(folder, 'again')
    const files = ['ru.md', 'kk.md'].map((name) => join(policy, name))
    expect((await tarmaq(['import', ...files, '--out', out])).status).toBe(0)
    expect(readFileSync(join(out, 'kk.md'), 'utf8')).toBe(readFileSync(join(policy, 'kk.md'), 'utf8'))
  })

  it('leaves no clause of a list unrecognised', async () => {
    const { stdout } = await tarmaq(['import', ...published, '--json'])
    const { documents } = schemas.import.parse(JSON.parse(stdout))
    expect(documents.map(({ language, clauses }) => [language, clauses.length])).toEqual([
      ['ru', 40],
      ['kk', 40],
    ])
    for (const { findings } of documents) {
      expect(findings.filter(({ code }) => code === 'fact-unrecognised')).toEqual([])
    }
  })

  it('is built into packs and a typed module', async () => {
    const out = join(folder, 'dist')
    const { status, stdout } = await tarmaq(['build', policy, '--out', out])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^zholserik {2}edition [0-9a-f]{12} {2}ru published, kk published/)
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['index.d.ts', 'index.js', 'kk.json', 'pack.json']),
    )
    expect(readdirSync(join(out, 'kk')).sort()).toEqual([
      'index.cjs',
      'index.d.cts',
      'index.d.ts',
      'index.js',
    ])
    schemas.pack.parse(JSON.parse(readFileSync(join(out, 'pack.json'), 'utf8')))
    schemas['language-pack'].parse(JSON.parse(readFileSync(join(out, 'kk.json'), 'utf8')))
    expect(readFileSync(join(out, 'index.d.ts'), 'utf8')).toContain("'iin'")
    execFileSync('node', ['--check', join(out, 'index.js')])
  })

  it('is built with a folder of policies, each into its own dist', async () => {
    const out = join(folder, 'all')
    expect((await tarmaq(['build', examples, '--out', out])).status).toBe(0)
    expect(readdirSync(out)).toContain('pack.json')
  })

  it('shows a clause to read: headings above, text, facts, digest', async () => {
    const { stdout } = await tarmaq(['show', policy, '2.2/2', '--language', 'kk-KZ'])
    expect(stdout).toContain('ЖСН')
    expect(stdout).toContain('Бізге қандай деректер керек')
    expect(stdout).toContain('data-category iin (collected: declared)')
    expect(stdout).toMatch(/sha256 +[0-9a-f]{64}/)
  })

  it('shows all clauses, and the rules of one', async () => {
    const overview = await tarmaq(['show', policy])
    expect(overview.stdout.split('\n').filter((line) => /^\d/.test(line))).toHaveLength(38)
    expect((await tarmaq(['show', policy, '2.1', '--rules'])).stdout).toMatch(
      /^2\.1 +requires +collect +condition: consent/m,
    )
  })

  it('shows all that answers are made from, each with its clause: rules, and the clauses that lead in lists', async () => {
    const { pack } = await openPolicy(policy)
    const { lists, ...rules } = pack.rules
    const rows = [
      ...Object.values(rules)
        .flat()
        .map(({ clause }) => clause),
      ...Object.values(lists),
    ]
    const { stdout } = await tarmaq(['show', policy, '--rules'])
    const lines = stdout.trimEnd().split('\n').slice(3)
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(rows.sort())
    expect(stdout).toMatch(/^2\.2 +leads +list: data$/m)
    expect(stdout).toMatch(/^2\.4 +prohibits +collect +data: health$/m)
    expect(stdout).toMatch(/^5\.3 +obliges +collect, transfer +duty: encrypt-in-transit$/m)
    expect(stdout).toMatch(/^4\.2 +cautions +use, collect +code: refusal-limits-use +permission: camera$/m)
  })

  it('says of a rule that covers no data that it covers none', () => {
    const rules = compileRules([{ kind: 'device-permission', id: 'notifications', clause: '1' }], [])
    const rows = ruleRows({ rules } as Pack).map((row) => row.join('|'))
    expect(rows).toContain('1|permits|collect|grants: permission  permission: notifications  data: none')
  })

  it.each([
    [['show', policy, '9.9'], /no clause 9\.9/],
    [['show', policy, '--language', 'de'], /no text in de; its languages: ru, kk/],
  ])('says what is not there: %j', async (args, cause) => {
    const { status, stderr } = await tarmaq(args)
    expect(status).toBe(2)
    expect(stderr).toMatch(cause)
  })

  it('is told in the language asked for', async () => {
    const { stdout } = await tarmaq(['import', ...published, '--messages', 'kk'])
    expect(stdout).toContain('40 тармақ')
  })
})

describe('colour', () => {
  const sequence = '\u001b['
  const coloured = async (options: Parameters<typeof tarmaq>[2]): Promise<Outcome> =>
    tarmaq(['import', join(repository, published[0] ?? '')], '', options)

  it('is for terminals only, and not where NO_COLOR is set', async () => {
    expect((await coloured({ terminal: true })).stdout).toContain(sequence)
    expect((await coloured({ terminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(sequence)
    expect((await coloured({ terminal: false })).stdout).not.toContain(sequence)
  })

  it('comes with a line of progress on a terminal, which is gone at the end', async () => {
    expect((await coloured({ terminal: false })).stderr).toBe('')
    const { stderr } = await coloured({ terminal: true })
    expect(stderr).toContain('reading ')
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true)
  })
})
