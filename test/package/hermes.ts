/** The compiler of React Native's engine, as it comes from npm, and code bundled for it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'tsup'

const binaries: Readonly<Record<string, string>> = {
  'linux-x64': 'linux64-bin/hermesc',
  'darwin-x64': 'osx-bin/hermesc',
  'darwin-arm64': 'osx-bin/hermesc',
  'win32-x64': 'win64-bin/hermesc.exe',
}

const repository = join(import.meta.dirname, '..', '..')
const platform = `${process.platform}-${process.arch}`
const require = createRequire(import.meta.url)
const installed = dirname(require.resolve('hermes-compiler'))
const hermesc = join(installed, 'hermesc', binaries[platform] ?? 'none')

/** Why there is no compiler to test with, for the name of a test that is skipped. */
export const withoutHermes = existsSync(hermesc)
  ? undefined
  : `the npm package hermes-compiler has no hermesc for ${platform}: run on ${Object.keys(binaries).join(', ')}`

/** Source files as one script, in which React is what the app has. Bundled as an app's own bundler does, to ES2022. */
export async function bundled(...files: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-hermes-'))
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    files.map((file) => `export * from ${JSON.stringify(join(repository, file))}\n`).join(''),
  )
  try {
    await build({
      config: false,
      silent: true,
      entry: [entry],
      outDir: join(folder, 'out'),
      tsconfig: join(repository, 'src', 'tsconfig.json'),
      format: ['cjs'],
      platform: 'neutral',
      target: 'es2022',
      external: ['react', 'i18next'],
    })
    return asFunction(readFileSync(join(folder, 'out', 'entry.cjs'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a bundler wraps a module in, so that these three names are declared. */
function asFunction(code: string): string {
  return `(function (require, module, exports) {${code}\nreturn module.exports })`
}

/** What Hermes says against a script: errors, and names that nothing declares. Empty if it takes it. */
export function hermesComplaints(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-hermes-'))
  try {
    writeFileSync(join(folder, 'app.js'), code)
    const options = ['-strict', '-Wundefined-variable', '-O', '-emit-binary', '-out', 'app.hbc', 'app.js']
    const { status, stderr } = spawnSync(hermesc, options, { cwd: folder, encoding: 'utf8' })
    const lines = stderr.split('\n').filter((line) => / (?:error|warning): /.test(line))
    return status === 0 ? lines.join('\n') : `${lines.join('\n')}\nexit status ${status}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
