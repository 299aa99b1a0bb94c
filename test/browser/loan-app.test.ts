/** The example app in use: it asks before it collects, refuses what the policy refuses, and forgets what it must. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/index.js'
import { inChromium } from './browser.js'
import { tabTo } from './keyboard.js'
import { buildLoanApp, securityPolicy } from './loan-app/site.js'
import { filledIn, type Language, Visit, words } from './loan-app/visit.js'
import { passingFolder, type Served, serve } from './pages.js'
import { languages } from './screens.js'

/**
 * What the policies refuse the app, with the number of the clause that says so, read off both. Section 4.2 lists the
 * purposes, 2.3 the data, 2.4 the permissions and 7.2 the grounds: what is in none of the lists is refused by its list.
 * The whole address book is refused by the paragraph after the list in 2.4: only what the user has chosen is used.
 */
const refusals: readonly [service: string, what: string, clause: string][] = [
  ['Kreditomat', 'wish.address-book', '2.4'],
  ['Kreditomat', 'wish.marketing', '4.2'],
  ['Kreditomat', 'wish.messages', '2.4'],
  ['Kreditomat', 'wish.advertisers', '7.2'],
  ['Kreditomat', 'field.income', '2.3'],
  ['1Kredit.kz', 'wish.address-book', '2.4'],
  ['1Kredit.kz', 'wish.marketing', '4.2'],
  ['1Kredit.kz', 'wish.messages', '2.4'],
  ['1Kredit.kz', 'wish.advertisers', '7.2'],
  ['1Kredit.kz', 'field.income', '2.3'],
  ['1Kredit.kz', 'access.contacts', '2.4'],
]

it('the example app has the same words in both languages', () => {
  expect(Object.keys(words.kk)).toEqual(Object.keys(words.ru))
})

