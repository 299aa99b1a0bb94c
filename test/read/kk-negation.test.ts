/** Kazakh denies at the end of the sentence: what is denied there must never come out as a permit. */
import { describe, expect, it } from 'vitest'
import { factsOf, named } from './kk-tables.js'

const deciding =
  /^!?(data-category|device-permission|purpose|transfer-ground|cross-border|user-right|company-right transfer)/u

function decided(...clauses: readonly [string, ...string[]]): string[] {
  return named(factsOf(...clauses)).filter((fact) => deciding.test(fact))
}

describe('a Kazakh sentence that denies', () => {
  it.each([
    ['Біз сіздің орналасқан жеріңізді жинамаймыз.', ['!data-category location']],
    [
      'Біз сіздің атыңызды, туған күніңізді, телефон нөміріңізді, пошталық мекенжайыңызды, жұмыс орныңызды және табысыңызды ешқандай жағдайда жинамаймыз.',
      [
        '!data-category address',
        '!data-category birth-date',
        '!data-category employment',
        '!data-category full-name',
        '!data-category income',
        '!data-category phone-number',
      ],
    ],
    ['Біз биометриялық деректер жинап отырған жоқпыз.', ['!data-category biometrics']],
    ['Біз контактілер тізімін жинағымыз келмейді.', ['!data-category contact-phone-numbers']],
    ['Биометриялық деректерді жинауға жол берілмейді.', ['!data-category biometrics']],
    ['Компанияға клиенттің фотосуреттерін жинауға тыйым салынады.', ['!data-category photo']],
    ['Клиенттің фотосуреті маркетинг үшін қолданылмауы тиіс.', ['!purpose marketing']],
    ['Деректеріңізді жарнама мақсатында пайдаланбаймыз.', ['!purpose advertising']],
    ['Біз деректеріңізді серіктестерімізге бермейміз.', ['!transfer-ground partner']],
    ['Оператор мәліметтерді коллекторларға беруге құқылы емес.', ['!transfer-ground collection-agency']],
    ['Деректерді үшінші тұлғаларға беру қарастырылмаған.', ['!company-right transfer-to-third-parties']],
    ['Деректер Қазақстаннан тыс жерге берілмейді.', ['cross-border forbidden']],
    ['Дербес деректерді трансшекаралық беру жүзеге асырылмайды.', ['cross-border forbidden']],
    ['Қолданба микрофонға қол жеткізе алмайды.', ['!device-permission microphone']],
    ['Қосымшаның контактілерге қолжетімділігі жоқ.', ['!device-permission contacts']],
    ['Клиент деректерін жоюды талап етуге құқылы емес.', ['!user-right erasure']],
  ])('excludes what it names: %s', (sentence, facts) => {
    expect(decided(sentence)).toEqual(facts)
  })

  it('leaves a permit where only what lacks consent is denied', () => {
    const [ground] = factsOf('Клиенттің келісімінсіз деректер үшінші тұлғаларға берілмейді.')
    expect(ground).toMatchObject({ kind: 'transfer-ground', id: 'consent', conditions: ['transfer-consent'] })
    const facts = factsOf('Келісіміңізсіз біз ЖСН нөміріңізді жинамаймыз.')
    expect(facts).toContainEqual(expect.objectContaining({ id: 'iin', conditions: ['consent'] }))
  })

  it('denies only its own part of a sentence', () => {
    expect(decided('Біз телефон нөмірін жинаймыз, ал туған күнін жинамаймыз.')).toEqual([
      '!data-category birth-date',
      'data-category phone-number',
    ])
    expect(decided('Деректер серіктестерге берілмейді, бірақ мердігерлерге беріледі.')).toEqual([
      '!transfer-ground partner',
      'transfer-ground processor',
    ])
  })

  it('denies every item of its list', () => {
    const facts = decided('Келесі деректер жиналмайды:', 'төлқұжат деректері;', 'орналасқан жері.')
    expect(facts).toEqual(['!data-category identity-document', '!data-category location'])
  })

  it('denies an item that says again what its lead-in denies', () => {
    expect(decided('Деректер мына жағдайларда берілмейді:', 'мәліметтерді сатқанда.')).toEqual([
      '!transfer-ground sale-of-data',
    ])
  })
})

describe('a Kazakh exception', () => {
  it('permits what stands before it and leaves no blanket exclusion', () => {
    expect(decided('Аты-жөнін қоспағанда, компания туған күнін жинамайды.')).toEqual([
      '!data-category birth-date',
      'data-category full-name',
    ])
    expect(decided('Телефон нөмірінен басқа ешқандай дерек жиналмайды.')).toEqual([
      'data-category phone-number',
    ])
    expect(decided('Заңда көзделген жағдайларды қоспағанда, деректер үшінші тұлғаларға берілмейді.')).toEqual(
      ['transfer-ground legal-requirement'],
    )
  })
})

describe('a Kazakh condition', () => {
  it('is named where the tables know it', () => {
    const [ground] = factsOf(
      'Деректер тек клиенттің жазбаша келісімі болған жағдайда үшінші тұлғаларға беріледі.',
    )
    expect(ground).toMatchObject({ kind: 'transfer-ground', id: 'consent', conditions: ['transfer-consent'] })
  })

  it('is as stated where they do not', () => {
    const [location] = factsOf('Орналасқан жеріңізді тек картаны ашқан жағдайда ғана жинаймыз.')
    expect(location).toMatchObject({ id: 'location', conditions: ['as-stated'] })
  })

  it('of need limits the category', () => {
    const [iin] = factsOf('Қажет болған жағдайда біз ЖСН жинаймыз.')
    expect(iin).toMatchObject({ id: 'iin', ifNecessary: true })
    expect(iin?.conditions).toBeUndefined()
  })
})

describe('Kazakh clauses that permit nothing', () => {
  it.each([
    ['definitions', '«Cookie» — браузер сақтайтын шағын мәтіндік файл.'],
    ['definitions with a term', 'Телефон нөмірі дегеніміз — тіркелу кезінде көрсетілген нөмір.'],
    ['liability', 'Деректерді өңдейтін үшінші тұлғалардың әрекеттері үшін компания жауап бермейді.'],
    ["the user's duties", 'Клиент паспорт деректерін үшінші тұлғаларға бермеуге міндетті.'],
    ['storage alone', 'Банк картасының деректері серверде сақталмайды.'],
    [
      'what happens without a permission',
      'Клиент геолокацияға рұқсат бермесе, кейбір функциялар жұмыс істемейді.',
    ],
    ['ways of asking', 'Сұрақтарыңызды электрондық пошта арқылы қойыңыз.'],
  ])('%s', (_, sentence) => {
    expect(decided(sentence)).toEqual([])
  })
})

describe('a minimum age in Kazakh', () => {
  it.each([
    ['Қолданба он сегіз жасқа толмаған адамдарға арналмаған.', '18'],
    ['Сервис 16 жастан асқан тұлғаларға арналған.', '16'],
    ['Клиент 21 жасқа толғанын растайды.', '21'],
    ['18 жасқа дейінгі тұлғалар қызметті пайдалана алмайды.', '18'],
  ])('is read from: %s', (sentence, years) => {
    expect(factsOf(sentence)).toContainEqual(expect.objectContaining({ kind: 'minimum-age', id: years }))
  })
})
