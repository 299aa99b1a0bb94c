/**
 * Headless Chromium for tests of what a screen shows: one browser a file, a new context a test.
 * A test fails where its page says an error, breaks its security policy, throws, opens a dialog, or asks for
 * anything but itself.
 */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'

const usual = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
)
const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const executable = process.env.TARMAQ_CHROMIUM ?? [...usual, mac].find(existsSync)
const missing = 'no Chromium here: apt-get install chromium, or set TARMAQ_CHROMIUM to its path'

/** As root, without a graphics card and without a network of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } }
export type Size = keyof typeof sizes
export type Scheme = 'light' | 'dark'

/** For what comes about by itself. It guards against a hang: no test depends on how fast the machine is. */
export const patiently = { timeout: 60_000 }

export interface Look {
  /** `phone` if absent. */
  readonly size?: Size
  /** `light` if absent. */
  readonly scheme?: Scheme
  /** `false` for a browser that runs no script. */
  readonly script?: boolean
}

export interface Tab {
  /** Opens a page by its address, which is all that it may ask for; on a server, all of that server. */
  open(address: string, look?: Look): Promise<Page>
  /** What went wrong on the pages of this test so far, which is then forgotten: for tests that provoke it. */
  troubles(): string[]
}

/**
 * A `describe` whose tests are given a tab of headless Chromium. Where there is none they are skipped, and their
 * name says how to get it; under `CI=true` they fail instead.
 */
export function inChromium(name: string, tests: (tab: Tab) => void): void {
  if (executable === undefined && process.env.CI !== 'true') {
    describe.skip(`${name} (${missing})`, () => tests(noTab))
    return
  }
  describe(name, () => {
    let browser: Browser
    let troubles: string[] = []

    beforeAll(async () => {
      if (executable === undefined) throw new Error(missing)
      browser = await chromium.launch({ executablePath: executable, args: flags })
    })
    afterAll(() => browser?.close())
    afterEach(async () => {
      await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
      const found = troubles
      troubles = []
      expect(found, 'what went wrong on the page').toEqual([])
    })

    tests({
      open: async (address, { size = 'phone', scheme = 'light', script = true } = {}) => {
        const context = await browser.newContext({
          viewport: sizes[size],
          colorScheme: scheme,
          javaScriptEnabled: script,
          isMobile: size === 'phone',
          hasTouch: size === 'phone',
        })
        const page = await context.newPage()
        listen(page, address, (trouble) => troubles.push(trouble))
        await page.goto(address)
        return page
      },
      troubles: () => troubles.splice(0),
    })
  })
}

const noTab: Tab = { open: () => Promise.reject(new Error(missing)), troubles: () => [] }

function listen(page: Page, address: string, tell: (trouble: string) => void): void {
  const { protocol, origin } = new URL(address)
  const whole = (url: string) => url.split('#')[0]
  const own = (url: string) =>
    protocol === 'file:' ? whole(url) === whole(address) : new URL(url).origin === origin
  page.on('request', (request) => {
    if (!own(request.url())) tell(`asked for ${request.url()}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') tell(message.text())
  })
  page.on('pageerror', (error) => tell(String(error)))
  page.on('dialog', (dialog) => {
    tell(`opened a dialog: ${dialog.message()}`)
    return dialog.dismiss()
  })
}
