import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPolicy, type Policy } from '../../src/index.js'
import type { PackFact } from '../../src/model/pack.js'
import { type PromptWords, prompter, promptWords } from '../../src/prompt.js'
import { languages } from '../explain/sentences.js'
import { shippedPolicy } from '../explain/space.js'
import { packOf, smallClauses, smallFacts, smallPack } from '../run/policies.js'
import { expectWholePrompt } from './whole-prompt.js'

const small = loadPolicy(smallPack)

function wordsWith(facts: readonly PackFact[], permission: string, language = 'en'): PromptWords {
  const policy = loadPolicy(packOf([...smallFacts, ...facts], smallClauses))
  return promptWords(policy, permission, { language }) as PromptWords
}

describe('the prompts of the shipped policies', () => {
  let kreditomat: Policy
  let kredit: Policy

  beforeAll(async () => {
    kreditomat = await shippedPolicy('kreditomat')
    kredit = await shippedPolicy('1kredit')
  })

  it('say in Russian what is done with contacts', () => {
    expect(promptWords(kreditomat, 'contacts', { language: 'ru' })).toMatchObject({
      language: 'ru',
      title: 'Доступ к контактам',
      why: 'По политике конфиденциальности доступ к контактам нужен для целей из раздела 4.',
      may: [
        'Политика разрешает собирать через этот доступ только то, что вы выбрали сами: номера телефонов контактных лиц (пункт 2.4).',
      ],
      mayNot: [
        'Остальные записи телефонной книги политика использовать не разрешает (пункт 2.4).',
        'Без вашего согласия собирать эти данные политика не разрешает (пункт 3.1).',
        'Ничего другого и ни для чего другого собирать через этот доступ политика не разрешает.',
      ],
      refusal:
        'Политика оставляет решение за вами (пункт 6.1.3). Если вы откажете, использование сервиса может быть ограничено (пункт 2.4).',
    })
  })

  it('say in Kazakh what location is for', () => {
    for (const policy of [kreditomat, kredit]) {
      expect(promptWords(policy, 'location', { language: 'kk-KZ' })).toMatchObject({
        language: 'kk',
        title: 'Орналасқан жерді анықтауға рұқсат',
        why: 'Құпиялылық саясаты бойынша орналасқан жерді анықтауға рұқсат қауіпсіздікті қамтамасыз ету мен алаяқтықтың алдын алу (4.2.5-тармақ), сондай-ақ онда аталған басқа мақсаттар (4-бөлім) үшін қажет.',
        may: [
          'Саясат осы рұқсат арқылы өзіңіз таңдаған деректерді ғана жинауға жол береді: орналасқан жеріңіз (2.4-тармақ).',
        ],
        mayNot: [
          'Саясат өзіңіз таңдамаған деректерді пайдалануға жол бермейді (2.4-тармақ).',
          'Саясат бұл деректерді келісіміңізсіз жинауға жол бермейді (3.1-тармақ).',
          'Саясат осы рұқсат арқылы басқа деректерді жинауға да, деректерді басқа мақсатта жинауға да жол бермейді.',
        ],
        refusal:
          'Саясат бойынша шешімді өзіңіз қабылдайсыз (6.1.3-тармақ). Бас тартсаңыз, сервисті пайдалануыңыз шектелуі мүмкін (2.4-тармақ).',
      })
    }
  })

  it('cite each clause once, exactly, with its name', () => {
    expect(promptWords(kreditomat, 'camera', { language: 'ru' })?.clauses).toEqual([
      { id: '4', name: 'раздел 4' },
      { id: '2.4/2', name: 'подпункт 2 пункта 2.4' },
      { id: '2.4/p1', name: 'абзац 1 после перечня пункта 2.4' },
      { id: '3.1', name: 'пункт 3.1' },
      { id: '6.1.3', name: 'пункт 6.1.3' },
      { id: '2.4/p2', name: 'абзац 2 после перечня пункта 2.4' },
    ])
  })

  it('tell first what the app asks for', () => {
    const purposes = ['identification', 'data-verification']
    expect(promptWords(kreditomat, 'camera', { language: 'ru', purposes })?.why).toBe(
      'По политике конфиденциальности доступ к камере нужен для идентификации и регистрации (пункт 4.2.1) и проверки данных (пункт 4.2.6), а также для других целей из раздела 4.',
    )
    const many = [...purposes, 'support', 'communication']
    expect(promptWords(kreditomat, 'camera', { language: 'kk', purposes: many })?.why).not.toContain('4.2.7')
    expect(promptWords(kreditomat, 'camera', { language: 'ru', purposes: ['marketing'] })).toBeUndefined()
    expect(promptWords(kredit, 'contacts', { language: 'ru' })).toBeUndefined()
  })
})

