import { describe, expect, it } from 'vitest'
import { readPolicy, said } from './policy.js'

/** What the sentences say under a heading that says nothing. */
const saidOf = (text: string) => said(`# Жалпы ережелер\n${text}`, 'kk')

describe('Kazakh prose', () => {
  it.each([
    ['Табыс туралы мәлімет несие рәсімделгенде ғана жиналуы мүмкін.', ['data-category income if as-stated']],
    [
      'Табыс туралы анықтама тек ірі сома сұралған кезде талап етіледі.',
      ['data-category income if as-stated'],
    ],
    ['Егер сіз жеткізуді таңдасаңыз, мекенжайыңызды сұраймыз.', ['data-category address if as-stated']],
    ['Сатып алушы бизнес атынан тіркелсе, БСН енгізіледі.', ['data-category bin if as-stated']],
    [
      'Клиент төлемді картамен жасамаса, карта деректері сұралмайды.',
      ['data-category bank-account if as-stated'],
    ],
    [
      'Камераға рұқсат тек құжатты суретке түсірген сәтте сұралады.',
      ['device-permission camera if as-stated'],
    ],
    [
      'Клиенттің жазбаша келісімінсіз деректер серіктестерге берілмейді.',
      ['transfer-ground partner if transfer-consent'],
    ],
  ])('keeps the condition of «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Біз сіздің геолокацияңызды жинағымыз келмейді.', ['not data-category location']],
    ['Паспорт деректерін жинау көзделмеген.', ['not data-category identity-document']],
    ['Денсаулық туралы деректерді жинауға құқығымыз жоқ.', ['not data-category health']],
    [
      'Төлқұжат деректері мен ЖСН платформаға керек емес.',
      ['not data-category identity-document', 'not data-category iin'],
    ],
    [
      'Банк клиенттің әлеуметтік желідегі жазбаларын қадағаламайды.',
      ['not data-category social-network-profile'],
    ],
    [
      'Контактілеріңізге, SMS-ке және галереяға тиіспейміз.',
      ['not device-permission contacts', 'not device-permission sms', 'not device-permission photo-library'],
    ],
    ['Банк клиент деректерін коллекторларға бермейді.', ['not transfer-ground collection-agency']],
    ['Мәліметтер шекарадан аспайды.', ['cross-border forbidden']],
    ['Жиналған деректер саяси үгіт немесе жарнама таратуға пайдаланылмайды.', ['not purpose advertising']],
    [
      'Азаматтардың діні мен ұлты туралы сұрақтар қойылмайды.',
      ['not data-category religion', 'not data-category ethnicity'],
    ],
    ['Серверлер Алматыда, дерек сыртқа шықпайды.', ['cross-border forbidden']],
  ])('hears the denial in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    'Бұрын телефон кітапшасын оқитынбыз, енді оқымаймыз.',
    'Компания болашақта биометриялық деректерді жинауды жоспарлап отыр.',
    'Алаяқтар сізден карта нөмірін сұрауы мүмкін, сақ болыңыз.',
    'Басқа такси сервистері жолаушының төлқұжатын сұрауы мүмкін, бізде олай емес.',
    'Сыртқы сайттар орналасқан жеріңізді біле алады, біз оған жауапты емеспіз.',
    'Заң бойынша биометриялық деректерге саусақ ізі жатады.',
    'ЖСН көрсету міндетті емес.',
    'Кәмелетке толмағандардың деректерін білмей жинап алсақ, дереу жоямыз.',
    'Пайдаланушы басқа адамның ЖСН-ін енгізбеуге тиіс.',
  ])('permits nothing by «%s»', (text) => {
    expect(saidOf(text)).toEqual([])
  })

  it.each([
    [
      'Өтінім толтырғанда туған күні мен жеке куәлігінің нөмірі жазылады.',
      ['data-category birth-date', 'data-category identity-document'],
    ],
    [
      'Қабылдауға жазылғанда атыңыз бен телефоныңызды жазып қаласыз.',
      ['data-category full-name', 'data-category phone-number'],
    ],
    ['Дәрігер денсаулығыңыз туралы мәліметтерді медициналық картаға енгізеді.', ['data-category health']],
    ['Смартфонның маркасы мен үлгісі туралы ақпарат жиналады.', ['data-category device-info']],
    ['Несиелік тарих кредиттік бюродан сұратылады.', ['data-category credit-history']],
    [
      'Телефоныңыздың маркасы, Android нұсқасы мен ұялы операторыңыз да бізге белгілі болады.',
      ['data-category device-info', 'data-category operating-system', 'data-category mobile-network'],
    ],
    [
      'Қонақ кері байланыс үшін аты мен телефонын қалдырады.',
      [
        'data-category full-name',
        'data-category phone-number',
        'purpose communication (full-name, phone-number)',
      ],
    ],
  ])('knows who gives what in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it('knows what the system notes by itself', () => {
    const { facts } = readPolicy(
      'Сайтқа кіргеніңізде браузеріңіз бен құрылғыңыздың түрін автоматты түрде белгілейміз.',
      'kk',
    )
    expect(facts.map(({ id, collected }) => `${collected} ${id}`)).toEqual([
      'automatic browser-info',
      'automatic device-info',
    ])
  })

  it.each([
    [
      'Деректер алаяқтықтың алдын алу және қауіпсіздікті қамтамасыз ету үшін өңделеді.',
      ['purpose fraud-prevention'],
    ],
    ['Деректеріңіз арқылы біз сізге медициналық қызмет көрсетеміз.', ['purpose service-provision']],
    ['Деректер несие қабілетін бағалау мақсатында пайдаланылмайды.', ['not purpose credit-scoring']],
    ['Телефоныңыз сізге қабылдау уақытын еске салу үшін керек.', ['purpose communication (phone-number)']],
    ['Деректерді беру шифрланады.', ['security-measure encrypted-transport']],
    ['Сайтпен алмасқан барлық мәлімет шифрланады.', ['security-measure encrypted-transport']],
    [
      'Мобильді қосымша мен Банк арасында деректер криптографиялық әдіспен қорғалған арнамен өтеді.',
      ['security-measure encrypted-transport'],
    ],
    [
      'Рұқсат бермесеңіз, қосымшаның кейбір мүмкіндіктері істемеуі мүмкін.',
      ['company-right limit-use-if-permission-refused'],
    ],
    ['Біз тек сіз көрсеткен файлдарды ғана пайдаланамыз.', ['company-duty use-only-data-chosen-by-user']],
    ['Банк қызметтерін 18 жасқа жеткен тұлғалар пайдаланады.', ['minimum-age 18']],
    [
      'Оператор сатып алушының деректерін ол келіспейінше жинамайды.',
      ['consent collection-with-knowledge-and-consent'],
    ],
  ])('reads «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(expect.arrayContaining(facts))
  })

  it.each([
    ['Ата-ана деректердің жойылуын талап етуге құқылы.', 'erasure'],
    ['Тұрғын уәкілетті органға шағымдана алады.', 'complaint-to-authority'],
    ['Өзіңіз туралы мәліметпен таныса аласыз.', 'access'],
    ['Келісіміңізді кез келген уақытта кері қайтарсаңыз болады.', 'withdraw-consent'],
    ['Қателесіп жазылған деректерді түзетуіңізге болады.', 'rectification'],
    ['Деректеріңізді өшіртіп тастағыңыз келсе, қолдау қызметіне жазыңыз.', 'erasure'],
    ['Аккаунтыңызды кез келген сәтте жоя аласыз.', 'delete-service'],
    ['Дау туындаса, сотқа жүгінуге құқығыңыз бар.', 'complaint-to-court'],
  ])('gives the right of «%s», whoever holds it', (text, right) => {
    expect(saidOf(text)).toContain(`user-right ${right}`)
  })

  it('finds the predicate of a list in its last item', () => {
    const list = [
      'Тыңдаушы:',
      '- өзі туралы деректердің көшірмесін сұратуға;',
      '- қате мәліметтерді түзеттіруге;',
      '- берген келісімін қайтарып алуға;',
      '- сотқа шағымдануға құқылы.',
    ]
    expect(saidOf(list.join('\n'))).toEqual([
      'user-right access',
      'user-right rectification',
      'user-right withdraw-consent',
      'user-right complaint-to-court',
    ])
  })

  it('takes a list of data for one whatever is said to be done with them', () => {
    const list = [
      'Платформа жұмысында мынадай мәліметтер пайдаланылады:',
      '- ұялы телефон;',
      '- тапсырыстар тарихы;',
      '- басқа да жиынтық мәліметтер.',
    ]
    expect(saidOf(list.join('\n'))).toEqual([
      'data-category phone-number',
      'data-category purchase-history',
      'data-category aggregate-info',
    ])
  })
})
