import { describe, expect, it } from 'vitest'
import kazakh from '../../locales/kk/morphology.json' with { type: 'json' }
import russian from '../../locales/ru/morphology.json' with { type: 'json' }
import { createMorphology } from '../../src/read/morphology.js'

const kk = createMorphology(kazakh)
const ru = createMorphology(russian)

describe('Kazakh morphology', () => {
  it.each([
    ['деректер', 'дерек'],
    ['деректеріңіздің', 'дерек'],
    ['саясатындағы', 'саясат'],
    ['компаниялардан', 'компания'],
    ['пайдаланушымен', 'пайдаланушы'],
    ['ресурстарды', 'ресурс'],
    ['берілуі', 'бер'],
    ['жинайды', 'жина'],
    ['жиналатын', 'жина'],
    ['келісетініңізді', 'келіс'],
    ['толғаныңызды', 'тол'],
  ])('follows the chain of %s back to %s', (word, stem) => {
    expect(kk.forms(word).stems).toContain(stem)
  })

  it.each([
    ['дерегі', 'дерек'],
    ['құқығы', 'құқық'],
    ['талабы', 'талап'],
    ['шығуы', 'шық'],
    ['еркімен', 'ерік'],
    ['орнында', 'орын'],
  ])('gives %s the stem %s that voiced its last letter or lost a vowel', (word, stem) => {
    expect(kk.forms(word).stems).toContain(stem)
  })

  it('keeps to vowel harmony', () => {
    expect(kk.forms('тұлғалар').stems).toContain('тұлға')
    expect(kk.forms('тұлғалер').stems).not.toContain('тұлға')
    expect(kk.forms('деректар').stems).not.toContain('дерек')
  })

  it('lets loan words with a soft or neutral last vowel take either class', () => {
    expect(kk.forms('кредиттер').stems).toContain('кредит')
    expect(kk.forms('логинді').stems).toContain('логин')
  })

  it.each([
    ['жинамайды', 'жина'],
    ['берілмейді', 'бер'],
    ['пайдаланбаймыз', 'пайдалан'],
    ['көрсетпейді', 'көрсет'],
    ['сатпады', 'сат'],
  ])('reads %s as a denial of %s, never as its affirmation', (word, stem) => {
    const forms = kk.forms(word)
    expect(forms.negated).toContain(stem)
    expect(forms.stems).not.toContain(stem)
    expect(forms.denies).toBe(true)
  })

  it.each([
    ['шектелмеген', 'шекте'],
    ['жатпайтын', 'жат'],
    ['бермеуге', 'бер'],
    ['жүктемеңіз', 'жүкте'],
  ])('knows that %s negates %s without denying its sentence', (word, stem) => {
    const forms = kk.forms(word)
    expect(forms.negated).toContain(stem)
    expect(forms.denies).toBe(false)
  })

  it.each(['немесе', 'қарамастан', 'программасын', 'хабарламасы', 'көшірмесін', 'анықтамада'])(
    'finds no negation in %s',
    (word) => {
      expect(kk.forms(word).negated.size).toBe(0)
      expect(kk.forms(word).denies).toBe(false)
    },
  )

  it('does not take «without» for a case', () => {
    expect(kk.forms('келісімсіз').stems).not.toContain('келісім')
    expect(kk.forms('келісімінсіз').stems).not.toContain('келісім')
  })
})

describe('Russian morphology', () => {
  it.each([
    ['персональными', 'персональн'],
    ['пользователя', 'пользовател'],
    ['согласием', 'согласи'],
  ])('follows %s back to %s', (word, stem) => {
    expect(ru.forms(word).stems).toContain(stem)
  })

  it('denies nothing by endings', () => {
    expect(ru.forms('передаются').denies).toBe(false)
  })
})

describe('any morphology', () => {
  it('counts a word among its own stems', () => {
    expect(kk.forms('ЖСН'.toLowerCase()).stems).toContain('жсн')
  })

  it('takes a word of any length, and hangs nobody', () => {
    for (const word of ['ма'.repeat(50_000), 'лар'.repeat(20), 'ыныңызды'.repeat(8)]) {
      expect(kk.forms(word).stems).toContain(word)
    }
  })

  it('refuses a table that names a slot it does not define', () => {
    expect(() => createMorphology({ start: ['case'], slots: {} })).toThrow(RangeError)
  })
})
