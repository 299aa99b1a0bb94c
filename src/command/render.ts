import { stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { type PageAssets, pageScript, pageStyles, renderPage } from '../page.js'
import { exitStatus, UsageError } from './failure.js'
import { shownLanguage } from './language.js'
import { openPolicy } from './policy.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface RenderOptions {
  readonly language?: string
  readonly out?: string
  /** Style sheet and script in files of their own, beside the page. */
  readonly separate?: boolean
}

/** `tarmaq render`: a policy as a page to read, one file unless its style sheet and script are to stand apart. */
export async function render(
  named: string,
  { language, out, separate = false }: RenderOptions,
  streams: Streams,
): Promise<number> {
  if (separate && out === undefined)
    throw new UsageError('--separate writes three files: --out must name the page')
  const { policy } = await openPolicy(named)
  const shown = shownLanguage(policy, named, language)
  if (shown === undefined) throw new UsageError(`${named}: has no text in any language`)
  if (out === undefined) {
    await print(streams.stdout, renderPage(policy, { language: shown }))
    return exitStatus.done
  }
  if ((await stat(out).catch(() => null))?.isDirectory()) {
    throw new UsageError(`${out}: is a folder, --out names a file`)
  }
  const files = new Map<string, string>()
  if (separate) {
    const { styles, script } = besidePage(out)
    // As addresses the names may have to be escaped; as files they are what they are.
    const assets = { styles: encodeURIComponent(styles), script: encodeURIComponent(script) }
    files.set(basename(out), renderPage(policy, { language: shown, assets }))
    files.set(styles, pageStyles)
    files.set(script, pageScript)
  } else {
    files.set(basename(out), renderPage(policy, { language: shown }))
  }
  await writeFolder(dirname(out), files)
  for (const name of files.keys()) await print(streams.stdout, `${name}  → ${dirname(out)}\n`)
  return exitStatus.done
}

/** `policy.html` has `policy.css` and `policy.js` beside it. */
function besidePage(out: string): PageAssets {
  const name = basename(out, extname(out))
  return { styles: `${name}.css`, script: `${name}.js` }
}