inChromium('the example app', (tab) => {
  const folder = passingFolder()
  let served: Served
  beforeAll(async () => {
    await buildLoanApp(folder, 'production')
    served = await serve(folder, securityPolicy)
  })
  afterAll(() => served?.close())

  async function visit(language: Language = 'ru'): Promise<Visit> {
    return new Visit(await tab.open(served.address), language).chooseLanguage()
  }

  it.each(languages)(
    'in %s lets nothing be filled in before consent, and names the clauses',
    async (language) => {
      const app = await visit(language)
      expect(await app.page.locator('form.fields input').count()).toBe(0)
      for (const id of Object.keys(filledIn))
        expect(await app.clauses(`field.${id}`)).toEqual(['3.1', '11.1'])
      expect(await app.clauses('access.camera')).toEqual(['3.1', '11.1'])
      expect(await app.request('accesses').count()).toBe(0)
      expect(await app.button('submit').count()).toBe(0)
    },
  )

  it('opens the fields that the policy then permits, and no other', async () => {
    const app = await visit()
    await app.consent()
    for (const id of Object.keys(filledIn)) expect(await app.field(id).isEnabled()).toBe(true)
    expect(await app.field('income').count()).toBe(0)
    expect(await focusedText(app.page)).toContain(app.word('asking.review'))
  })

  it('collects nothing from who declines, and asks again only when told to', async () => {
    const app = await visit('kk')
    await app.page.getByRole('button', { name: 'Келіспеймін' }).click()
    expect(await focusedText(app.page)).toContain(app.word('asking.fields.declined'))
    expect(await app.page.locator('form.fields input').count()).toBe(0)
    await app.button('asking.again').click()
    expect(await focusedText(app.page)).toContain(app.word('asking.fields.needed'))
    await app.consent()
  })

  describe.each(['Kreditomat', '1Kredit.kz'])('under %s', (service) => {
    it.each(languages)(
      'in %s refuses what the policy refuses, whatever is agreed to, with the clause',
      async (language) => {
        const app = await visit(language)
        await app.choosePolicy(service)
        await app.consent()
        await app.consentToAccesses()
        for (const [, what, clause] of refusals.filter(([of]) => of === service)) {
          expect(await app.clauses(what), what).toEqual([clause])
          await app.closed(what).locator('> summary').click()
          const notice = app.closed(what).locator('.tarmaq-card')
          expect(await notice.innerText(), what).toContain(language === 'ru' ? clause : `${clause}-тарма`)
        }
        expect(await app.page.locator('details.closed').count()).toBe(
          refusals.filter(([of]) => of === service).length,
        )
      },
    )
  })

  it('asks for what is on the phone apart from the form, and shows what nobody can consent to', async () => {
    const app = await visit('kk')
    await app.consent()
    const request = app.request('accesses')
    // The age, which was stated with the first consent, is not asked for again.
    expect(await request.getByRole('checkbox').count()).toBe(1)
    expect(await request.locator('.tarmaq-circumstances > li').count()).toBe(2)
    expect(await app.clauses('access.camera')).toEqual(['3.1'])
    await app.consentToAccesses()
    const [fields, accesses, ...others] = await storedRecords(app.page)
    expect(others).toEqual([])
    expect(fields?.asked).toHaveLength(7)
    expect(accesses?.asked).toEqual([
      { action: 'collect', data: 'identity-document-photo', purpose: 'identification', via: 'camera' },
      { action: 'collect', data: 'location', purpose: 'fraud-prevention', via: 'location' },
      { action: 'collect', data: 'contact-phone-numbers', purpose: 'data-verification', via: 'contacts' },
    ])
    expect([fields?.given, accesses?.given]).toEqual([['consent', 'adult'], ['consent']])
    await app.page.reload()
    expect(await app.button('access.camera.ask').count()).toBe(1)
    expect(await app.page.locator('.tarmaq-consent').count()).toBe(0)
  })

  it('sends the form of who declines to give anything from the phone', async () => {
    const app = await visit()
    await app.consent()
    await app.request('accesses').locator('[type=button]').click()
    expect(await focusedText(app.page)).toContain(app.word('asking.accesses.declined'))
    await app.fillIn()
    await app.button('submit').click()
    expect(await focusedText(app.page)).toBe(app.word('receipt.title'))
  })

  it('shows all consents, and withdraws them together', async () => {
    const app = await visit()
    await app.consent()
    await app.consentToAccesses()
    await app.goTo('consent')
    expect(await app.page.locator('.record').count()).toBe(2)
    const offer = app.page.locator('section[aria-labelledby=withdrawal]')
    const falling = await offer.getByRole('listitem').allInnerTexts()
    expect(falling).toEqual(expect.arrayContaining([app.word('field.iin'), app.word('access.camera')]))
    expect(new Set(falling).size).toBe(falling.length)
    await app.button('withdrawal.withdraw').click()
    expect(await app.page.locator('.record').count()).toBe(2)
    for (const record of await storedRecords(app.page)) expect(record.withdrawn).toBeDefined()
    await app.goTo('application')
    expect(await app.page.locator('form.fields input').count()).toBe(0)
    await app.consent()
    expect(await app.request('accesses').count()).toBe(1)
    expect(await storedRecords(app.page)).toHaveLength(3)
  })

  it('says of a consent to the form alone that only the form falls with it', async () => {
    const app = await visit()
    await app.consent()
    await app.goTo('consent')
    const offer = app.page.locator('section[aria-labelledby=withdrawal]')
    expect(await offer.getByRole('listitem').allInnerTexts()).not.toContain(app.word('access.camera'))
  })

  it('explains, lets the phone ask, and takes only what was picked', async () => {
    const app = await visit()
    await app.consent()
    await app.consentToAccesses()
    await app.pick('contacts', 'item.daniyar')
    expect(await focusedText(app.page)).toContain(app.word('item.daniyar'))
    expect(await app.page.locator('.taken').innerText()).toBe(app.word('item.daniyar'))
    await app.button('access.remove').click()
    expect(await app.page.locator('.taken').count()).toBe(0)
    expect(await focusedText(app.page)).toBe(app.word('access.contacts.ask'))
  })

  it('takes nothing where nothing is picked', async () => {
    const app = await visit()
    await app.consent()
    await app.consentToAccesses()
    await app.letIn('contacts')
    await app.button('system.allow').click()
    expect(await app.page.getByRole('checkbox', { checked: true }).count()).toBe(0)
    await app.button('picker.take').click()
    expect(await app.page.locator('.picker').innerText()).toContain(app.word('picker.none'))
    await app.button('picker.leave').click()
    expect(await focusedText(app.page)).toContain(app.word('access.declined'))
  })

  it.each(['system.deny', 'Escape'])('takes a refusal in the window of the phone: %s', async (refusal) => {
    const app = await visit()
    await app.consent()
    await app.consentToAccesses()
    await app.letIn('camera')
    if (refusal === 'Escape') await app.page.keyboard.press('Escape')
    else await app.button(refusal).click()
    expect(await focusedText(app.page)).toContain(app.word('access.declined'))
    expect(await app.page.getByRole('dialog').count()).toBe(0)
  })

  it('says what is wrong with the form, and goes to it', async () => {
    const app = await visit('kk')
    await app.consent()
    await app.fillIn()
    await app.field('iin').fill('123')
    await app.button('submit').click()
    expect(await app.page.getByRole('alert').innerText()).toBe(app.word('error.summary'))
    expect(await app.page.locator('[aria-invalid=true]').count()).toBe(1)
    expect(await app.field('iin').evaluate((it) => it === document.activeElement)).toBe(true)
    await app.field('iin').fill(filledIn.iin as string)
    expect(await app.page.locator('[aria-invalid=true]').count()).toBe(0)
  })

  it('keeps the consent over a reload, and what was filled in nowhere', async () => {
    const app = await visit()
    await app.consent()
    await app.fillIn()
    const stored = await app.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    for (const value of Object.values(filledIn)) expect(stored).not.toContain(value)
    await app.page.reload()
    expect(await app.field('iin').inputValue()).toBe('')
    expect(await app.request('fields').count()).toBe(0)
    expect(await app.field('iin').count()).toBe(1)
  })

  it('closes the fields when the consent is withdrawn, and says how the policy has it withdrawn', async () => {
    const app = await visit()
    await app.consent()
    await app.fillIn()
    await app.goTo('consent')
    const offer = app.page.locator('section[aria-labelledby=withdrawal]')
    expect(await offer.innerText()).toContain('6.1.5')
    expect(await offer.getByRole('listitem').allInnerTexts()).toContain(app.word('field.iin'))
    expect(await offer.getByRole('listitem').allInnerTexts()).not.toContain(app.word('field.income'))
    await app.button('withdrawal.withdraw').click()

    await app.page.reload()
    await app.goTo('application')
    expect(await app.page.locator('form.fields input').count()).toBe(0)
  })

  it('forgets what was filled in on the strength of a consent that is withdrawn', async () => {
    const app = await visit()
    await app.consent()
    await app.fillIn()
    await app.goTo('consent')
    await app.goTo('application')
    expect(await app.field('iin').inputValue()).toBe(filledIn.iin)
    await app.goTo('consent')
    await app.button('withdrawal.withdraw').click()
    await app.goTo('application')
    await app.consent()
    expect(await app.field('iin').inputValue()).toBe('')
  })

  it('takes nothing over to another policy, and each keeps its own consent', async () => {
    const app = await visit()
    await app.consent()
    await app.fillIn()
    await app.choosePolicy('1Kredit.kz')
    expect(await app.page.locator('form.fields input').count()).toBe(0)
    await app.consent()
    expect(await app.field('iin').inputValue()).toBe('')
    await app.choosePolicy('Kreditomat')
    expect(await app.field('iin').count()).toBe(1)
  })

  describe('a consent of an earlier edition', () => {
    const edition = '000000000000'

    it('counts where its clauses read as they did', async () => {
      const app = await visit()
      await app.consent()
      await changeRecord(app.page, (record) => ({ ...record, edition }))
      expect(await app.field('iin').count()).toBe(1)
    })

    it('is asked for again where one of them reads differently, which is named', async () => {
      const app = await visit()
      await app.consent()
      await changeRecord(app.page, (record) => ({
        ...record,
        edition,
        marks: { ...record.marks, '4.2.1': 'another', '3.1': 'another' },
      }))
      expect(await app.field('iin').count()).toBe(0)
      const note = app.page.locator('.note').first()
      expect(await note.innerText()).toContain(app.word('asking.changed'))
      expect(await note.getByRole('link').allInnerTexts()).toEqual(['4.2.1', '3.1'])
      await app.consent()
    })
  })

  it('does not take consent to one use of data for consent to another', async () => {
    const app = await visit()
    await app.consent()
    // As if the form had had no field for the account when consent was asked for: clauses for it are there all the same.
    await changeRecord(app.page, (record) => ({
      ...record,
      asked: (record.asked ?? []).filter((use) => !('data' in use && use.data === 'bank-account')),
    }))
    expect(await app.field('iin').count()).toBe(1)
    expect(await app.clauses('field.account')).toEqual(['3.1'])
    // Asked for that alone, and kept beside what was agreed to before.
    expect(await app.request('fields').innerText()).not.toContain('ИИН')
    await app.consent()
    expect(await app.field('account').count()).toBe(1)
    expect(await app.field('iin').count()).toBe(1)
    expect((await storedRecords(app.page)).map(({ asked }) => asked?.length)).toEqual([6, 1])
  })

  it('asks as if nothing were stored where storage holds no record', async () => {
    const app = await visit()
    for (const stored of [
      '{',
      '7',
      'null',
      '[null]',
      '{"format":1}',
      '{"policy":"kreditomat","given":["consent"]}',
    ]) {
      await app.page.evaluate((json) => localStorage.setItem('loan-app/consent/kreditomat', json), stored)
      await app.page.reload()
      await app.page.locator('.tarmaq-consent').waitFor()
      expect(await app.page.locator('form.fields input').count(), stored).toBe(0)
    }
  })

  it('goes the whole way by keyboard alone', async () => {
    const page = await tab.open(served.address)
    const press = async (name: string, key: 'Enter' | 'Space') => {
      await tabTo(page, name)
      await page.keyboard.press(key)
    }
    await tabTo(page, 'Русский')
    await page.keyboard.press('ArrowRight')
    const app = new Visit(page, 'kk')
    await press(app.word('nav.policy'), 'Enter')
    expect(await page.locator('h1').innerText()).toContain('құпиялылық саясаты')
    await press(app.word('nav.application'), 'Enter')

    await press('Деректерімді жинауға және өңдеуге келісемін.', 'Space')
    await press('18 жасқа толғанымды растаймын.', 'Space')
    await press('Келісемін', 'Enter')
    await press('Деректерімді жинауға және өңдеуге келісемін.', 'Space')
    await press('Келісемін', 'Enter')
    for (const [id, value] of Object.entries(filledIn)) {
      await tabTo(page, app.word(`field.${id}`))
      await page.keyboard.insertText(value)
    }
    await press(app.word('access.camera.ask'), 'Enter')
    await press('Рұқсат беру', 'Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await press(app.word('item.document'), 'Space')
    await press(app.word('picker.take'), 'Enter')
    await press(app.word('submit'), 'Enter')

    expect(await focusedText(page)).toBe(app.word('receipt.title'))
    const collected = await page.locator('.receipt dt + dd').allInnerTexts()
    expect(collected).toEqual([...Object.values(filledIn), app.word('item.document')])
    expect(await page.locator('.receipt a[href="#4.2.4"]').count()).toBe(1)
  })

  function focusedText(page: Page): Promise<string> {
    return page.evaluate(() => (document.activeElement as HTMLElement).innerText)
  }

  async function storedRecords(page: Page): Promise<ConsentRecord[]> {
    return JSON.parse(await page.evaluate(() => localStorage.getItem('loan-app/consent/kreditomat') ?? '[]'))
  }

  /** Changes the stored records of consent, and comes back to the page. */
  async function changeRecord(page: Page, change: (record: ConsentRecord) => ConsentRecord): Promise<void> {
    const name = 'loan-app/consent/kreditomat'
    const stored = await page.evaluate((key) => localStorage.getItem(key), name)
    const changed = JSON.stringify(JSON.parse(stored ?? '').map(change))
    await page.evaluate(([key, record]) => localStorage.setItem(key, record), [name, changed] as const)
    await page.reload()
    await page.locator('h1').waitFor()
  }
})
