import { describe, expect, it } from 'vitest'
import { said } from './policy.js'

/** What the sentences say under a heading that says nothing. */
const saidOf = (text: string) => said(`# Жалпы ережелер\n${text}`, 'kk')

describe('Kazakh words that name something else', () => {
  it.each([
    ['Оператор карта ұстаушының аты-жөнін алады.', ['data-category full-name']],
    ['Көлік картасын рәсімдеу кезінде Оператор туған күнді сұрайды.', ['data-category birth-date']],
    [
      'Құрылғының үлгісі мен сәйкестендіру нөмірін жинаймыз.',
      ['data-category device-info', 'data-category device-id'],
    ],
    ['Қоңырау шалған клиенттен туған күнін сұраймыз.', ['data-category birth-date']],
    [
      'Компания телефон нөмірін және сервер журналдарын жинайды.',
      ['data-category phone-number', 'data-category server-logs'],
    ],
    ['Қоңырау шалушының дауысын жазбаймыз.', ['not data-category audio']],
    ['Саусақ ізі телефоныңызда қалады, біз оны алмаймыз.', ['not data-category biometrics']],
    [
      'Қосымшадағы құсбелгіні өшірсеңіз болды, келісіміңізді қайтарып алуға құқығыңыз бар.',
      ['user-right withdraw-consent'],
    ],
    ['Бөгде аккаунтпен кіргендерді анықтау үшін IP-мекенжайды жинаймыз.', ['data-category ip-address']],
  ])('tell of «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })
})

describe('conditions of Kazakh permits', () => {
  it.each([
    [
      'Акциялар туралы хаттарды тек жазылған клиенттерге жолдаймыз.',
      ['purpose marketing if marketing-consent'],
    ],
    [
      'Жеңілдіктер туралы хабарламаларды жазылушыларымызға жібереміз.',
      ['purpose marketing (messages) if marketing-consent'],
    ],
    ['Деректерді шетелге жіберуге рұқсатыңызды сұраймыз.', ['cross-border consented']],
    ['Деректерді шетелге береміз, келісіміңіз қажет емес.', ['cross-border allowed']],
    [
      'Деректер мердігерлерге құпияны сақтауға міндеттеме алған соң ғана беріледі.',
      ['transfer-ground processor if confidentiality-agreement'],
    ],
    [
      'Деректер мердігерлерге жария етпеу туралы шартқа қол қойылғаннан кейін беріледі.',
      ['transfer-ground processor if confidentiality-agreement'],
    ],
  ])('stand in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })

  it.each([
    ['Геолокацияға рұқсат бермесеңіз, картаны көре алмайсыз.'],
    ['Пайдаланушы микрофонға рұқсат бермесе, ол сабаққа қатыса алмайды.'],
    ['Рұқсат берілмегенде кейбір функциялар жұмыс істемейді.'],
  ])('are no consent to collecting where a refusal stops a function: «%s»', (text) => {
    expect(saidOf(text)).toEqual(['company-right limit-use-if-permission-refused'])
  })
})

describe('Kazakh denials of access', () => {
  it.each([
    [
      'Қосымша микрофонға және SMS-хабарламаларға қол жеткізуді талап етпейді.',
      ['not device-permission microphone', 'not device-permission sms'],
    ],
    [
      'Галереяға және SMS-ке тиіспейміз.',
      ['not device-permission photo-library', 'not device-permission sms'],
    ],
    [
      'Контактілер мен күнтізбеге рұқсат талап етілмейді.',
      ['not device-permission contacts', 'not device-permission calendar'],
    ],
  ])('are read in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })
})

describe('Kazakh lists whose items are numbered like clauses', () => {
  it('take their purpose from the heading and go on to the predicate at their end', () => {
    const text = `# Өңдеу мақсаттары
      Оператор дербес деректерді:
      + ұсынылған анықтамалардың дұрыстығын тексеру;
      + жолаушыға кестенің өзгергені туралы хабарлау;
      + сайттың жұмысын жақсарту үшін пайдаланады.`
    expect(said(text, 'kk')).toEqual([
      'purpose data-verification',
      'purpose communication',
      'purpose analytics',
    ])
  })

  it('give the rights that their last item ends in', () => {
    const text = `# Жолаушы
      Жолаушы:
      + қате деректерін түзетуді талап етуге;
      + сотқа шағым беруге құқылы.`
    expect(said(text, 'kk')).toEqual(['user-right rectification', 'user-right complaint-to-court'])
  })
})

describe('who gets the data, and when, in Kazakh', () => {
  it.each([
    [
      'Мәліметтер құқық қорғау органдарына заңнамада белгіленген тәртіппен ғана беріледі.',
      'transfer-ground state-authority if required-by-law, lawful-procedure',
    ],
    [
      'Салық органына деректерді заң міндеттеген кезде ғана ұсынамыз.',
      'transfer-ground state-authority if required-by-law',
    ],
  ])('is read in «%s»', (text, fact) => {
    expect(saidOf(text)).toContain(fact)
    expect(saidOf(text)).not.toContain('transfer-ground state-authority')
  })

  it('names the law as the condition of the authority alone', () => {
    expect(
      saidOf('Деректерді серіктестерге және заң талап етсе, мемлекеттік органдарға береміз.'),
    ).not.toContain('transfer-ground state-authority')
  })
})

describe('families of Kazakh wording met in policies that nobody had seen', () => {
  it.each([
    [
      'Жеке басын растайтын құжаттың деректемелері мен оның түсірілген фотосын жинаймыз.',
      ['data-category identity-document', 'data-category identity-document-photo'],
    ],
    ['Қолданыстағы несиелері туралы мәліметтерді жинаймыз.', ['data-category microcredit']],
    ['Көпшілік лауазымды адам екені туралы мәлімет сұралады.', ['data-category politically-exposed-status']],
    ['Отбасының мүшелері туралы деректерді жинаймыз.', ['data-category family-members']],
    ['Сайт сервері қай мақаланы оқығаныңызды автоматты түрде тіркейді.', ['data-category usage-data']],
    ['Дауыстық хабарламаларды жинаймыз.', ['data-category audio']],
    ['Дүкенде дыбыс жазылмайды.', ['not data-category audio']],
    ['Рецептпен алатын дәріге паспортыңыз да керек.', ['data-category identity-document']],
    ['Деректер жасына лайық курстарды ұсыну үшін пайдаланылады.', ['purpose personalisation']],
    ['Тек сіз таңдаған файлдар ашылады.', ['company-duty use-only-data-chosen-by-user']],
    [
      'Пайдаланушы келісімін help@x.kz мекенжайына хат жолдау арқылы кері қайтарып ала алады.',
      ['user-right withdraw-consent', 'contact help@x.kz'],
    ],
    ['Бізге жауап ұнамаса, органға шағымдана аласыз.', ['user-right complaint-to-authority']],
  ])('are read in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })
})

describe('Kazakh predicates of plain language', () => {
  it.each([
    ['Қосымшада куки бар.', ['data-category cookies']],
    ['Қосымшада cookie жоқ.', ['not data-category cookies']],
    ['Сайт не іздегеніңізді есте сақтайды.', ['data-category search-history']],
    ['Нені сатып алғаныңызды есте сақтамаймыз.', ['not data-category purchase-history']],
    ['Қай мақаланы оқығаныңыз байқалып тұрады.', ['data-category usage-data']],
    ['Құпиясөзіңіз бен нені іздегеніңізді өзіңіз есте сақтаңыз.', []],
    ['Мекенжайыңыз мердігер ұйымға беріледі.', ['transfer-ground processor (address)']],
    [
      'Сервис басқа ұйымның иелігіне өткенде деректер сол ұйымға беріледі.',
      ['transfer-ground business-transfer if rights-transferred'],
    ],
  ])('are read in «%s»', (text, facts) => {
    expect(saidOf(text)).toEqual(facts)
  })
})

describe('Kazakh transfers', () => {
  it('pass on none of the data that the same sentence keeps from others', () => {
    expect(saidOf('Мекенжайды мердігерге береміз, телефон нөмірін серіктестерге бермейміз.')).toContain(
      'transfer-ground processor (address)',
    )
  })
})
