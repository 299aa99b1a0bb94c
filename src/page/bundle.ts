/**
 * Writes `assets.ts` from `browser/`: the page's style sheet and script, minified, with the hashes that its content
 * security policy names. `npx tsx src/page/bundle.ts`; a test holds that it was done after the last change.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'

const browser = join(import.meta.dirname, 'browser')

export interface Assets {
  readonly styles: string
  readonly script: string
  readonly securityPolicy: string
}

/** What `assets.ts` must hold. */
export async function assetsOf(): Promise<Assets> {
  const outDir = mkdtempSync(join(tmpdir(), 'tarmaq-page-'))
  try {
    await build({
      config: false,
      silent: true,
      entry: { styles: join(browser, 'page.css'), script: join(browser, 'page.ts') },
      outDir,
      tsconfig: join(browser, 'tsconfig.json'),
      format: ['iife'],
      platform: 'browser',
      target: 'es2020',
      minify: true,
    })
    const styles = readFileSync(join(outDir, 'styles.css'), 'utf8').trim()
    const script = readFileSync(join(outDir, 'script.global.js'), 'utf8').trim()
    // Inside an HTML page either would end where its element does.
    if (/<\/|<!--/.test(styles + script))
      throw new Error('style sheet and script may not hold `</` or `<!--`')
    return { styles, script, securityPolicy: securityPolicyOf(styles, script) }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

function securityPolicyOf(styles: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function moduleOf({ styles, script, securityPolicy }: Assets): string {
  return `// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are the script's own
/** Written by \`bundle.ts\` from \`browser/\`: change it there. */

/** The page's style sheet. */
export const pageStyles =
  ${JSON.stringify(styles)}

/** The page's script: it keeps the place when the language changes, and searches. */
export const pageScript =
  ${JSON.stringify(script)}

/** The content security policy of a page with both inline, which its \`meta\` element states. */
export const pageSecurityPolicy =
  ${JSON.stringify(securityPolicy)}
`
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(import.meta.dirname, 'assets.ts'), moduleOf(await assetsOf()))
}
