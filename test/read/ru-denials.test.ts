/** Families of denying words, and whose objects stand ahead of them. Sentences made up. */
import { describe, expect, it } from 'vitest'
import { said } from './policy.js'

describe('a Russian denial', () => {
  it.each([
    [
      'Сервис не изучает вашу переписку и содержимое галереи.',
      ['not data-category messages', 'not data-category photo-gallery'],
    ],
    ['Отпечатки пальцев не снимаем.', ['not data-category biometrics']],
    [
      'Мы не лезем в ваши контакты и не роемся в галерее.',
      ['not data-category contact-phone-numbers', 'not data-category photo-gallery'],
    ],
    ['О здоровье и вере не спрашиваем.', ['not data-category health', 'not data-category religion']],
    ['Список ваших программ не читаем.', ['not data-category installed-apps']],
    [
      'Не допускается сбор сведений о национальной и религиозной принадлежности.',
      ['not data-category ethnicity', 'not data-category religion'],
    ],
    [
      'Микрофон и календарь приложение не трогает.',
      ['not device-permission microphone', 'not device-permission calendar'],
    ],
    ['Мы не торгуем базой клиентов.', ['not transfer-ground sale-of-data']],
    ['Клиентскую базу не перепродаём и в аренду не сдаём.', ['not transfer-ground sale-of-data']],
    [
      'Рекламщикам ваши данные не отдаём. И не продаём — никому.',
      ['not transfer-ground third-party-advertising', 'not transfer-ground sale-of-data'],
    ],
  ])('is told by its verb: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    [
      'Имя и телефон мы запрашиваем, контакты не читаем.',
      ['data-category full-name', 'data-category phone-number', 'not data-category contact-phone-numbers'],
    ],
    [
      'Имя и телефон мы запрашиваем, контакты, звонки и фото не собираем.',
      [
        'data-category full-name',
        'data-category phone-number',
        'not data-category contact-phone-numbers',
        'not data-category call-log',
        'not data-category photo',
      ],
    ],
    ['Собираем имя, фото не запрашиваем.', ['data-category full-name', 'not data-category photo']],
  ])('holds for what stands ahead of it behind a comma: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })

  it.each([
    [
      'Мы собираем ваше имя, адрес и телефон и не передаём их рекламодателям.',
      [
        'data-category full-name',
        'data-category address',
        'data-category phone-number',
        'not transfer-ground third-party-advertising',
      ],
    ],
    [
      'Мы собираем, в частности, имя, адрес и не передаём их рекламодателям.',
      ['data-category full-name', 'data-category address', 'not transfer-ground third-party-advertising'],
    ],
  ])('leaves what a conjunction ties it to: «%s»', (text, facts) => {
    expect(said(text)).toEqual(facts)
  })
})
