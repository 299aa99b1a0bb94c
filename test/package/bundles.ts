import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'tsup'

const repository = join(import.meta.dirname, '..', '..')

/**
 * The code of entries, by their path under src without its ending: each one file with all that it needs but packages.
 * Letters stand in it as they are, so that words of a language can be looked for.
 */
export async function bundlesOf<Entry extends string>(
  ...entries: readonly Entry[]
): Promise<Record<Entry, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-bundles-'))
  try {
    await build({
      config: false,
      silent: true,
      entry: Object.fromEntries(entries.map((name) => [name, join(repository, 'src', `${name}.ts`)])),
      outDir: folder,
      tsconfig: join(repository, 'src', 'tsconfig.json'),
      format: ['esm'],
      platform: 'neutral',
      target: 'es2022',
      splitting: false,
      treeshake: true,
      minifyWhitespace: true,
      esbuildOptions: (options) => {
        options.charset = 'utf8'
      },
    })
    const code = entries.map((name) => [name, readFileSync(join(folder, `${name}.js`), 'utf8')])
    return Object.fromEntries(code) as Record<Entry, string>
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The packages that a bundle imports, each once. */
export function importsIn(code: string): string[] {
  const found = Array.from(code.matchAll(/\bfrom\s*["']([^"']+)["']/g), ([, name]) => name as string)
  return [...new Set(found)].sort()
}
