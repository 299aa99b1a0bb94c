/** The example app as a site, built as an app team would build it. */
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { compileFolder } from '../../../src/compiler.js'

const repository = join(import.meta.dirname, '..', '..', '..')

/** Only what the app brings with it: no inline script, no inline style, nothing from elsewhere. */
export const securityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"

/** Builds the app into a folder: as it is shipped, or with React's own warnings, which then fail a test. */
export async function buildLoanApp(folder: string, react: 'production' | 'development'): Promise<void> {
  process.env.NODE_ENV = react
  await build({
    root: join(repository, 'examples', 'loan-app'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false },
    plugins: [fromSource],
  })
}

/** The package's own entries from its sources, so that the tests need no build of it. */
const fromSource: Plugin = {
  name: 'tarmaq-from-source',
  enforce: 'pre',
  resolveId(imported) {
    if (imported.startsWith('tarmaq/policies/')) return `\0${imported}`
    if (imported === 'tarmaq/react/styles.css') return join(repository, 'src', 'react', 'styles.css')
    if (imported === 'tarmaq') return join(repository, 'src', 'index.ts')
    if (imported.startsWith('tarmaq/'))
      return join(repository, 'src', `${imported.slice('tarmaq/'.length)}.ts`)
    return undefined
  },
  async load(id) {
    if (!id.startsWith('\0tarmaq/policies/')) return undefined
    const { pack, languagePacks } = await compileFolder(join(repository, id.slice('\0tarmaq/'.length)))
    const packs = [pack, ...languagePacks].map((each) => JSON.stringify(each)).join(', ')
    return `import { loadPolicy } from 'tarmaq'; export default loadPolicy(${packs})`
  },
}
