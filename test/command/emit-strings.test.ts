import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAndroidStrings } from '../emit/android-strings.js'
import { readAppleStrings } from '../emit/apple-strings.js'
import { tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const at = (...parts: string[]) => join(folder, ...parts)

describe('tarmaq emit for native apps', () => {
  it('writes a folder for each language of iOS', async () => {
    const { status, stdout, stderr } = await tarmaq(['emit', 'ios-strings', 'kreditomat', '--out', at('ios')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('kk.lproj/InfoPlist.strings')
    expect(readdirSync(at('ios')).sort()).toEqual(['kk.lproj', 'ru.lproj'])
    const texts = readAppleStrings(readFileSync(at('ios', 'kk.lproj', 'InfoPlist.strings'), 'utf8'))
    expect(texts.size).toBe(3)
  })

  it('prints them where no folder is named', async () => {
    const { stdout } = await tarmaq(['emit', 'android-strings', '1kredit'])
    for (const name of ['values', 'values-ru', 'values-kk'])
      expect(stdout).toContain(`// ${name}/strings.xml\n`)
  })

  it('tells first what the app asks a permission for', async () => {
    const purposes = ['--purpose', 'camera=identification', '--purpose', 'camera=data-verification']
    const out = at('purposes')
    const { status } = await tarmaq(['emit', 'android-strings', '1kredit', ...purposes, '--out', out])
    expect(status).toBe(0)
    const texts = readAndroidStrings(readFileSync(join(out, 'values', 'strings.xml'), 'utf8'))
    expect(texts.get('permission_camera_rationale')).toContain(
      'нужен для идентификации и регистрации (пункт 4.2.1) и проверки данных (пункт 4.2.6), а также',
    )
    expect(texts.get('permission_location_rationale')).not.toContain('идентификации')
  })

  it.each(['camera=marketing', 'contacts=identification', '__proto__=x'])(
    'refuses a purpose that the policy does not grant: %s',
    async (purpose) => {
      const { status, stdout, stderr } = await tarmaq([
        'emit',
        'ios-strings',
        '1kredit',
        '--purpose',
        purpose,
      ])
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/^tarmaq: policy 1kredit does not grant .*\n$/)
    },
  )

  it('writes over what it wrote, and over nothing else', async () => {
    const again = ['emit', 'android-strings', '1kredit', '--out', at('app')]
    expect((await tarmaq(again)).status).toBe(0)
    expect((await tarmaq(again)).status).toBe(0)
    mkdirSync(at('other', 'values-kk'), { recursive: true })
    writeFileSync(at('other', 'values-kk', 'strings.xml'), '<resources></resources>')
    const { status, stderr } = await tarmaq(['emit', 'android-strings', '1kredit', '--out', at('other')])
    expect(status).toBe(2)
    expect(stderr).toContain('values-kk/strings.xml: was not written by tarmaq emit')
    expect(readdirSync(at('other'))).toEqual(['values-kk'])
    expect(readFileSync(at('other', 'values-kk', 'strings.xml'), 'utf8')).toBe('<resources></resources>')
  })

  it('says which targets there are', async () => {
    const { status, stderr } = await tarmaq(['emit', 'windows-strings', 'kreditomat'])
    expect(status).toBe(2)
    expect(stderr).toContain('cedar, ios-strings, android-strings')
  })
})
