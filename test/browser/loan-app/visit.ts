/** What a visitor does in the example app, by the names that are on the screen. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const app = join(import.meta.dirname, '..', '..', '..', 'examples', 'loan-app')

export type Language = 'ru' | 'kk'

/** The app's own words, by language. */
export const words = Object.fromEntries(
  ['ru', 'kk'].map((language) => [
    language,
    JSON.parse(readFileSync(join(app, 'src', 'words', `${language}.json`), 'utf8')),
  ]),
) as Record<Language, Record<string, string>>

export const filledIn: Record<string, string> = {
  amount: '150 000',
  name: 'Омаров Серик',
  iin: '900101300123',
  phone: '+7 700 000 00 00',
  employer: 'Почта, Астана',
  account: 'KZ86125KZT5004100100',
}

/** A page of the app in one language. */
export class Visit {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  word(key: string): string {
    return words[this.language][key] as string
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.word(key), exact: true })
  }

  field(id: string): Locator {
    return this.page.locator(`input[name=${id}]`)
  }

  /** A closed thing by what it is: `field.iin`, `access.camera`, `wish.marketing`. */
  closed(key: string): Locator {
    return this.page.locator('details.closed').filter({
      has: this.page.locator('.name').getByText(this.word(key), { exact: true }),
    })
  }

  /** The numbers of the clauses that a closed thing names. */
  clauses(key: string): Promise<string[]> {
    return this.closed(key).locator('> summary .clauses > *').allInnerTexts()
  }

  /** Chooses the language of the visit, unless it is the one that the app begins with. */
  async chooseLanguage(): Promise<this> {
    if ((await this.page.locator('html').getAttribute('lang')) === this.language) return this
    await this.page.locator(`.bar label[lang=${this.language}] input`).check()
    await this.page.locator(`html[lang=${this.language}]`).waitFor()
    return this
  }

  async choosePolicy(service: string): Promise<void> {
    await this.page.getByRole('radio', { name: service }).check()
  }

  async goTo(screen: 'application' | 'consent' | 'policy'): Promise<void> {
    await this.page.getByRole('link', { name: this.word(`nav.${screen}`), exact: true }).click()
  }

  /** What asks for consent: above the form, or among what is taken from the phone. */
  request(part: 'fields' | 'accesses'): Locator {
    const accesses = this.page.locator('section[aria-labelledby=accesses] .tarmaq-consent')
    return part === 'accesses' ? accesses : this.page.locator('.columns > div > .focused > .tarmaq-consent')
  }

  async consent(): Promise<void> {
    await this.agree('fields')
    await this.field('iin').waitFor()
  }

  /** To what is taken from the phone, after the form. */
  async consentToAccesses(): Promise<void> {
    await this.agree('accesses')
    await this.button('access.camera.ask').waitFor()
  }

  private async agree(part: 'fields' | 'accesses'): Promise<void> {
    for (const box of await this.request(part).locator('[type=checkbox]').all()) await box.check()
    await this.request(part).locator('[type=submit]').click()
  }

  async fillIn(): Promise<void> {
    for (const [id, value] of Object.entries(filledIn)) await this.field(id).fill(value)
  }

  /** Up to the window in which the phone asks. */
  async letIn(permission: string): Promise<void> {
    await this.button(`access.${permission}.ask`).click()
    await this.page.locator('.tarmaq-prompt .tarmaq-primary').click()
    await this.page.getByRole('dialog').waitFor()
  }

  async pick(permission: string, item: string): Promise<void> {
    await this.letIn(permission)
    await this.button('system.allow').click()
    await this.page.getByRole('checkbox', { name: this.word(item) }).check()
    await this.button('picker.take').click()
  }
}
