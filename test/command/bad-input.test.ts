import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examples, type Outcome, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const zholserik = join(examples, 'zholserik')
const sentence = 'Компания собирает номер телефона пользователя. '

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** One clear line with file and cause, exit code 2, nothing printed, no stack trace. */
function expectOneLine({ status, stdout, stderr }: Outcome, named: string, cause: RegExp): void {
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^tarmaq: [^\n]+\n$/)
  expect(stderr).toContain(named)
  expect(stderr).toMatch(cause)
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+/)
}

/** KOI8-R, which nothing published in this century should be in. */
const koi8 = Uint8Array.from(sentence.repeat(20).toLowerCase(), (letter) => {
  const at = 'юабцдефгхийклмнопярстужвьызшэщчъ'.indexOf(letter)
  return at < 0 ? letter.charCodeAt(0) : 0xc0 + at
})

describe('a published file that cannot be read', () => {
  mkdirSync(join(folder, 'a-folder.txt'))
  const page = '<!doctype html><html><head><script>let a</script></head><body><img src="a.png"></body></html>'
  it.each([
    ['that is missing', join(folder, 'missing.txt'), /no such file/],
    ['that is a folder', join(folder, 'a-folder.txt'), /directory|folder/],
    ['that is empty', file('empty.txt', ''), /empty/],
    ['that is blank', file('blank.txt', ' \n\n\t'), /blank|empty|letters/],
    ['of fewer than 100 letters', file('short.txt', sentence), /letters/],
    [
      'of binary content',
      file(
        'binary.txt',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      ),
      /./,
    ],
    [
      'of a picture',
      file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, ...new Uint8Array(900)])),
      /./,
    ],
    ['in no known encoding', file('koi8.txt', koi8), /no known encoding/],
    ['of HTML without text', file('no-text.html', page), /no visible text/],
    ['of digits and dots', file('digits.txt', '1.2.3.4.5.6.7.8.9.0.\n'.repeat(20_000)), /letters/],
    [
      'in a language that no table knows',
      file('latin.txt', 'the company collects nothing at all. '.repeat(20)),
      /language/,
    ],
  ])('%s', async (_what, path, cause) => {
    expectOneLine(await tarmaq(['import', path, '--out', join(folder, 'out')]), path, cause)
    expect(readdirSync(folder)).not.toContain('out')
  })

  it('that is larger than the limit, which can be set', async () => {
    const path = file('large.txt', sentence.repeat(20_000))
    expectOneLine(await tarmaq(['import', path, '--limit', '1']), path, /limit of 1 MiB/)
  })

  it('beside one that can be read: nothing is written', async () => {
    const good = file('good.txt', `Политика\n\n1. Данные\n\n1.1. ${sentence.repeat(5)}\n`)
    const missing = join(folder, 'missing.txt')
    expectOneLine(
      await tarmaq(['import', good, missing, '--out', join(folder, 'out')]),
      missing,
      /no such file/,
    )
    expect(readdirSync(folder)).not.toContain('out')
  })
})

describe('a file made to be slow', () => {
  const deep = (mark: string) => `# Политика\n\n${mark.repeat(100_000)} ${sentence.repeat(5)}\n`
  it.each([
    ['quotes', deep('>')],
    ['quotes with spaces', deep('> ')],
    ['lists', deep('- ')],
    ['stars', deep('**')],
    ['brackets', deep('[')],
    ['one line of 10 MB', `# Политика\n\n${sentence.repeat(115_000)}\n`],
  ])('%s, is read or refused, and hangs nobody', { timeout: 300_000 }, async (_what, text) => {
    const path = file('slow.md', text)
    const { status, stderr } = await tarmaq(['import', path])
    expect([0, 2]).toContain(status)
    if (status === 2) expect(stderr).toMatch(/^tarmaq: [^\n]*slow\.md[^\n]+\n$/)
  })
})

describe('a wrong call', () => {
  it.each([
    [[], /name a command: import, build, /],
    [['imprt'], /imprt/],
    [['import'], /file/],
    [['import', 'a.txt', '--limit', 'much'], /--limit/],
    [['import', 'a.txt', '--limit', '0'], /--limit/],
    [['import', 'a.txt', '--messages', 'de'], /en, ru, kk/],
    [['import', 'a.txt', '--nonsense'], /--nonsense/],
    [['schema', 'nothing'], /nothing; there are pack/],
    [['show', join(folder, 'nowhere')], /nowhere: no such/],
    [['show', zholserik, '99', '--rules'], /has no clause 99/],
    [['emit', 'ios-strings', zholserik, '--purpose', 'camera'], /--purpose camera: .* expected/],
    [['emit', 'ios-strings', zholserik, '--purpose', 'camera='], /--purpose camera=: .* expected/],
    [['emit', 'ios-strings', zholserik, '--purpose', '='], /--purpose =: .* expected/],
    [
      ['emit', 'ios-strings', zholserik, '--purpose', 'camera=identification=x'],
      /camera for identification=x/,
    ],
    [['emit', 'cedar', zholserik, '--purpose', 'camera=identification'], /--purpose .*cedar/],
    [['build', join(folder, 'nowhere')], /nowhere: no such/],
    [['build', join(folder, 'a-folder.txt')], /no policy/],
  ])('%j', async (args, cause) => {
    expectOneLine(await tarmaq(args), '', cause)
  })
})

describe('a policy whose names hold control characters', () => {
  const named = join(folder, 'hostile')
  mkdirSync(named)
  writeFileSync(join(named, 'policy.json'), JSON.stringify({ policy: 'x\u001B[2J\ny', service: '\u009B31m' }))
  writeFileSync(
    join(named, 'ru.md'),
    `---\nlanguage: ru\nwording: restated\n---\n\n# Политика\n\n## 1. Данные\n\n**1.1.** ${sentence}\n`,
  )

  it.each([
    [['build', named]],
    [['show', named]],
    [['show', named, '--rules']],
    [['show', named, '1.1']],
    [['check', named, join(folder, 'blank.txt')]],
    [['emit', 'cedar', named]],
    [['emit', 'ios-strings', named]],
    [['emit', 'android-strings', named]],
    [['emit', 'ios-strings', named, '--purpose', 'camera=\u001B[2J']],
  ])('steers no terminal: %j', async (args) => {
    const { stdout, stderr } = await tarmaq(args)
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)
    expect(stdout + stderr).not.toMatch(/^y/m)
  })
})
