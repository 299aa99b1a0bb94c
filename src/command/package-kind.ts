import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'

/**
 * What a folder of modules needs beside them: a `package.json` that makes its `.js` files ES modules, for CommonJS its
 * `.cjs` files. Nothing inside a package of ES modules, whose own `package.json` says so.
 */
export async function packageFile(folder: string): Promise<ReadonlyMap<string, string>> {
  const around = await packageAround(dirname(resolve(folder)))
  if (around?.type === 'module') return new Map()
  const content = { type: 'module', main: './index.cjs', types: './index.d.cts' }
  return new Map([['package.json', `${JSON.stringify(content)}\n`]])
}

/** The way from a folder of modules to this library's entry where they are a part of its build; undefined elsewhere. */
export async function libraryAround(folder: string): Promise<string | undefined> {
  const around = await packageAround(dirname(resolve(folder)))
  if (around?.name !== 'tarmaq') return undefined
  const steps = relative(folder, join(around.folder, 'dist')).split(sep)
  return steps.every((step) => step === '..') ? steps.join('/') : undefined
}

interface Package {
  readonly folder: string
  readonly name?: unknown
  readonly type?: unknown
}

/** The nearest package around a folder, as far as its `package.json` can be read. */
async function packageAround(folder: string): Promise<Package | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
  if (text === null) return dirname(folder) === folder ? undefined : packageAround(dirname(folder))
  try {
    return { ...JSON.parse(text), folder }
  } catch {
    return { folder }
  }
}
