/** The browser that other tests lean on notices what they trust it to notice. */
import { expect, it } from 'vitest'
import { audit } from './axe.js'
import { inChromium } from './browser.js'
import { walkByTab } from './keyboard.js'
import { foreignPassages } from './language.js'
import { overflow } from './layout.js'
import { pageFile, passingFolder } from './pages.js'

const viewport = '<meta name="viewport" content="width=device-width">'
const head = `<!doctype html><html lang="en"><title>A page</title>${viewport}`

inChromium('a tab', (tab) => {
  const folder = passingFolder()
  const page = (name: string, body: string) => pageFile(folder, name, `${head}<main>${body}</main></html>`)

  it('notices a request that leaves the page', async () => {
    await tab.open(page('leaves', '<img src="https://example.org/a.png" alt="">'))
    expect(tab.troubles()).toContain('asked for https://example.org/a.png')
  })

  it('notices a broken security policy', async () => {
    const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'
    await tab.open(page('policy', `${policy}<script>document.title = 'ran'</script>`))
    expect(tab.troubles().join()).toContain('Content Security Policy')
  })

  it('notices an error of a script, and a dialog', async () => {
    await tab.open(page('error', '<script>alert("hello")</script><script>throw new Error("broken")</script>'))
    expect(tab.troubles()).toEqual(['opened a dialog: hello', 'Error: broken'])
  })

  it('runs no script where that is asked', async () => {
    const opened = await tab.open(page('off', '<script>document.title = "ran"</script>'), { script: false })
    expect(await opened.title()).toBe('A page')
  })

  it.each(['on', 'off'])('finds faults of contrast and of names, script %s', async (script) => {
    const faulty = '<h1>A page</h1><p style="color:#ccc">Pale</p><button></button>'
    const opened = await tab.open(page('faults', faulty), { script: script === 'on' })
    expect((await audit(opened)).map((fault) => fault.split(':')[0])).toEqual([
      'button-name',
      'color-contrast',
    ])
  })

  it('walks by the keyboard, and notices what it cannot see or reach', async () => {
    const hidden = '<button style="outline: none">Unmarked</button><a href="#a" tabindex="-1">Unreachable</a>'
    const covered = '<a href="#b" style="position:absolute;top:900px;left:0">Under a bar</a>'
    const bar = '<div style="position:fixed;bottom:0;left:0;width:100%;height:90%;background:#fff"></div>'
    const opened = await tab.open(page('keys', `<button>Seen</button>${hidden}${covered}${bar}`))
    const { stops, unseen, unreached } = await walkByTab(opened)
    expect(stops).toBe(3)
    expect(unseen.map((each) => each.replace(/^(.*?): .*>(.+?)<.*/, '$1: $2'))).toEqual([
      'no outline: Unmarked',
      'covered or off the screen: Under a bar',
    ])
    expect(unreached.join()).toContain('Unreachable')
  })

  it('tells a passage whose language is not that of its letters', async () => {
    const right =
      '<p lang="kk">Дербес деректерді қорғау</p><p lang="ru">Защита персональных данных</p><p>A page</p>'
    const wrong =
      '<p lang="ru">Дербес деректерді қорғау</p><p lang="kk">Сведения о договоре</p><p>Страница</p>'
    const opened = await tab.open(page('languages', right + wrong))
    expect(await foreignPassages(opened)).toEqual([
      'ru: Дербес деректерді қорғау',
      'kk: Сведения о договоре',
      'en: Страница',
    ])
  })

  it('measures what is wider than the screen', async () => {
    const opened = await tab.open(page('wide', '<p style="width: 500px; margin: 0">Wide</p>'))
    expect(await overflow(opened)).toEqual(['p. is 508 wide'])
  })
})
