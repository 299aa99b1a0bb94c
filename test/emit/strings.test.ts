import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { androidStrings, androidText } from '../../src/emit/android-strings.js'
import { iosStrings } from '../../src/emit/ios-strings.js'
import type { Emitted } from '../../src/emit/permission-texts.js'
import { loadPolicy, type Policy } from '../../src/index.js'
import type { LanguagePack, PackClause, PackFact } from '../../src/model/pack.js'
import { type PromptWords, promptWords } from '../../src/prompt.js'
import { shippedPolicy } from '../explain/space.js'
import { packOf, smallClauses, smallFacts } from '../run/policies.js'
import { readAndroidStrings } from './android-strings.js'
import { readAppleStrings } from './apple-strings.js'

const words = (policy: Policy, permission: string, language: string) =>
  promptWords(policy, permission, { language }) as PromptWords
const oneText = ({ why, may }: PromptWords) => [why, ...may].join(' ')
const first = ({ files }: Emitted) => [...files.values()][0] as string

describe('the texts of the shipped policies', () => {
  let kreditomat: Policy
  let kredit: Policy

  beforeAll(async () => {
    kreditomat = await shippedPolicy('kreditomat')
    kredit = await shippedPolicy('1kredit')
  })

  it('are the prompts, under the keys that iOS asks for', () => {
    const { files, remarks } = iosStrings(kreditomat)
    expect([...files.keys()]).toEqual(['ru.lproj/InfoPlist.strings', 'kk.lproj/InfoPlist.strings'])
    expect(remarks).toEqual([])
    for (const language of ['ru', 'kk']) {
      const texts = readAppleStrings(files.get(`${language}.lproj/InfoPlist.strings`) as string)
      expect(Object.fromEntries(texts)).toEqual({
        NSLocationWhenInUseUsageDescription: oneText(words(kreditomat, 'location', language)),
        NSCameraUsageDescription: oneText(words(kreditomat, 'camera', language)),
        NSContactsUsageDescription: oneText(words(kreditomat, 'contacts', language)),
      })
    }
  })

  it('are two sentences where iOS shows them, and name a clause', () => {
    for (const policy of [kreditomat, kredit]) {
      for (const file of iosStrings(policy).files.values()) {
        for (const text of readAppleStrings(file).values()) {
          expect(text.split(/(?<=\.) /)).toHaveLength(2)
          expect(text).toMatch(/пункт 2\.4|2\.4-тармақ/)
          expect(text.length).toBeLessThan(350)
        }
      }
    }
  })

  it('are the prompts, as Android resources in each language and by default', () => {
    const { files } = androidStrings(kreditomat)
    expect([...files.keys()]).toEqual([
      'values/strings.xml',
      'values-ru/strings.xml',
      'values-kk/strings.xml',
    ])
    expect(files.get('values/strings.xml')).toBe(files.get('values-ru/strings.xml'))
    const texts = readAndroidStrings(files.get('values-kk/strings.xml') as string)
    const { title, mayNot, refusal } = words(kreditomat, 'contacts', 'kk')
    expect(texts.get('permission_contacts_title')).toBe(title)
    expect(texts.get('permission_contacts_rationale')).toBe(oneText(words(kreditomat, 'contacts', 'kk')))
    expect(texts.get('permission_contacts_limits')).toBe(mayNot.join(' '))
    expect(texts.get('permission_contacts_refusal')).toBe(refusal)
    expect(texts.size).toBe(3 * 4)
  })

  it('leave out what a policy does not have: contacts, in one of the two', () => {
    for (const emitted of [iosStrings(kredit), androidStrings(kredit)]) {
      for (const file of emitted.files.values()) {
        expect(file).not.toMatch(/contacts/i)
        expect(file).toContain('edition 8ffc1cbdd6be')
      }
    }
  })
})

/** A policy in Russian with these facts beside its own. */
function policyWith(
  facts: readonly PackFact[],
  { clauses = smallClauses, id = 'sample', language = 'ru' } = {},
) {
  const pack = { ...packOf([...smallFacts, ...facts], clauses), policy: id }
  const part: LanguagePack = { format: 1, edition: pack.edition, language, wording: 'restated', texts: {} }
  return loadPolicy(pack, part)
}

const permission = (id: string): PackFact => ({ kind: 'device-permission', id, clause: '3.2' })

