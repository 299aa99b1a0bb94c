import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageScript, pageStyles } from '../../src/page.js'
import { examples, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const policy = join(examples, 'zholserik')

describe('tarmaq render', () => {
  it('prints the page in the first language of the policy', async () => {
    const { status, stdout, stderr } = await tarmaq(['render', policy])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="ru"/)
    expect(stdout).toMatch(/<\/html>\n$/)
  })

  it('writes the page into a file, in the language asked for, and says so', async () => {
    const out = join(folder, 'site', 'policy.html')
    const { status, stdout } = await tarmaq(['render', policy, '--language', 'kk-KZ', '--out', out])
    expect([status, stdout]).toEqual([0, `policy.html  → ${join(folder, 'site')}\n`])
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>\n<html lang="kk"/)
    expect(readdirSync(join(folder, 'site'))).toEqual(['policy.html'])
  })

  it('writes style sheet and script beside the page where they are to stand apart', async () => {
    const out = join(folder, 'apart', 'privacy policy.html')
    expect((await tarmaq(['render', policy, '--separate', '--out', out])).status).toBe(0)
    const page = readFileSync(out, 'utf8')
    expect(page).toContain('href="privacy%20policy.css"')
    expect(page).toContain('src="privacy%20policy.js"')
    expect(readFileSync(join(folder, 'apart', 'privacy policy.css'), 'utf8')).toBe(pageStyles)
    expect(readFileSync(join(folder, 'apart', 'privacy policy.js'), 'utf8')).toBe(pageScript)
  })

  it.each([
    ['a language that the policy has not', ['--language', 'en'], /has no text in en; its languages: ru, kk/],
    ['files apart without a name for them', ['--separate'], /--out must name the page/],
    ['a folder for a file', ['--out', folder], /is a folder, --out names a file/],
  ])('refuses %s in one line', async (_what, args, message) => {
    const { status, stdout, stderr } = await tarmaq(['render', policy, ...args])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^tarmaq: [^\n]+\n$/)
    expect(stderr).toMatch(message)
  })

  it('refuses a policy without texts', async () => {
    const dist = join(folder, 'dist')
    const bare = join(folder, 'bare')
    await tarmaq(['build', policy, '--out', dist])
    mkdirSync(bare)
    writeFileSync(join(bare, 'pack.json'), readFileSync(join(dist, 'pack.json')))
    const { status, stderr } = await tarmaq(['render', bare])
    expect([status, stderr]).toEqual([2, `tarmaq: ${bare}: has no text in any language\n`])
  })
})
