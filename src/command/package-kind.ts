import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/**
 * What a folder of modules needs beside them: a `package.json` that makes its `.js` files ES modules, for CommonJS its
 * `.cjs` files. Nothing inside a package of ES modules, whose own `package.json` says so.
 */
export async function packageFile(folder: string): Promise<ReadonlyMap<string, string>> {
  if ((await typeAround(dirname(resolve(folder)))) === 'module') return new Map()
  const content = { type: 'module', main: './index.cjs', types: './index.d.cts' }
  return new Map([['package.json', `${JSON.stringify(content)}\n`]])
}

/** The `type` of the nearest package around a folder. */
async function typeAround(folder: string): Promise<unknown> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
  if (text === null) return dirname(folder) === folder ? undefined : typeAround(dirname(folder))
  try {
    return (JSON.parse(text) as { readonly type?: unknown } | null)?.type
  } catch {
    return undefined
  }
}
