import { describe, expect, it } from 'vitest'
import { said } from './policy.js'

/** What the sentences say under a heading that says nothing. */
const saidOf = (text: string) => said(`# Жалпы ережелер\n${text}`, 'kk')

describe('families of Kazakh wording', () => {
  it.each([
    [
      'Тіркеуден өту үшін пайдаланушы ФИО, ИИН, телефон нөмірін және e-mail көрсетеді.',
      [
        'data-category full-name',
        'data-category iin',
        'data-category phone-number',
        'data-category email',
        'purpose identification (full-name, iin, phone-number, email)',
      ],
    ],
    [
      'Мақсаты: пайдаланушыны тіркеу. Деректер: аты-жөні, телефон нөмірі, электрондық пошта.',
      [
        'data-category full-name',
        'data-category phone-number',
        'data-category email',
        'purpose identification',
      ],
    ],
    [
      'Біз сіздің атыңыз бен туған күніңізді білгіміз келеді.',
      ['data-category full-name', 'data-category birth-date'],
    ],
    ['Құрылғыңызда орнатылған қосымшалардың тізімін аламыз.', ['data-category installed-apps']],
    ['Компания дербес деректерді жинамайды, тек телефон нөмірін алады.', ['data-category phone-number']],
    [
      'Төлемдерді жүргізу үшін карта деректеріңіз қажет.',
      ['data-category bank-account', 'purpose service-operation (bank-account)'],
    ],
    [
      'Cookie файлдары сайттың дұрыс жұмыс істеуі үшін және трафикті талдау үшін қолданылады.',
      ['data-category cookies', 'purpose service-functioning (cookies)', 'purpose analytics (cookies)'],
    ],
  ])('tell the data in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Бізге паспортыңыздың қажеті жоқ.', ['not data-category identity-document']],
    ['Пайдаланушы деректерді жоюды талап ете алмайды.', ['not user-right erasure']],
    ['Келісімді кері қайтарып алу мүмкін емес.', ['not user-right withdraw-consent']],
    ['Контактілеріңізге қол тигізбейміз.', ['not device-permission contacts']],
    ['Қосымша микрофонды тыңдамайды.', ['not device-permission microphone']],
  ])('deny in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Біз бұл деректерді алаяқтардан қорғану үшін де пайдаланамыз.', ['purpose fraud-prevention']],
    [
      'Деректердің дұрыстығын тексеру үшін оларды мемлекеттік дерекқорлармен салыстырамыз.',
      ['purpose data-verification'],
    ],
    [
      'Сіздің деректеріңізді акциялар мен жаңалықтар туралы хабарлау үшін пайдалануымыз мүмкін.',
      ['purpose marketing'],
    ],
    ['Жиналған ақпарат қызмет көрсету сапасын арттыруға бағытталған.', ['purpose analytics']],
    ['Электрондық поштаңызға чек пен хабарламалар жібереміз.', ['purpose communication (email)']],
  ])('tell the purpose in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    [
      'Мекенжайыңыз бен телефоныңызды курьерлік қызметке береміз.',
      ['transfer-ground processor (address, phone-number)'],
    ],
    [
      'Деректеріңізді кредиттік бюроға тек сіздің келісіміңізбен береміз.',
      ['transfer-ground credit-bureau if transfer-consent'],
    ],
    [
      'Сіздің келісіміңіз бойынша деректеріңіз банк-серіктестерге табысталады.',
      ['transfer-ground partner if transfer-consent'],
    ],
    [
      'Деректеріңізді сіздің рұқсатыңызсыз ешкімге бермейміз.',
      ['transfer-ground consent if transfer-consent'],
    ],
    [
      'Сот немесе полиция ресми сұрату жіберсе, деректерді ұсынуға міндеттіміз.',
      ['transfer-ground state-authority if as-stated'],
    ],
  ])('tell who gets the data, and when, in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Өзіңіз туралы не сақтайтынымызды көргіңіз келсе, айтыңыз — жібереміз.', ['user-right access']],
    ['Сіздің сұрауыңыз бойынша деректеріңіз 15 күн ішінде жойылады.', ['user-right erasure']],
    ['Қате жазылып кетсе, профильде өзіңіз түзете саласыз.', ['user-right rectification']],
    [
      'Пайдаланушы құрылғы параметрлерінде рұқсаттарды кез келген уақытта кері қайтарып ала алады.',
      ['user-right control-permissions'],
    ],
    ['Жарнамалық хабарландыруларды баптаулардан өшіре аласыз.', ['user-right objection-to-marketing']],
  ])('give the right of «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Камераны QR оқу үшін ғана ашамыз.', ['device-permission camera']],
    ['Бізге камераңыз керек: құжатты түсіріп жібересіз.', ['device-permission camera']],
  ])('ask for the permission in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Деректеріңізді сізден рұқсат алмай жинамаймыз.', ['consent collection-with-knowledge-and-consent']],
    [
      'Сіз келісім белгісін қойғанша деректеріңіз өңделмейді.',
      ['consent collection-with-knowledge-and-consent'],
    ],
  ])('make collection depend on consent in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Төлем карточкасының деректері тек сатып алуды төлеу үшін пайдаланылады.', []],
    ['Кейбір компаниялар клиенттердің биометриясын жинайды, біз олай істемейміз.', []],
    ['Егер біз болашақта геолокацияны жинай бастасақ, сізге хабарлаймыз.', []],
    [
      'Байланыс деректері: Алматы қаласы, телефон: +7 727 000 00 00, электрондық пошта: info@mysal.kz.',
      ['contact info@mysal.kz'],
    ],
  ])('permit and rule out nothing by «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })
})
