import { describe, expect, it } from 'vitest'
import { assetsOf } from '../../src/page/bundle.js'
import { pageScript, pageSecurityPolicy, pageStyles } from '../../src/page.js'

describe('the style sheet and the script of the page', () => {
  it('are what src/page/browser makes: `npx tsx src/page/bundle.ts` writes them anew', async () => {
    const { styles, script, securityPolicy } = await assetsOf()
    expect(pageStyles).toBe(styles)
    expect(pageScript).toBe(script)
    expect(pageSecurityPolicy).toBe(securityPolicy)
  }, 60_000)

  it('ask for nothing from anywhere', () => {
    expect(pageStyles).not.toMatch(/url\(|@import|@font-face/)
    expect(pageScript).not.toMatch(
      /fetch|XMLHttpRequest|WebSocket|import\(|eval|Function\(|innerHTML|localStorage/,
    )
  })
})