describe('a permission that iOS', () => {
  it('has no text for is remarked on, and left out', () => {
    const { files, remarks } = iosStrings(policyWith([permission('sms')]))
    expect(remarks).toEqual(['sms: iOS has no text for this permission, nothing is emitted'])
    expect([...readAppleStrings([...files.values()][0] as string).keys()]).toEqual([
      'NSContactsUsageDescription',
    ])
  })

  it('has a text for, but the policy no data, collects nothing', () => {
    const texts = readAppleStrings(first(iosStrings(policyWith([permission('bluetooth')]))))
    expect(texts.get('NSBluetoothAlwaysUsageDescription')).toBe(
      'Политика конфиденциальности предусматривает доступ к Bluetooth (пункт 3.2). Собирать данные через этот доступ политика не разрешает.',
    )
  })

  it('has two texts for, of different versions, has both', () => {
    const { files } = iosStrings(policyWith([permission('calendar')]))
    const texts = readAppleStrings([...files.values()][0] as string)
    expect(texts.get('NSCalendarsFullAccessUsageDescription')).toContain('календарю')
    expect(texts.get('NSCalendarsUsageDescription')).toBe(texts.get('NSCalendarsFullAccessUsageDescription'))
  })
})

describe('a language', () => {
  it('without wording of prompts is remarked on, and left out', () => {
    for (const emit of [iosStrings, androidStrings]) {
      const { files, remarks } = emit(policyWith([], { language: 'uz' }))
      expect(files.size).toBe(0)
      expect(remarks).toEqual(['uz: prompts have no wording in this language, nothing is emitted'])
    }
  })

  it('names no file outside of the folder', () => {
    const { files } = androidStrings(policyWith([], { language: '../../ru' }))
    expect(files.size).toBe(0)
  })

  it('is missed where none is loaded', () => {
    const { remarks } = iosStrings(loadPolicy(packOf(smallFacts, smallClauses)))
    expect(remarks).toEqual(['no language of the policy is loaded, nothing is emitted'])
  })
})

describe('a hostile policy', () => {
  const clauseOf = (id: string): PackClause => ({ id, kind: 'purpose', printed: null })

  function hostile(text: string): Policy {
    const clauses = [...smallClauses, ...(smallClauses.some(({ id }) => id === text) ? [] : [clauseOf(text)])]
    const facts: PackFact[] = [
      { kind: 'purpose', id: text, clause: text },
      { kind: 'device-permission', id: text, clause: text },
    ]
    return policyWith(facts, { clauses, id: text })
  }

  const named =
    '"; */ /* --> <!-- ]]> </string> \\ \\n \\" \' @x ?y %s %1$d & &amp; \n \r \t \0 \u2028 \uFFFF --'

  it('gets its words through to iOS as they are', () => {
    const policy = hostile(named)
    const texts = readAppleStrings(first(iosStrings(policy)))
    expect(texts.get('NSContactsUsageDescription')).toBe(oneText(words(policy, 'contacts', 'ru')))
    expect(texts.get('NSContactsUsageDescription')).toContain(']]> </string> \\ \\n \\"')
    expect(texts.size).toBe(1)
  })

  it('gets its words through to Android, on one line', () => {
    const policy = hostile(named)
    const { files, remarks } = androidStrings(policy)
    const text = readAndroidStrings(files.get('values-ru/strings.xml') as string).get(
      'permission_contacts_rationale',
    )
    const shown = oneText(words(policy, 'contacts', 'ru')).replace(/[\p{Cc}\p{Zl}\uFFFF]+/gu, ' ')
    expect(text).toBe(shown)
    expect(text).toContain(']]> </string> \\ \\n \\" \' @x ?y %s %1$d & &amp;')
    expect(remarks).toHaveLength(1)
  })

  it.each([
    ['@string/secret', '\\@string/secret'],
    [' ?attr/secret', ' \\?attr/secret'],
    ['a@b ?', 'a@b ?'],
    ['it\'s "so"', 'it\\\'s \\"so\\"'],
    ['\\n & <b>', '\\\\n &amp; &lt;b&gt;'],
  ])('refers to nothing else on Android: %s', (text, written) => {
    expect(androidText(text)).toBe(written)
  })

  it('writes files that are well formed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const policy = hostile(text)
        for (const file of iosStrings(policy).files.values()) expect(readAppleStrings(file).size).toBe(1)
        for (const file of androidStrings(policy).files.values()) {
          expect(readAndroidStrings(file).size).toBeGreaterThanOrEqual(4)
        }
      }),
      {
        numRuns: 60,
        seed: 5,
        examples: [
          ['*/'],
          ['--'],
          ['-'],
          ['@'],
          ['?'],
          ['\\'],
          ['%'],
          [']]>'],
          ['\ud800'],
          ['sms'],
          ['__proto__'],
        ],
      },
    )
  })
})
