import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2, levels A and AA, with what it took over from 2.0 and 2.1; and what axe-core calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on the page as it is shown now, with script or without: `rule: element, element`. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(runTimersAtOnce)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (values) => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      // Style sheets and media from elsewhere: no page here has any.
      preload: false,
    })
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(', ')}`,
    )
  }, tags)
  return violations.sort()
}

/** Where a page may run no script, its timers never fire, and axe-core would wait for them without end. */
function runTimersAtOnce(): void {
  if (!matchMedia('(scripting: none)').matches) return
  const atOnce = (then: () => void) => void Promise.resolve().then(then)
  Object.assign(window, { setTimeout: atOnce })
}
