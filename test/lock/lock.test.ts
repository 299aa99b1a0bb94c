import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemas } from '../../src/compile/schemas.js'
import { examples, tarmaq, temporaryFolder } from '../command/commands.js'

const folder = temporaryFolder()
const published = ['ru', 'kk'].map((language) => join(examples, 'published', `zholserik.${language}.txt`))
const [russian = '', kazakh = ''] = published

/** The example as a policy of its own, locked to what was published, with some corrections. */
async function lockedPolicy(name: string, corrections: readonly object[] = []): Promise<string> {
  const path = join(folder, name)
  cpSync(join(examples, 'zholserik'), path, { recursive: true, filter: (file) => !file.endsWith('dist') })
  const file = join(path, 'policy.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), corrections }, null, 2))
  expect(await tarmaq(['lock', path, ...published])).toMatchObject({ status: 0, stderr: '' })
  return path
}

/** The Russian text in another edition. */
function edition(name: string, change: (text: string) => string): string {
  const path = join(folder, name)
  const text = change(readFileSync(russian, 'utf8'))
  expect(text).not.toBe(readFileSync(russian, 'utf8'))
  writeFileSync(path, text)
  return path
}

const withoutIin = () => edition('without-iin.txt', (text) => text.replace('ИИН;', 'БИН;'))

async function findings(policy: string, file: string) {
  const { stdout } = await tarmaq(['import', file, '--policy', policy, '--json'])
  return schemas.import.parse(JSON.parse(stdout)).documents.flatMap((document) => document.findings)
}

describe('a lock', () => {
  it('holds number, length, digest and facts of every clause, and none of its words', async () => {
    const policy = await lockedPolicy('wordless')
    const text = readFileSync(join(policy, 'published.lock.json'), 'utf8')
    const lock = schemas.lock.parse(JSON.parse(text))
    const clauses = lock.languages.kk?.clauses ?? {}
    expect(Object.keys(clauses)).toHaveLength(40)
    expect(clauses['2.2/2']).toMatchObject({
      facts: [{ kind: 'data-category', id: 'iin', collected: 'declared' }],
    })
    expect(text).not.toContain('evidence')
    expect(text).not.toMatch(/"[^"]*\p{Script=Cyrillic}+ \p{Script=Cyrillic}+[^"]*"/u)
  })

  it('is the same again when it is made again', async () => {
    const policy = await lockedPolicy('again')
    const once = readFileSync(join(policy, 'published.lock.json'), 'utf8')
    await tarmaq(['lock', policy, ...published])
    expect(readFileSync(join(policy, 'published.lock.json'), 'utf8')).toBe(once)
  })

  it('is checked without being written', async () => {
    const policy = await lockedPolicy('checked')
    const before = readFileSync(join(policy, 'published.lock.json'), 'utf8')
    expect((await tarmaq(['lock', policy, ...published, '--check'])).status).toBe(0)
    const changed = await tarmaq(['lock', policy, withoutIin(), kazakh, '--check'])
    expect(changed.status).toBe(1)
    expect(changed.stdout).toMatch(/lock-changed\n.+without-iin\.txt:\d+:1 +2\.2\/2 /)
    expect(readFileSync(join(policy, 'published.lock.json'), 'utf8')).toBe(before)
  })

  it('is not matched by one language of two', async () => {
    const policy = await lockedPolicy('one-of-two')
    const { status, stdout } = await tarmaq(['lock', policy, kazakh, '--check'])
    expect([status, stdout]).toEqual([1, expect.stringContaining('in none of these files: ru')])
  })

  it('of another format says how to renew it', async () => {
    const policy = await lockedPolicy('format')
    const file = join(policy, 'published.lock.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'))
    const { status, stderr } = await tarmaq(['import', russian, '--policy', policy])
    expect(status).toBe(2)
    expect(stderr).toMatch(/published\.lock\.json:2: is a lock of format 2.*tarmaq lock .*FILE/)
  })

  it.each([
    ['that is no JSON', '{', /lock\.json:1: is no JSON/],
    [
      'with a field of another type',
      '{"format":1,"policy":7,"read":"2026-01-01","languages":{}}',
      /:1: policy/,
    ],
  ])('%s is refused with file and line', async (what, content, cause) => {
    const policy = await lockedPolicy(what.replace(/\W/g, '-'))
    writeFileSync(join(policy, 'published.lock.json'), content)
    expect(await tarmaq(['import', russian, '--policy', policy])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(cause),
    })
  })
})

describe('importing a published text of a known policy', () => {
  it('says how many clauses match, and builds the pack with the published wording', async () => {
    const policy = await lockedPolicy('known')
    const out = join(folder, 'known-out')
    const { stdout } = await tarmaq(['import', ...published, '--policy', policy, '--out', out])
    expect(stdout.match(/40 clauses are as recorded/g)).toHaveLength(2)
    expect(JSON.parse(readFileSync(join(out, 'dist', 'kk.json'), 'utf8'))).toMatchObject({
      wording: 'published',
    })
  })

  it('takes repairs of clauses that match for no more than a remark', async () => {
    const policy = await lockedPolicy('repaired')
    const repairs = (await findings(policy, russian)).filter(({ code }) => code !== 'lock-changed')
    expect(repairs.length).toBeGreaterThan(0)
    expect(repairs.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('does not refuse a changed edition: reads its facts and shows the difference', async () => {
    const policy = await lockedPolicy('changed')
    const out = join(folder, 'changed-out')
    const { status, stdout } = await tarmaq(['import', withoutIin(), '--policy', policy, '--out', out])
    expect(status).toBe(0)
    expect(stdout).toMatch(/39 clauses are as recorded/)
    expect(stdout).toMatch(/2\.2\/2 +- data-category iin/)
    expect(stdout).toMatch(/2\.2\/2 +\+ data-category bin/)
    const pack = JSON.parse(readFileSync(join(out, 'dist', 'pack.json'), 'utf8'))
    expect(JSON.stringify(pack.facts)).toContain('"bin"')
  })

  it('names what appeared and what vanished, with its place', async () => {
    const policy = await lockedPolicy('moved')
    const vanished = await findings(
      policy,
      edition('shorter.txt', (text) => text.replace(/^5\.3\..*$/m, '')),
    )
    const codes = [...new Set(vanished.map(({ code }) => code))]
    expect(codes).toContain('lock-missing')
    const longer = edition('longer.txt', (text) => `${text}\n\n6.2. Компания не передаёт номер телефона.\n`)
    expect((await findings(policy, longer)).find(({ code }) => code === 'lock-extra')).toMatchObject({
      severity: 'error',
      line: expect.any(Number),
    })
  })

  it('flags the corrections that rest on the old wording', async () => {
    const reason = 'the item means the number of the person, not of a company'
    const policy = await lockedPolicy('corrected', [
      { clause: '2.2/2', action: 'change', fact: { kind: 'data-category', id: 'iin' }, reason },
    ])
    expect((await findings(policy, russian)).filter(({ message }) => message.includes(reason))).toEqual([])
    expect(
      (await findings(policy, withoutIin())).filter(({ message }) => message.includes(reason)),
    ).toMatchObject([{ code: 'lock-changed', clause: '2.2/2' }])
  })

  it('leaves nothing behind when a file cannot be read', async () => {
    const policy = await lockedPolicy('unreadable')
    const out = join(folder, 'unreadable-out')
    const { status } = await tarmaq([
      'import',
      russian,
      join(folder, 'none.txt'),
      '--policy',
      policy,
      '--out',
      out,
    ])
    expect(status).toBe(2)
    expect(readdirSync(folder)).not.toContain('unreadable-out')
  })
})