describe('a prompt', () => {
  it('lists purposes as long as they are few, and points at their place where they are many', () => {
    expect(promptWords(small, 'contacts', { language: 'en' })?.why).toBe(
      'Under the privacy policy, access to your contacts is needed for user support and communicating with you (clause 2.1).',
    )
    const purpose = (id: string, clause: string): PackFact => ({ kind: 'purpose', id, clause })
    const three = wordsWith([purpose('statistics', '2.3')], 'contacts')
    expect(three.why).toContain('statistics (clause 2.3)')
    const four = [purpose('statistics', '2.3'), purpose('identification', '2.3')]
    expect(wordsWith(four, 'contacts').why).toBe(
      'Under the privacy policy, access to your contacts is needed for the purposes in section 2.',
    )
    expect(wordsWith([...four, purpose('credit-scoring', '4.1')], 'contacts').why).toContain(
      'the purposes in section 2 and section 4.',
    )
  })

  it('says so where only some data serve a purpose, or depend on a condition', () => {
    const camera: PackFact[] = [
      { kind: 'device-permission', id: 'camera', clause: '3.2' },
      { kind: 'data-category', id: 'photo', clause: '1.1/1', ifNecessary: true },
      { kind: 'data-category', id: 'identity-document-photo', clause: '1.1/2' },
      { kind: 'purpose', id: 'data-verification', clause: '2.3', data: ['identity-document-photo'] },
      { kind: 'purpose', id: 'advertising', clause: '2.3', conditions: ['marketing-consent'] },
    ]
    const { may, mayNot } = wordsWith(camera, 'camera')
    expect(may[1]).toBe(
      'For verifying data, the policy permits collecting only a picture of your identity document (clause 2.3).',
    )
    expect(mayNot).toEqual(
      expect.arrayContaining([
        'The policy does not permit collecting your photograph until the condition “data necessary” is met (clause 1.1).',
        'The policy does not permit collecting your photograph and a picture of your identity document for advertising until the condition “consent to marketing” is met (clause 2.3).',
        'The policy prohibits collecting your photograph and a picture of your identity document for marketing (clause 2.2).',
      ]),
    )
  })

  it.each([
    [
      'en',
      'for user support and communicating with you (clause 2.1).',
      /prohibits collecting [^.]* for marketing and [^.]* \(clause 2\.2\)\./,
    ],
    [
      'ru',
      'поддержки пользователей и связи с вами (пункт 2.1).',
      /для маркетинга и оценки кредитоспособности политика запрещает \(пункт 2\.2\)\./,
    ],
    ['kk', '(2.1-тармақ) үшін қажет.', /маркетинг және кредит қабілетін бағалау үшін .* \(2\.2-тармақ\)\./],
  ])('names a clause once for all purposes that it grants or rules out, in %s', (language, why, mayNot) => {
    const words = wordsWith(
      [{ kind: 'purpose', id: 'credit-scoring', clause: '2.2', excluded: true }],
      'contacts',
      language,
    )
    expect(words.why.match(/2\.1/g)).toHaveLength(1)
    expect(words.why).toContain(why)
    expect(words.mayNot.filter((sentence) => sentence.includes('2.2'))).toHaveLength(1)
    expect(words.mayNot.join(' ')).toMatch(mayNot)
  })

  it('names with each condition the clause that sets it, where several set the same', () => {
    const stated: PackFact[] = [
      { kind: 'purpose', id: 'statistics', clause: '2.3', conditions: ['as-stated'] },
      { kind: 'purpose', id: 'identification', clause: '4.1', conditions: ['as-stated'] },
    ]
    const { mayNot } = wordsWith(stated, 'contacts')
    expect(mayNot.filter((sentence) => /until .* “[^”]*”/.test(sentence))).toEqual([
      expect.stringMatching(/for statistics until .* \(clause 2\.3\)\.$/),
      expect.stringMatching(/for identif.* until .* \(clause 4\.1\)\.$/),
    ])
  })

  it('promises no data where the policy has none, and says where it names no consequence of refusing', () => {
    const bare: PackFact[] = [{ kind: 'device-permission', id: 'bluetooth', clause: '3.2' }]
    const policy = loadPolicy(packOf(bare, smallClauses))
    expect(promptWords(policy, 'bluetooth', { language: 'ru' })).toMatchObject({
      why: 'Политика конфиденциальности предусматривает доступ к Bluetooth (пункт 3.2).',
      may: [],
      mayNot: ['Собирать данные через этот доступ политика не разрешает.'],
      refusal: 'О последствиях отказа в политике ничего не сказано.',
    })
  })

  it.each(languages)('names a permission of the policy’s own by its id in %s', (language) => {
    const own: PackFact[] = [{ kind: 'device-permission', id: '$t(x) {{a}} <b>', clause: '3.2' }]
    const words = wordsWith(own, '$t(x) {{a}} <b>', language)
    expect(words.title).toContain('$t(x) {{a}} <b>')
  })
})

describe('an app with wording of its own', () => {
  const i18n = createInstance()
  i18n.init({
    lng: 'ru',
    initAsync: false,
    resources: { ru: { 'tarmaq-prompts': { 'access.contacts': 'доступ к записной книжке' } } },
  })

  it('goes before what is shipped, sentence by sentence', () => {
    const words = promptWords(small, 'contacts', { language: 'ru', i18n }) as PromptWords
    expect(words.title).toBe('Доступ к записной книжке')
    expectWholePrompt(words)
  })

  it('can ship one language alone', () => {
    expect(() => prompter({})(small, 'contacts', { language: 'kk' })).toThrow(RangeError)
    expect(() => promptWords(small, 'contacts', { language: 'tr' })).toThrow('no wording in `tr`')
  })
})
